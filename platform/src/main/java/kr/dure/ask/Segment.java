package kr.dure.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * An id as one part of an address. Slashes, percent signs, semicolons and dots alone, which firewalls and proxies refuse
 * or rewrite in a path even when they are encoded, stand there as {@code ~} and two hex digits.
 */
public record Segment(String id) {

    private static final String UNSAFE = "/\\%;~";
    private static final String DOTS = "\\.+";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /**
     * Reads a part of an address that has been percent-decoded; also the way from path variables to segments.
     *
     * @throws IllegalArgumentException if a {@code ~} has no two hex digits after it
     */
    public static Segment of(String written) {
        ByteArrayOutputStream id = new ByteArrayOutputStream();
        int from = 0;
        for (int tilde = written.indexOf('~'); tilde >= 0; tilde = written.indexOf('~', from)) {
            if (tilde + 3 > written.length()) {
                throw new IllegalArgumentException(
                        "'%s' ends in a ~ without two hex digits after it".formatted(written));
            }
            id.writeBytes(written.substring(from, tilde).getBytes(UTF_8));
            id.write(HexFormat.fromHexDigits(written, tilde + 1, tilde + 3));
            from = tilde + 3;
        }
        id.writeBytes(written.substring(from).getBytes(UTF_8));
        return new Segment(id.toString(UTF_8));
    }

    /** The id in a form that reaches the platform through any firewall. */
    public String written() {
        StringBuilder safe = new StringBuilder();
        boolean dots = id.matches(DOTS);
        for (int at = 0; at < id.length(); at++) {
            char letter = id.charAt(at);
            if (UNSAFE.indexOf(letter) >= 0 || (dots && letter == '.')) {
                safe.append('~').append(HEX.toHexDigits((byte) letter));
            } else {
                safe.append(letter);
            }
        }
        return UriUtils.encodePathSegment(safe.toString(), UTF_8);
    }
}
