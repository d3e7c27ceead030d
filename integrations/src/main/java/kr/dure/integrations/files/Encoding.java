package kr.dure.integrations.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Tells how a text file is encoded: by its mark, else by which strict decoder takes every byte. */
final class Encoding {

    /** CP949 as Korean Windows writes it, known to Java as MS949. */
    static final Charset CP949 = Charset.forName("x-windows-949");

    private static final byte[] UTF_8_MARK = HexFormat.of().parseHex("efbbbf");
    private static final byte[] UTF_16LE_MARK = HexFormat.of().parseHex("fffe");
    private static final byte[] UTF_16BE_MARK = HexFormat.of().parseHex("feff");

    private Encoding() {}

    static String decode(byte[] file) throws RefusedFile {
        if (starts(file, UTF_8_MARK)) {
            return decode(file, UTF_8_MARK.length, List.of(StandardCharsets.UTF_8));
        }
        if (starts(file, UTF_16LE_MARK)) {
            return decode(file, UTF_16LE_MARK.length, List.of(StandardCharsets.UTF_16LE));
        }
        if (starts(file, UTF_16BE_MARK)) {
            return decode(file, UTF_16BE_MARK.length, List.of(StandardCharsets.UTF_16BE));
        }
        return decode(file, 0, List.of(StandardCharsets.UTF_8, CP949));
    }

    private static String decode(byte[] file, int from, List<Charset> charsets) throws RefusedFile {
        int firstBad = 0;
        for (Charset charset : charsets) {
            ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(bytes)
                        .toString();
            } catch (CharacterCodingException stranger) {
                firstBad = Math.max(firstBad, bytes.position());
            }
        }
        throw new RefusedFile(
                "encoding",
                "bytes that no encoding of %s explains, the first near byte %d"
                        .formatted(charsets, firstBad),
                "UTF-8 or CP949; save the file again as \"CSV UTF-8\" or as .xlsx");
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }
}
