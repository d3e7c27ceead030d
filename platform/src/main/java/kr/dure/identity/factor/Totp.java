package kr.dure.identity.factor;

import org.apache.commons.codec.binary.Base32;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with time (RFC 6238): HMAC-SHA-1, six digits, thirty seconds, as every authenticator app has them. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 4226, section 4, R6 recommends 160 bits. */
    static final int SECRET_BYTES = 20;

    private static final int DIGITS = 6;

    /** Steps that a clock may be off, either way (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** HOTP with the step as counter (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            int modulus = 1;
            for (int i = 0; i < digits; i++) {
                modulus *= 10;
            }
            return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** The step whose code this is, if it is one of now. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long middle = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - DRIFT; step <= middle + DRIFT; step++) {
            byte[] right = code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret as people type it. */
    static String text(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** The address that authenticator apps read from the picture. */
    static String address(byte[] secret, String username) {
        return "otpauth://totp/Dure:%s?secret=%s&issuer=Dure&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20"),
                        text(secret),
                        DIGITS,
                        STEP.toSeconds());
    }
}
