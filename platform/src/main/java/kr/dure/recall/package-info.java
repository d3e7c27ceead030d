/** Recalls: quality cases that ask their way along the chain, and the answers of the companies on it. */
@NullMarked
package kr.dure.recall;

import org.jspecify.annotations.NullMarked;
