package kr.dure.ask;

import org.jspecify.annotations.Nullable;

/**
 * Something in the graph that the asker may see.
 *
 * @param type its type's word, such as {@code Lot}
 * @param owner the company whose id it is; null for a company itself
 * @param name what people call it, or null
 */
public record Entity(String type, @Nullable String owner, String id, @Nullable String name) {

    /** Names it without doubt, in the form that {@link Asks#ask} takes. */
    public String reference() {
        return owner == null ? id : owner + "/" + id;
    }
}
