package kr.dure.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A statement and where it stands; its leading comment lists its parameters.
 *
 * @param name the file it came from, for messages
 * @param text the statement
 */
public record Cypher(String name, String text) {

    public Cypher {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty; it must hold a Cypher statement");
        }
    }

    /**
     * The statement in a file beside a class.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Cypher beside(Class<?> type, String file) {
        String name = type.getPackageName().replace('.', '/') + "/" + file;
        try (InputStream stream = type.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        name + " is missing; it must stand beside " + type.getSimpleName());
            }
            return new Cypher(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    /** A statement that stands in no file. */
    public static Cypher of(String name, String text) {
        return new Cypher(name, text);
    }

    @Override
    public String toString() {
        return name;
    }
}
