package kr.dure.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write one name. */
final class Spelling {

    private static final Pattern RUN =
            Pattern.compile("[0-9]+|[^\\W0-9_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMPANY_FORM =
            Pattern.compile("주식회사|유한회사|\\(주\\)|㈜|\\(유\\)|co\\.,? ?ltd\\.?|inc\\.?$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private Spelling() {}

    /** Without case, width, blanks, dashes and the legal form of a company. */
    static String folded(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(COMPANY_FORM.matcher(form).replaceAll("")).replaceAll("");
    }

    /** Ids that may be meant, the text itself first: in capitals, with and without dashes. */
    static List<String> ids(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Set<String> ids = new LinkedHashSet<>(List.of(text, form));
        List<String> runs = new ArrayList<>();
        for (Matcher run = RUN.matcher(form); run.find(); ) {
            runs.add(run.group());
        }
        String blankless = form.replaceAll("\\s+", "");
        for (String one :
                List.of(
                        blankless,
                        form.replaceAll("\\s+", "-"),
                        String.join("-", runs),
                        String.join("", runs),
                        String.join("_", runs))) {
            ids.add(one);
            ids.add(one.toUpperCase(Locale.ROOT));
            ids.add(one.toLowerCase(Locale.ROOT));
        }
        ids.add(form.toUpperCase(Locale.ROOT));
        ids.remove("");
        return List.copyOf(ids);
    }

    /** Whether one edit turns one into the other. */
    static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1
                || Math.min(one.length(), other.length()) < 3) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
