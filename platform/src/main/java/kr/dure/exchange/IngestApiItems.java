package kr.dure.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a request into its items, each exactly as it was sent. */
final class IngestApiItems {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private IngestApiItems() {}

    /**
     * Items of a JSON array; an object by itself is one item.
     *
     * @throws IngestApiRefusal if it is no JSON or has more than {@code most} items
     */
    static List<String> ofArray(byte[] body, int most) {
        List<String> items = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                items.add(item(parser, body));
            } else if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(items, item(parser, body), most);
                }
            } else {
                throw IngestApiRefusal.unreadable(
                        "it does not begin with [ or {; send an array of facts");
            }
            if (parser.nextToken() != null) {
                throw IngestApiRefusal.unreadable(
                        "something follows the end of the array; send facts one a line as"
                                + " application/x-ndjson, or all in one array");
            }
            return items;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw IngestApiRefusal.unreadable(
                    "%s (line %d, column %d)"
                            .formatted(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr()));
        }
    }

    /**
     * Items of NDJSON, one a line; blank lines are none.
     *
     * @throws IngestApiRefusal if it is not UTF-8 or has more than {@code most} items
     */
    static List<String> ofLines(byte[] body, int most) {
        List<String> items = new ArrayList<>();
        for (String line : text(body).split("\n", -1)) {
            if (!line.isBlank()) {
                add(items, line.strip(), most);
            }
        }
        return items;
    }

    private static void add(List<String> items, String item, int most) {
        if (items.size() == most) {
            throw IngestApiRefusal.tooLarge("more than %d facts".formatted(most));
        }
        items.add(item);
    }

    /** The text of the value that the parser stands at the beginning of. */
    private static String item(JsonParser parser, byte[] body) {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.getString();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new String(body, from, to - from, StandardCharsets.UTF_8).strip();
    }

    private static String text(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw IngestApiRefusal.unreadable("it is not UTF-8; send it in that encoding");
        }
    }
}
