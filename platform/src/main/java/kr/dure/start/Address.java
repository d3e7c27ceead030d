package kr.dure.start;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.URI;

/** Where this platform answers. */
@Component
record Address(Environment environment) {

    /** As seen from this machine. */
    URI local() {
        String host = environment.getProperty("server.address", "localhost");
        return URI.create(
                "http://%s:%s"
                        .formatted(
                                host.equals("0.0.0.0") ? "localhost" : host,
                                environment.getProperty("local.server.port", "8080")));
    }
}
