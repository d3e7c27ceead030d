package kr.dure.sharing;

import kr.dure.graph.sight.Category;
import kr.dure.prompts.Bilingual;

import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Agreements that many need, to begin from; {@code templates.yaml} holds them. */
@Component
class Templates {

    private final List<Template> all = read();

    List<Template> all() {
        return all;
    }

    Optional<Template> named(String id) {
        return all.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static List<Template> read() {
        try (InputStream content = Templates.class.getResourceAsStream("templates.yaml")) {
            return new YAMLMapper()
                    .readValue(
                            Objects.requireNonNull(content, "templates.yaml is missing"),
                            new TypeReference<List<Template>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("templates.yaml can't be read", e);
        }
    }

    /**
     * One of them.
     *
     * @param months how long it usually holds
     */
    record Template(
            String id,
            Bilingual title,
            Bilingual says,
            Bilingual purpose,
            Set<Category> categories,
            int months) {

        Template {
            categories = Set.copyOf(categories);
            if (categories.isEmpty() || months < 1) {
                throw new IllegalArgumentException(
                        "template %s shows nothing or never; give it categories and months"
                                .formatted(id));
            }
        }
    }
}
