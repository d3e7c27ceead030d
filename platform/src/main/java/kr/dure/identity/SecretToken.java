package kr.dure.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A secret that opens something: a prefix that says what, 256 random bits, and a checksum, so that scanners of code find lost
 * ones without asking anybody. Only its hash is kept.
 */
public final class SecretToken {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** 62^43 is a little more than 2^256. */
    private static final int RANDOM = 43;

    private static final int CHECK = 6;
    private static final SecureRandom SECURE = new SecureRandom();

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    public static SecretToken make(Kind kind) {
        StringBuilder made = new StringBuilder(kind.prefix);
        for (int i = 0; i < RANDOM; i++) {
            made.append(DIGITS.charAt(SECURE.nextInt(DIGITS.length())));
        }
        return new SecretToken(made.append(check(made.toString())).toString());
    }

    /** The token that a text is; none if it can't be one of that kind. */
    public static Optional<SecretToken> of(Kind kind, String text) {
        int length = kind.prefix.length() + RANDOM + CHECK;
        return text.length() == length
                        && text.startsWith(kind.prefix)
                        && text.endsWith(check(text.substring(0, length - CHECK)))
                ? Optional.of(new SecretToken(text))
                : Optional.empty();
    }

    /** The secret itself, to be shown once to whom it was made for. */
    public String reveal() {
        return text;
    }

    /** SHA-256 in hex: 256 random bits need no slow hash. */
    public String hash() {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretToken";
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        char[] check = new char[CHECK];
        long left = crc.getValue();
        for (int i = CHECK - 1; i >= 0; i--) {
            check[i] = DIGITS.charAt((int) (left % DIGITS.length()));
            left /= DIGITS.length();
        }
        return String.valueOf(check);
    }

    /** What a token opens. */
    public enum Kind {
        /** Acts for one person. */
        PERSON("dure_pat_"),
        /** Sends facts for one connection of a company. */
        CONNECTION("dure_con_"),
        /** Lets somebody make an account. */
        INVITATION("dure_inv_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }
}
