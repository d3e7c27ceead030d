@NullMarked
package kr.dure.sharing;

import org.jspecify.annotations.NullMarked;
