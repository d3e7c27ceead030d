@NullMarked
package kr.dure.exchange;

import org.jspecify.annotations.NullMarked;
