/** Who did what, when, and by which right: kept for each company whose data it touched. */
@NullMarked
package kr.dure.audit;

import org.jspecify.annotations.NullMarked;
