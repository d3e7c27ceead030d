package kr.dure.ask;

import org.apache.commons.text.similarity.LevenshteinDistance;

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
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Letters below which a slip makes another word. */
    private static final int SHORT = 4;

    /** Letters from which two slips leave a name recognisable. */
    private static final int LONG = 9;

    /** Signs between which an id is told from others although one of them is wrong. */
    private static final int SHORT_ID = 4;

    private static final int LONG_ID = 24;
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9]+(?:[-_/.#][A-Za-z0-9]+)*");
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = CAPITALS.toLowerCase(Locale.ROOT);
    private static final String DIGITS = "0123456789";

    // not Damerau's: Commons Text 1.15 compares letters beyond ASCII by identity there, so that
    // none is ever equal
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO_SLIPS = new LevenshteinDistance(2);

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

    /**
     * Ids that are a text but for one slip: two signs in the wrong order, one too many, a letter for another, a sign left out,
     * and last a digit for another, since that makes ids of neighbours too. None for what is too short to be told from others.
     */
    static List<String> slips(String text) {
        String id = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (id.length() < SHORT_ID || id.length() > LONG_ID || !PLAIN_ID.matcher(id).matches()) {
            return List.of();
        }
        String capitals = id.toUpperCase(Locale.ROOT);
        Set<String> slips = new LinkedHashSet<>();
        likely(capitals, CAPITALS, slips);
        if (!id.equals(capitals)) {
            likely(id, SMALL, slips);
        }
        replaced(capitals, DIGITS, slips);
        replaced(id, DIGITS, slips);
        slips.remove(id);
        return List.copyOf(slips);
    }

    private static void likely(String id, String letters, Set<String> slips) {
        for (int at = 0; at + 1 < id.length(); at++) {
            slips.add(
                    id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2));
        }
        for (int at = 0; at < id.length(); at++) {
            slips.add(id.substring(0, at) + id.substring(at + 1));
        }
        replaced(id, letters, slips);
        String signs = letters + DIGITS + "-";
        for (int at = 0; at <= id.length(); at++) {
            for (int i = 0; i < signs.length(); i++) {
                slips.add(id.substring(0, at) + signs.charAt(i) + id.substring(at));
            }
        }
    }

    private static void replaced(String id, String signs, Set<String> slips) {
        for (int at = 0; at < id.length(); at++) {
            for (int i = 0; i < signs.length(); i++) {
                slips.add(id.substring(0, at) + signs.charAt(i) + id.substring(at + 1));
            }
        }
    }

    /**
     * Whether one folded text is the other but for a slip of the pen: a letter, or of Hangul a jamo, that is wrong, left out
     * or too many. Long names without digits may have two.
     */
    static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        String letters = letters(one);
        String others = letters(other);
        int shorter = Math.min(letters.length(), others.length());
        if (shorter < SHORT) {
            return false;
        }
        boolean word = shorter >= LONG && !DIGIT.matcher(letters).find();
        return (word ? TWO_SLIPS : ONE_SLIP).apply(letters, others) >= 0;
    }

    /** Hangul by its jamo. */
    private static String letters(String folded) {
        return Normalizer.normalize(folded, Normalizer.Form.NFD);
    }
}
