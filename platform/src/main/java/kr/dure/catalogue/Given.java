package kr.dure.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.ValueType;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What somebody gave a question, as text by parameter; what is blank is left out.
 *
 * @param asked whether anything of it stood in the address or form, be it blank
 */
public record Given(String question, Map<String, String> texts, boolean asked) {

    /** Instead of a period: its days stand in two fields of their own. */
    static final String DAYS = "days";

    static final String FROM = ".from";

    /** The last day that is in, as people say it. */
    static final String UNTIL = ".until";

    public Given {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Reads a form or an address; what is none of the question's parameters is not looked at. */
    public static Given of(Question question, Map<String, String> all) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean asked = false;
        for (Parameter parameter : question.parameters()) {
            String name = parameter.name();
            asked |= all.containsKey(name);
            String text = stripped(all, name);
            if (parameter.type() == ValueType.PERIOD && text.equals(DAYS)) {
                text = days(stripped(all, name + FROM), stripped(all, name + UNTIL));
            }
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        }
        return new Given(question.name(), texts, asked);
    }

    /** The same with one text changed. */
    Given with(String parameter, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(parameter, text);
        return new Given(question, changed, true);
    }

    /** Whether something that the question can't do without was not given. */
    boolean lacks(List<Parameter> parameters) {
        return parameters.stream()
                .anyMatch(
                        parameter ->
                                parameter.required()
                                        && parameter.fallback() == null
                                        && !texts.containsKey(parameter.name()));
    }

    /** The address of the page that shows the answer. */
    public String link() {
        return link("");
    }

    /** The same for a file or another part, such as {@code /answer.csv}. */
    String link(String part) {
        String path = "/ask/" + encoded(question) + part;
        return texts.isEmpty()
                ? path
                : path
                        + "?"
                        + texts.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&"));
    }

    /** As a period is written for questions, where the day behind the last stands. */
    private static String days(String from, String until) {
        try {
            return from + "/" + LocalDate.parse(until).plusDays(1);
        } catch (DateTimeException e) {
            // left as it is, so that the field says what is wrong
            return from + "/" + until;
        }
    }

    private static String stripped(Map<String, String> all, String name) {
        return Objects.requireNonNullElse(all.get(name), "").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
