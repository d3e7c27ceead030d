package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Somebody adds a question and makes a mistake: the start is refused, with the place and the cure. */
class BadFoldersTests {

    private static final String QUESTION =
            """
            name: scrap_of_lot
            area: quality
            title: {ko: 로트의 불량, en: Scrap of a lot}
            says: {ko: 로트 하나의 불량 수량입니다., en: The scrap of one lot.}
            when: How much of one lot was scrap.
            parameters:
              lot: {type: Lot, required: true, says: {ko: 로트, en: the lot}}
            columns:
              - {name: owner, type: Organisation, title: {ko: 업체, en: Company}}
              - {name: lot, type: Lot, ownerColumn: owner, cite: true, title: {ko: 로트, en: Lot}}
              - {name: scrap, type: integer, unit: "1", title: {ko: 불량, en: Scrap}}
            view: table
            """;

    private static final String STATEMENT =
            """
            // Scrap of a lot.
            //   $lot  {owner, id}
            MATCH (l:Lot {owner: $lot.owner, id: $lot.id}) WHERE l.owner IN $sees.production
            RETURN l.owner AS owner, l.id AS lot,
                   coalesce(l.scrap, 0) AS scrap
            ORDER BY owner, lot
            LIMIT $rows
            """;

    private static final String EVALUATION =
            """
            phrasings:
              ko: ["{lot} 불량이 얼마야", "{lot} 불량 수량"]
              en: ["scrap of {lot}"]
            nearMisses:
              - {says: 가장 많은 불량은}
            expectations:
              - {says: BK-1 불량이 얼마야, parameters: {lot: BK-1}}
            """;

    @TempDir private Path root;
    private Path folder;

    @BeforeEach
    void aGoodQuestion() throws IOException {
        folder = Files.createDirectories(root.resolve("quality/scrap-of-lot"));
        Files.writeString(folder.resolve("question.yaml"), QUESTION);
        Files.writeString(folder.resolve("query.cypher"), STATEMENT);
        Files.writeString(folder.resolve("evaluation.yaml"), EVALUATION);
    }

    @Test
    void withoutAMistakeItIsTaken() {
        assertThat(Questions.read(QuestionFolders.in(root)).named("scrap_of_lot")).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aMistakeIsRefusedWithFileLineAndCure(Mistake mistake) throws IOException {
        Path file = folder.resolve(mistake.file);
        String text = Files.readString(file);
        assertThat(text).contains(mistake.was);
        Files.writeString(file, text.replace(mistake.was, mistake.is));

        assertThatThrownBy(() -> Questions.read(QuestionFolders.in(root)))
                .isInstanceOf(QuestionsRefused.class)
                .hasMessageContaining(
                        "questions/quality/scrap-of-lot/%s:%d: "
                                .formatted(mistake.told, mistake.line))
                .hasMessageContaining(mistake.cure);
    }

    static List<Mistake> aMistakeIsRefusedWithFileLineAndCure() {
        String question = "question.yaml";
        String statement = "query.cypher";
        String evaluation = "evaluation.yaml";
        return List.of(
                new Mistake("no YAML", question, "title: {ko", "title: {{ko", 3, "is no YAML"),
                new Mistake("empty", question, QUESTION, "", 1, "it must hold the keys"),
                new Mistake(
                        "a list instead of keys",
                        question,
                        QUESTION,
                        "- name: scrap_of_lot\n",
                        1,
                        "must begin with keys such as 'name: …'"),
                new Mistake(
                        "a key missing",
                        question,
                        "when: How much of one lot was scrap.\n",
                        "",
                        1,
                        "'when' is missing; expected a text"),
                new Mistake(
                        "a key misspelt",
                        question,
                        "area: quality",
                        "aera: quality",
                        2,
                        "'aera' is no key here; known are"),
                new Mistake(
                        "a question to follow that isn't there",
                        question,
                        "view: table",
                        "view: table\nnext: [scrap_of_line]",
                        1,
                        "next names 'scrap_of_line'; there is no such question"),
                new Mistake(
                        "an opening that fills what isn't there",
                        question,
                        "view: table",
                        "view: table\nopening:\n  one: {ko: '{scarp}개', en: '{scrap} pieces'}",
                        14,
                        "opening fills {scarp}, which is no column and no parameter"),
                new Mistake(
                        "an answer to be checked that nobody asks for",
                        evaluation,
                        "parameters: {lot: BK-1}}",
                        "parameters: {lot: BK-1}, contains: [BK-1]}",
                        7,
                        "'contains' and 'lacks' need 'as'"),
                new Mistake(
                        "a key twice",
                        question,
                        "area: quality",
                        "area: quality\narea: safety",
                        3,
                        "'area' stands twice; keep one"),
                new Mistake(
                        "an empty value",
                        question,
                        "when: How much of one lot was scrap.",
                        "when:",
                        5,
                        "'when' is empty; write it or leave the key out"),
                new Mistake(
                        "one language only",
                        question,
                        "{ko: 로트의 불량, en: Scrap of a lot}",
                        "{ko: 로트의 불량}",
                        3,
                        "'en' is missing; expected a text"),
                new Mistake(
                        "a type of parameter that is unknown",
                        question,
                        "{type: Lot, required",
                        "{type: Lott, required",
                        7,
                        "'type' is 'Lott'; expected one of"),
                new Mistake(
                        "a type of column that is unknown",
                        question,
                        "type: integer",
                        "type: int",
                        11,
                        "'type' is 'int'; expected one of"),
                new Mistake(
                        "a number that is none",
                        question,
                        "required: true,",
                        "required: true, min: few,",
                        7,
                        "'min' is 'few'; expected a whole number"),
                new Mistake(
                        "a flag that is none",
                        question,
                        "required: true",
                        "required: surely",
                        7,
                        "'required' is 'surely'; expected true or false"),
                new Mistake(
                        "a view that is unknown",
                        question,
                        "view: table",
                        "view: pie",
                        12,
                        "'view' is 'pie'; expected one of table"),
                new Mistake(
                        "a name unlike the folder",
                        question,
                        "name: scrap_of_lot",
                        "name: scrap",
                        1,
                        "name 'scrap' does not fit the folder; expected 'scrap_of_lot'"),
                new Mistake(
                        "an area unlike the folder",
                        question,
                        "area: quality",
                        "area: safety",
                        2,
                        "area must be 'quality' like the folder above"),
                new Mistake(
                        "a parameter with a name that is taken",
                        question,
                        "  lot: {type",
                        "  now: {type",
                        7,
                        "parameter 'now' is taken; choose another name"),
                new Mistake(
                        "two columns of one name",
                        question,
                        "{name: scrap,",
                        "{name: lot,",
                        9,
                        "two columns have one name"),
                new Mistake(
                        "an owner that is no column",
                        question,
                        "ownerColumn: owner",
                        "ownerColumn: maker",
                        9,
                        "names 'maker', which is no column"),
                new Mistake(
                        "a citation of a number",
                        question,
                        "unit: \"1\",",
                        "unit: \"1\", cite: true,",
                        9,
                        "of type integer can't be cited; records can"),
                new Mistake(
                                "a column that the statement does not return",
                                question,
                                "{name: scrap,",
                                "{name: waste,",
                                1,
                                "write the same names in the same order")
                        .in(statement, 4),
                new Mistake(
                        "no statement",
                        statement,
                        STATEMENT,
                        "\n",
                        1,
                        "is missing or empty; it holds the statement"),
                new Mistake(
                        "a parameter that is not declared",
                        statement,
                        "id: $lot.id",
                        "id: $batch.id",
                        3,
                        "$batch is no parameter of the question; declared are [lot]"),
                new Mistake(
                        "a parameter that is never used",
                        statement,
                        "{owner: $lot.owner, id: $lot.id}",
                        "",
                        1,
                        "never uses $lot; use it or take it out"),
                new Mistake(
                        "no limit",
                        statement,
                        "LIMIT $rows\n",
                        "",
                        6,
                        "must end with ORDER BY … LIMIT $rows"),
                new Mistake(
                        "returned columns in another order",
                        statement,
                        "l.owner AS owner, l.id AS lot",
                        "l.id AS lot, l.owner AS owner",
                        4,
                        "returns [lot, owner, scrap], but the columns of question.yaml are [owner,"
                                + " lot, scrap]"),
                new Mistake(
                        "a placeholder that is no parameter",
                        evaluation,
                        "scrap of {lot}",
                        "scrap of {batch}",
                        2,
                        "fills {batch}, which is no parameter"),
                new Mistake(
                        "an expected parameter that is none",
                        evaluation,
                        "{lot: BK-1}",
                        "{batch: BK-1}",
                        7,
                        "'batch' is no parameter of the question"),
                new Mistake(
                        "a near miss of no question",
                        evaluation,
                        "{says: 가장 많은 불량은}",
                        "{says: 가장 많은 불량은, asks: top_defect}",
                        1,
                        "asks 'top_defect'; there is no such question"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        for (String file : List.of("question.yaml", "evaluation.yaml", "query.cypher")) {
            aGoodQuestion();
            Files.delete(folder.resolve(file));
            assertThatThrownBy(() -> Questions.read(QuestionFolders.in(root)))
                    .hasMessageContaining(
                            "questions/quality/scrap-of-lot/%s:1: is missing".formatted(file));
        }
    }

    @Test
    void aStrangeFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("query.sql"), "SELECT 1");
        assertThatThrownBy(() -> Questions.read(QuestionFolders.in(root)))
                .hasMessageContaining(
                        "scrap-of-lot/query.sql:1: does not belong here; a question has");
    }

    @Test
    void twoQuestionsOfOneNameAreRefused() throws IOException {
        Path other = Files.createDirectories(root.resolve("safety/scrap-of-lot"));
        Files.writeString(
                other.resolve("question.yaml"), QUESTION.replace("area: quality", "area: safety"));
        Files.writeString(other.resolve("query.cypher"), STATEMENT);
        Files.writeString(other.resolve("evaluation.yaml"), EVALUATION);
        assertThatThrownBy(() -> Questions.read(QuestionFolders.in(root)))
                .hasMessageContaining(
                        "questions/safety/scrap-of-lot/question.yaml:1: another folder has a"
                                + " question named 'scrap_of_lot' already");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("question.yaml"),
                QUESTION.replace("view: table", "view: pie").replace("type: Lot,", "type: Lott,"));
        Files.delete(folder.resolve("evaluation.yaml"));
        assertThatThrownBy(() -> Questions.read(QuestionFolders.in(root)))
                .hasMessageContaining("'pie'")
                .hasMessageContaining("'Lott'")
                .hasMessageContaining("evaluation.yaml:1: is missing");
    }

    /**
     * One change to the good question.
     *
     * @param line where it has to be told
     * @param cure what has to be told
     */
    record Mistake(
            String what, String file, String was, String is, int line, String cure, String told) {

        Mistake(String what, String file, String was, String is, int line, String cure) {
            this(what, file, was, is, line, cure, file);
        }

        /** The mistake shows in another file than it was made. */
        Mistake in(String other, int at) {
            return new Mistake(what, file, was, is, at, cure, other);
        }

        @Override
        public String toString() {
            return what;
        }
    }
}
