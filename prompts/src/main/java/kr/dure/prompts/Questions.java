package kr.dure.prompts;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions that may be asked. */
public final class Questions {

    private final Map<String, Question> byName;

    private Questions(Collection<Question> questions) {
        byName =
                questions.stream()
                        .collect(
                                toMap(
                                        Question::name,
                                        question -> question,
                                        (one, other) -> {
                                            throw new IllegalArgumentException(
                                                    "two questions are named " + one.name());
                                        },
                                        LinkedHashMap::new));
    }

    public static Questions of(Question... questions) {
        return new Questions(List.of(questions));
    }

    /** By area and name. */
    public List<Question> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Question> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
