package kr.dure.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoField;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Seals an entry with HMAC-SHA-256: who can write the table but doesn't hold the key can't make one. */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    /** First in what is sealed, so that another way to write it down can be told apart one day. */
    private static final int FORM = 1;

    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    /** In hex. The fields are sealed with their lengths, so that none can give letters to its neighbour. */
    String of(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeLong(entry.sequence());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().get(ChronoField.MICRO_OF_SECOND));
            text(out, entry.who());
            text(out, entry.organisation());
            text(out, entry.act());
            text(out, entry.subject());
            text(out, entry.owners());
            text(out, entry.details());
            text(out, entry.agreements());
            text(out, entry.previous());
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
