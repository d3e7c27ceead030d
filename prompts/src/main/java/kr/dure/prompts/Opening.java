package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

/**
 * How an answer is opened in words. {@code {column}} is the first row's value and {@code {n}} counts the rows; {@code {sum.x}},
 * {@code {max.x}} and {@code {distinct.x}} run over all rows; {@code {name|은/는}} puts a value and the particle that fits it.
 * Where one is absent, or a value is missing, a general sentence serves.
 *
 * @param none when no row came back
 * @param one when one row came back; {@code many} serves if it is absent
 * @param many when several rows came back
 */
public record Opening(
        @Nullable Bilingual none, @Nullable Bilingual one, @Nullable Bilingual many) {}
