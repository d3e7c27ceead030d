package kr.dure.graph.fact;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;

/** Orders the revisions of a statement: by time, and where two have one time by content, so that any order agrees. */
final class Revision {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int HASH = 8;

    private Revision() {}

    /** Greater as a text is later. */
    static String of(Instant statedAt, Map<String, ?> row) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    MAPPER.writeValueAsString(row)
                                            .getBytes(StandardCharsets.UTF_8));
            return TIME.format(statedAt) + "#" + HexFormat.of().formatHex(hash, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
