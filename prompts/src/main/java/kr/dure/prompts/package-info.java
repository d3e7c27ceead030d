/** What the assistant is told and what may be asked: questions, prompts and answer templates. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kr.dure.prompts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
