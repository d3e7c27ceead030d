/** Reading and writing Korean and English: spelling, particles, periods, amounts. */
@NullMarked
@NamedInterface("language")
package kr.dure.assistant.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
