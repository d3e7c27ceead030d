/** The engine behind a language model: its tools are the questions, and it may say nothing that they don't hold. */
@NullMarked
package kr.dure.assistant.llm;

import org.jspecify.annotations.NullMarked;
