package kr.dure.graph.schema;

import kr.dure.graph.Cypher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One numbered step. It may be run again after it broke off, so each statement says {@code IF NOT EXISTS} or leaves
 * out what is done.
 *
 * @param name its file
 * @param text statements, each ended by a semicolon at the end of a line
 */
record Migration(String name, String text) {

    Migration {
        text = text.replace("\r\n", "\n");
    }

    static Migration load(String file) {
        return new Migration(file, Cypher.beside(Migration.class, file).text());
    }

    String checksum() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether its statements divide what they change into transactions of their own. */
    boolean isInTransactions() {
        return text.contains("} IN TRANSACTIONS");
    }

    List<Cypher> statements() {
        return Arrays.stream(text.split(";\\s*(\n|$)"))
                .filter(statement -> !statement.isBlank())
                .map(statement -> Cypher.of(name, statement))
                .toList();
    }
}
