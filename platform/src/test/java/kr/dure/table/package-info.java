@NullMarked
package kr.dure.table;

import org.jspecify.annotations.NullMarked;
