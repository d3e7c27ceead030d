/** Reading and writing Korean and English: spelling, particles, periods, amounts. */
@NullMarked
package kr.dure.assistant.language;

import org.jspecify.annotations.NullMarked;
