package kr.dure.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement returns at its end, read off its text.
 *
 * @param columns names in their order
 * @param line of the statement where RETURN stands, or of its last line where there is none
 */
record Returned(List<String> columns, int line) {

    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
    private static final Pattern RETURN = Pattern.compile("\\bRETURN(\\s+DISTINCT)?\\b");
    private static final Pattern END = Pattern.compile("\\b(ORDER\\s+BY|OFFSET|SKIP|LIMIT)\\b");
    private static final Pattern NAMED = Pattern.compile("(?s).*\\bAS\\s+`?(\\w+)`?\\s*");

    Returned {
        columns = List.copyOf(columns);
    }

    static Returned of(String cypher) {
        String text = outside(COMMENT.matcher(cypher).replaceAll(""));
        int from = -1;
        int after = text.length();
        for (Matcher found = RETURN.matcher(text); found.find(); ) {
            from = found.start();
            after = found.end();
        }
        if (from < 0) {
            return new Returned(List.of(), Math.toIntExact(Math.max(1, cypher.lines().count())));
        }
        Matcher end = END.matcher(text);
        String items = text.substring(after, end.find(after) ? end.start() : text.length());
        List<String> columns = new ArrayList<>();
        for (String item : items.split(",", -1)) {
            Matcher named = NAMED.matcher(item);
            columns.add(named.matches() ? named.group(1) : item.strip());
        }
        int line =
                1 + Math.toIntExact(text.substring(0, from).chars().filter(c -> c == '\n').count());
        return new Returned(columns, line);
    }

    /** The statement with blanks in place of texts and of all that stands inside brackets. */
    private static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean inside = depth > 0 || quote != 0;
            if (quote != 0) {
                if (letter == '\\') {
                    outside.append(' ');
                    at++;
                } else if (letter == quote) {
                    quote = 0;
                }
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
                inside = true;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
                inside = true;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
            outside.append(inside && letter != '\n' ? ' ' : letter);
        }
        return outside.toString();
    }
}
