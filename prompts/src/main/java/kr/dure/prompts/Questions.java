package kr.dure.prompts;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /**
     * All folders {@code kr/dure/prompts/questions/<area>/<name>} on the class path.
     *
     * @throws QuestionsRefused if any of them is wrong; it tells all that is wrong with all of them, each with file and line
     */
    public static Questions load() {
        return read(QuestionFolders.onClassPath());
    }

    public static Questions of(Question... questions) {
        return new Questions(List.of(questions));
    }

    static Questions read(List<QuestionFolder> folders) {
        Findings findings = new Findings();
        Map<String, Question> read = new LinkedHashMap<>();
        for (QuestionFolder folder : folders) {
            Question question = new QuestionReader(folder, findings).read();
            if (read.putIfAbsent(question.name(), question) != null) {
                findings.add(
                        folder.file(QuestionFolder.QUESTION),
                        1,
                        "another folder has a question named '%s' already"
                                .formatted(question.name()));
            }
        }
        for (QuestionFolder folder : folders) {
            Question question = read.get(folder.folder().replace('-', '_'));
            if (question != null) {
                checkNearMisses(question, read.keySet(), folder, findings);
                checkNext(question, read.keySet(), folder, findings);
            }
        }
        if (!findings.areNone()) {
            throw new QuestionsRefused(findings.all());
        }
        return new Questions(read.values());
    }

    private static void checkNearMisses(
            Question question, Set<String> names, QuestionFolder folder, Findings findings) {
        for (NearMiss near : question.nearMisses()) {
            if (near.asks() != null && !names.contains(near.asks())) {
                findings.add(
                        folder.file(QuestionFolder.EVALUATION),
                        1,
                        "near miss '%s' asks '%s'; there is no such question"
                                .formatted(near.says(), near.asks()));
            }
        }
    }

    private static void checkNext(
            Question question, Set<String> names, QuestionFolder folder, Findings findings) {
        for (String next : question.next()) {
            if (!names.contains(next)) {
                findings.add(
                        folder.file(QuestionFolder.QUESTION),
                        1,
                        "next names '%s'; there is no such question".formatted(next));
            }
        }
    }

    /** By area and name. */
    public List<Question> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Question> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
