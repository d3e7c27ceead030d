/** The boards in their store. */
@NullMarked
package kr.dure.board;

import org.jspecify.annotations.NullMarked;
