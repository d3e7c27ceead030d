package kr.dure.prompts;

import java.util.List;
import java.util.Map;

/**
 * The three files of a question as they were found.
 *
 * @param area the folder above
 * @param folder such as {@code forward-trace}
 * @param place where it stands, for messages
 * @param files text by file name
 */
record QuestionFolder(String area, String folder, String place, Map<String, String> files) {

    static final String QUESTION = "question.yaml";
    static final String STATEMENT = "query.cypher";
    static final String EVALUATION = "evaluation.yaml";
    static final List<String> FILES = List.of(QUESTION, STATEMENT, EVALUATION);

    QuestionFolder {
        files = Map.copyOf(files);
    }

    String file(String name) {
        return place + "/" + name;
    }
}
