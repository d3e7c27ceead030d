/** Recalls, asked and answered by people of several companies over a real graph. */
@NullMarked
package kr.dure.recall;

import org.jspecify.annotations.NullMarked;
