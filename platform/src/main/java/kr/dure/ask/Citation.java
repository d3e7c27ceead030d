package kr.dure.ask;

import org.jspecify.annotations.Nullable;

/**
 * A record that an answer rests on.
 *
 * @param type its type's word, such as {@code Lot}
 * @param owner the company whose record it is, or null if the answer doesn't say
 * @param href its page, or null if it has none
 */
public record Citation(String type, @Nullable String owner, String id, @Nullable String href) {}
