package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a question of its folder, and a finding of everything that is wrong with it. */
final class QuestionReader {

    /** What every statement is given besides the question's own parameters. */
    private static final Set<String> GIVEN =
            Set.of("me", "who", "sees", "seen", "rows", "now", "today", "zone");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern USED = Pattern.compile("\\$([A-Za-z]\\w*)");
    private static final Pattern STATEMENT = Pattern.compile("[a-z][a-z-]*\\.cypher");
    private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

    /** Group 1 is the value that an opening fills in. */
    private static final Pattern VALUE =
            Pattern.compile("\\{(?:sum\\.|max\\.|distinct\\.)?([^{}|]+)(?:\\|[^{}]+)?}");

    private final QuestionFolder folder;
    private final Findings findings;

    QuestionReader(QuestionFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    Question read() {
        for (String file : folder.files().keySet()) {
            if (!QuestionFolder.FILES.contains(file) && !STATEMENT.matcher(file).matches()) {
                findings.add(
                        folder.file(file),
                        1,
                        "does not belong here; a question has " + QuestionFolder.FILES);
            }
        }
        Section question = open(QuestionFolder.QUESTION);
        String analysis = question.optionalText("analysis");
        List<Parameter> parameters = new ArrayList<>();
        question.named("parameters")
                .forEach((name, section) -> parameters.add(parameter(name, section)));
        List<Column> columns = question.sections("columns").stream().map(this::column).toList();
        checkColumns(columns, question);
        String name = name(question);
        Map<String, String> statements =
                analysis == null ? query(parameters, columns) : inputs(parameters);
        Question read =
                evaluated(
                        name,
                        question,
                        parameters,
                        columns,
                        analysis,
                        statements,
                        open(QuestionFolder.EVALUATION));
        question.close();
        return read;
    }

    private Question evaluated(
            String name,
            Section question,
            List<Parameter> parameters,
            List<Column> columns,
            @Nullable String analysis,
            Map<String, String> statements,
            Section evaluation) {
        Phrasings phrasings = evaluation.phrasings("phrasings", true);
        Stream.concat(phrasings.ko().stream(), phrasings.en().stream())
                .forEach(phrasing -> checkPlaceholders(phrasing, parameters, evaluation));
        Question read =
                new Question(
                        name,
                        question.text("area"),
                        question.bilingual("title"),
                        question.bilingual("says"),
                        question.text("when"),
                        parameters,
                        columns,
                        question.word(
                                "view",
                                View.TABLE,
                                word -> constant(View.class, word),
                                words(View.class)),
                        opening(question, parameters, columns),
                        analysis,
                        statements,
                        phrasings,
                        evaluation.sections("nearMisses").stream()
                                .map(QuestionReader::nearMiss)
                                .toList(),
                        evaluation.phrasings("followUps", false),
                        question.texts("next"),
                        evaluation.sections("expectations").stream()
                                .map(section -> expectation(section, parameters))
                                .toList());
        evaluation.close();
        if (!read.area().equals(folder.area())) {
            question.finding(
                    "area", "area must be '%s' like the folder above".formatted(folder.area()));
        }
        return read;
    }

    private Section open(String file) {
        String text = folder.files().get(file);
        if (text == null) {
            findings.add(
                    folder.file(file), 1, "is missing; a question has " + QuestionFolder.FILES);
            text = "{}";
        }
        return new Section(
                Yaml.read(text, folder.file(file), findings), folder.file(file), findings);
    }

    private String name(Section question) {
        String name = question.text("name");
        if (!NAME.matcher(name).matches() || !name.replace('_', '-').equals(folder.folder())) {
            question.finding(
                    "name",
                    "name '%s' does not fit the folder; expected '%s'"
                            .formatted(name, folder.folder().replace('-', '_')));
        }
        return name;
    }

    /** The one statement of a question that needs no analysis. */
    private Map<String, String> query(List<Parameter> parameters, List<Column> columns) {
        for (String file : folder.files().keySet()) {
            if (STATEMENT.matcher(file).matches() && !file.equals(QuestionFolder.STATEMENT)) {
                findings.add(
                        folder.file(file),
                        1,
                        "does not belong here; a question without 'analysis' has one statement, %s"
                                .formatted(QuestionFolder.STATEMENT));
            }
        }
        String cypher = folder.files().getOrDefault(QuestionFolder.STATEMENT, "");
        if (cypher.isBlank()) {
            findings.add(
                    folder.file(QuestionFolder.STATEMENT),
                    1,
                    "is missing or empty; it holds the statement");
        } else {
            Set<String> unused = declared(parameters);
            unused.removeAll(used(QuestionFolder.STATEMENT, cypher, parameters));
            for (String name : unused) {
                findings.add(
                        folder.file(QuestionFolder.STATEMENT),
                        1,
                        "never uses $%s; use it or take it out of %s"
                                .formatted(name, QuestionFolder.QUESTION));
            }
        }
        checkReturned(columns, cypher);
        return Map.of(Question.QUERY, cypher);
    }

    /** The statements that an analysis takes its rows from. */
    private Map<String, String> inputs(List<Parameter> parameters) {
        Map<String, String> statements = new TreeMap<>();
        folder.files()
                .forEach(
                        (file, cypher) -> {
                            if (STATEMENT.matcher(file).matches()) {
                                used(file, cypher, parameters);
                                statements.put(
                                        file.substring(0, file.length() - ".cypher".length()),
                                        cypher);
                            }
                        });
        if (statements.isEmpty()) {
            findings.add(
                    folder.file(QuestionFolder.STATEMENT),
                    1,
                    "is missing; an analysis takes its rows from one statement or more");
        }
        return statements;
    }

    /** The parameters that a statement uses; those that nobody gives are findings. */
    private Set<String> used(String name, String cypher, List<Parameter> parameters) {
        String file = folder.file(name);
        Set<String> declared = declared(parameters);
        Set<String> used = new TreeSet<>();
        int line = 0;
        for (String text : cypher.lines().toList()) {
            line++;
            for (Matcher found = USED.matcher(COMMENT.matcher(text).replaceAll(""));
                    found.find(); ) {
                String parameter = found.group(1);
                used.add(parameter);
                if (!declared.contains(parameter) && !GIVEN.contains(parameter)) {
                    findings.add(
                            file,
                            line,
                            "$%s is no parameter of the question; declared are %s, given are %s"
                                    .formatted(parameter, declared, new TreeSet<>(GIVEN)));
                }
            }
        }
        if (!used.contains("rows")) {
            findings.add(file, Math.max(line, 1), "must end with ORDER BY … LIMIT $rows");
        }
        return used;
    }

    private static Set<String> declared(List<Parameter> parameters) {
        return parameters.stream()
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns as declared are the columns as returned, in one order. */
    private void checkReturned(List<Column> columns, String cypher) {
        List<String> declared = columns.stream().map(Column::name).toList();
        Returned returned = Returned.of(cypher);
        if (!cypher.isBlank() && !declared.isEmpty() && !returned.columns().equals(declared)) {
            findings.add(
                    folder.file(QuestionFolder.STATEMENT),
                    returned.line(),
                    "returns %s, but the columns of %s are %s; write the same names in the same order"
                            .formatted(returned.columns(), QuestionFolder.QUESTION, declared));
        }
    }

    private Parameter parameter(String name, Section section) {
        ValueType type =
                section.word(
                        "type",
                        ValueType.TEXT,
                        word -> ValueType.of(word).filter(ValueType::isParameter),
                        Arrays.stream(ValueType.values())
                                .filter(ValueType::isParameter)
                                .map(ValueType::word)
                                .collect(Collectors.joining(", ", "one of ", "")));
        if (GIVEN.contains(name)) {
            section.finding("type", "parameter '%s' is taken; choose another name".formatted(name));
        }
        Parameter read =
                new Parameter(
                        name,
                        type,
                        section.flag("required"),
                        section.bilingual("says"),
                        section.optionalNumber("min"),
                        section.optionalNumber("max"),
                        section.optionalText("default"),
                        section.word(
                                "reach",
                                Parameter.Reach.NONE,
                                word -> constant(Parameter.Reach.class, word),
                                words(Parameter.Reach.class)));
        section.close();
        return read;
    }

    private Column column(Section section) {
        Column read =
                new Column(
                        section.text("name"),
                        section.word(
                                "type",
                                ValueType.TEXT,
                                ValueType::of,
                                Arrays.stream(ValueType.values())
                                        .map(ValueType::word)
                                        .collect(Collectors.joining(", ", "one of ", ""))),
                        section.bilingual("title"),
                        section.optionalText("unit"),
                        section.optionalText("unitColumn"),
                        section.optionalText("ownerColumn"),
                        labels(section),
                        section.flag("cite"),
                        section.word(
                                "plot",
                                Column.Plot.NONE,
                                word -> constant(Column.Plot.class, word),
                                words(Column.Plot.class)));
        section.close();
        return read;
    }

    private static Map<String, Bilingual> labels(Section section) {
        Map<String, Bilingual> labels = new LinkedHashMap<>();
        section.named("labels")
                .forEach(
                        (word, words) -> {
                            labels.put(word, new Bilingual(words.text("ko"), words.text("en")));
                            words.close();
                        });
        return labels;
    }

    private void checkColumns(List<Column> columns, Section question) {
        if (columns.isEmpty()) {
            question.finding("columns", "'columns' must list what the statement returns");
        }
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        if (names.size() < columns.size()) {
            question.finding("columns", "two columns have one name");
        }
        for (Column column : columns) {
            Stream.of(column.ownerColumn(), column.unitColumn())
                    .filter(other -> other != null && !names.contains(other))
                    .forEach(
                            other ->
                                    question.finding(
                                            "columns",
                                            "column '%s' names '%s', which is no column"
                                                    .formatted(column.name(), other)));
            if (column.cite() && !column.type().isEntity()) {
                question.finding(
                        "columns",
                        "column '%s' of type %s can't be cited; records can"
                                .formatted(column.name(), column.type().word()));
            }
        }
    }

    private static Opening opening(
            Section question, List<Parameter> parameters, List<Column> columns) {
        Section section = question.section("opening", false);
        if (section == null) {
            return new Opening(null, null, null);
        }
        Opening read =
                new Opening(
                        section.optionalBilingual("none"),
                        section.optionalBilingual("one"),
                        section.optionalBilingual("many"));
        Set<String> values = new TreeSet<>(List.of("n", "title", "period"));
        parameters.forEach(parameter -> values.add(parameter.name()));
        columns.forEach(column -> values.add(column.name()));
        Stream.of(read.none(), read.one(), read.many())
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Stream.of(text.ko(), text.en()))
                .flatMap(text -> VALUE.matcher(text).results())
                .map(value -> value.group(1))
                .filter(value -> !values.contains(value))
                .forEach(
                        value ->
                                question.finding(
                                        "opening",
                                        "opening fills {%s}, which is no column and no parameter"
                                                .formatted(value)));
        section.close();
        return read;
    }

    private static NearMiss nearMiss(Section section) {
        NearMiss read = new NearMiss(section.text("says"), section.optionalText("asks"));
        section.close();
        return read;
    }

    private static Expectation expectation(Section section, List<Parameter> parameters) {
        Map<String, String> values = section.textsByName("parameters");
        for (String name : values.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                section.finding(
                        "parameters", "'%s' is no parameter of the question".formatted(name));
            }
        }
        Expectation read =
                new Expectation(
                        section.text("says"),
                        section.optionalText("as"),
                        values,
                        section.texts("contains"),
                        section.texts("lacks"));
        if (read.as() == null && !(read.contains().isEmpty() && read.lacks().isEmpty())) {
            section.finding(
                    "says",
                    "'contains' and 'lacks' need 'as', the demonstration account that asks");
        }
        section.close();
        return read;
    }

    private static void checkPlaceholders(
            String phrasing, List<Parameter> parameters, Section evaluation) {
        for (Matcher found = Phrasings.PLACEHOLDER.matcher(phrasing); found.find(); ) {
            String name = found.group(1);
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                evaluation.finding(
                        "phrasings",
                        "'%s' fills {%s}, which is no parameter".formatted(phrasing, name));
            }
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
