@NullMarked
package kr.dure.integrations.ingest;

import org.jspecify.annotations.NullMarked;
