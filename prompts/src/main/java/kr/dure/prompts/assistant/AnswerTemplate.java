package kr.dure.prompts.assistant;

import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

/**
 * How one question's answer is opened; {@code {name|은/는}} puts a value and the particle that fits it.
 *
 * @param none when no row came back
 * @param one when one row came back; {@code many} serves if it is absent
 * @param many when several rows came back
 */
public record AnswerTemplate(
        @Nullable Bilingual none, @Nullable Bilingual one, @Nullable Bilingual many) {}
