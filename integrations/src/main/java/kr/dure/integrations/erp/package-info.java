/** ERP systems: one package each, none knows another. */
@NullMarked
package kr.dure.integrations.erp;

import org.jspecify.annotations.NullMarked;
