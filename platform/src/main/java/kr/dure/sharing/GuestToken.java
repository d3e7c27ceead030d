package kr.dure.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that open one guest request; only their hash is kept. */
final class GuestToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Longest text that is looked at. */
    private static final int LONGEST = 100;

    private final String text;

    private GuestToken(String text) {
        this.text = text;
    }

    static GuestToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new GuestToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static GuestToken given(String text) {
        String stripped = text.strip();
        return new GuestToken(
                stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
    }

    /** The secret itself, to be shown once to whom it was made for. */
    String reveal() {
        return text;
    }

    /** SHA-256 in hex: 256 random bits need no slow hash. */
    String hash() {
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
        return "GuestToken";
    }
}
