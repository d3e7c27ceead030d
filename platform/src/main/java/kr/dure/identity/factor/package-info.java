/** The second factor: a code that changes every half minute, or one of the codes on paper. */
@NullMarked
package kr.dure.identity.factor;

import org.jspecify.annotations.NullMarked;
