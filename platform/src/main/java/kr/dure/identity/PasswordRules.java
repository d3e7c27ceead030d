package kr.dure.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which new passwords are taken, after NIST SP 800-63B: long and not easily guessed; any mix of characters will do. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** Fewer kinds of characters are a run such as 121212121212. */
    private static final int KINDS = 5;

    /** What must remain once the names are taken out. */
    private static final int REST = 8;

    private static final int SHORTEST_NAME = 3;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a password, if anything. */
    public static Optional<Weakness> weakness(String password, String username, String company) {
        String plain =
                Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.LONG);
        }
        String rest = without(without(plain, username), company);
        for (String part : company.split("[^\\p{L}\\p{N}]+", -1)) {
            rest = without(rest, part);
        }
        if (rest.length() < plain.length() && rest.length() < REST) {
            return Optional.of(Weakness.NAMED);
        }
        if (plain.codePoints().distinct().count() < KINDS || isRun(plain) || isCommon(plain)) {
            return Optional.of(Weakness.COMMON);
        }
        return Optional.empty();
    }

    private static String without(String text, String name) {
        return name.length() < SHORTEST_NAME
                ? text
                : text.replace(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether each character follows the one before, as in 123456789012 or abcdefghijkl. */
    private static boolean isRun(String text) {
        int[] points = text.codePoints().toArray();
        int following = 0;
        for (int i = 1; i < points.length; i++) {
            int step = points[i] - points[i - 1];
            following += step >= -1 && step <= 1 ? 1 : 0;
        }
        return following >= points.length - 3;
    }

    /** Whether it is a common password, alone, twice, or with a few digits or signs about it. */
    private static boolean isCommon(String text) {
        String letters = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String half = text.substring(0, text.length() / 2);
        return COMMON.contains(text)
                || COMMON.contains(letters)
                || (text.equals(half + half) && half.length() < SHORTEST);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read common-passwords.txt", e);
        }
    }

    /** Why a password is refused; the page tells the cure. */
    public enum Weakness {
        SHORT,
        LONG,
        /** It is little more than the user name or the company. */
        NAMED,
        COMMON;

        /** Key of its text. */
        public String key() {
            return "password." + name().toLowerCase(Locale.ROOT);
        }
    }
}
