/** Plants and ERP systems to try the platform with; nothing else depends on them. */
@NullMarked
package kr.dure.integrations.simulator;

import org.jspecify.annotations.NullMarked;
