package kr.dure.sharing;

import kr.dure.assistant.language.Particles;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Terms;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Terms in plain words, as the reader's company would say them. */
@Component("sentences")
class Sentences {

    /** So many parts are named in a sentence; the comparison of versions has them all. */
    private static final int NAMED = 5;

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Who may see what, and from when until when.
     *
     * @param me the reader's company, one of the two
     * @param other what the other one is called
     */
    public String of(Terms terms, OrganisationId me, String other) {
        String key =
                terms.provider().equals(me)
                        ? "agreements.sentence.show"
                        : "agreements.sentence.see";
        return Particles.fill(
                text(key),
                Map.of(
                        "other", other,
                        "what", what(terms),
                        "from", terms.from().toString(),
                        "until", terms.until().toString()));
    }

    private String what(Terms terms) {
        String categories = categories(terms.categories());
        if (terms.parts().isEmpty()) {
            return categories;
        }
        List<String> parts = terms.parts().stream().map(PartId::value).sorted().toList();
        return Particles.fill(
                text(parts.size() > NAMED ? "agreements.parts.many" : "agreements.parts"),
                Map.of(
                        "what", categories,
                        "parts", String.join(", ", parts.subList(0, Math.min(parts.size(), NAMED))),
                        "more", String.valueOf(parts.size() - NAMED)));
    }

    /** Categories by name, joined as one does in a sentence. */
    String categories(Collection<Category> categories) {
        List<String> names =
                categories.stream().sorted().map(category -> text(nameOf(category))).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return Particles.fill(
                text("agreements.and"),
                Map.of(
                        "first", String.join(", ", names.subList(0, names.size() - 1)),
                        "last", names.getLast()));
    }

    static String nameOf(Category category) {
        return "agreements.category." + category.key();
    }

    /** Without arguments, so that braces stay for the particles. */
    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
