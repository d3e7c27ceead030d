package kr.dure.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/**
 * An external Neo4j in place of the embedded one.
 *
 * @param uri such as {@code neo4j+s://graph.example.kr}; without one the embedded graph runs
 */
@ConfigurationProperties("dure.neo4j")
record StoreSettings(
        @Nullable URI uri,
        @DefaultValue("neo4j") String username,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "StoreSettings[uri=%s, username=%s]".formatted(uri, username);
    }
}
