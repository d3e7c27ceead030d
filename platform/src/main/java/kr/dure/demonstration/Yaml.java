package kr.dure.demonstration;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files that stand beside this class. */
final class Yaml {

    private Yaml() {}

    static <T> T read(String file, Class<T> type) {
        try (InputStream content = Yaml.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing beside " + Yaml.class);
            }
            return new YAMLMapper().readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
