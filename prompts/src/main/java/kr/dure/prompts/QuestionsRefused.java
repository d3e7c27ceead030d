package kr.dure.prompts;

import java.util.List;

/** Some questions can't be asked as they are written. */
public final class QuestionsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    QuestionsRefused(List<String> findings) {
        super(
                "The questions have %d problem(s):%n  %s"
                        .formatted(
                                findings.size(),
                                String.join(System.lineSeparator() + "  ", findings)));
    }
}
