/** Dure, a supply-chain collaborative AI factory platform. */
@NullMarked
package kr.dure;

import org.jspecify.annotations.NullMarked;
