/** Lots and where they came from and went to. */
@NullMarked
package kr.dure.quality;

import org.jspecify.annotations.NullMarked;
