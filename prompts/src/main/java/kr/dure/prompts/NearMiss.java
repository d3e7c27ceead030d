package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

/**
 * Words that sound like a question and mean something else.
 *
 * @param says what somebody says
 * @param asks the question that is meant, or null if there is none for it
 */
public record NearMiss(String says, @Nullable String asks) {}
