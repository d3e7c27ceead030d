/** The engine that needs no language model: finds names, the question that is meant and its parameters by itself. */
@NullMarked
package kr.dure.assistant.builtin;

import org.jspecify.annotations.NullMarked;
