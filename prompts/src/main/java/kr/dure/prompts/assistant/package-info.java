/** What the assistant is told and the words it answers with. */
@NullMarked
@NamedInterface("assistant")
package kr.dure.prompts.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
