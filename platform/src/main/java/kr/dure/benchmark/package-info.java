/** Freezes the figures that companies of a tier are compared with. */
@NullMarked
package kr.dure.benchmark;

import org.jspecify.annotations.NullMarked;
