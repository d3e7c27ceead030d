/** The catalogue's pages and the boards, over a real graph. */
@NullMarked
package kr.dure.catalogue;

import org.jspecify.annotations.NullMarked;
