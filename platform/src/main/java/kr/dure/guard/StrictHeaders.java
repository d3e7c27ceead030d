package kr.dure.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

import java.util.Map;

/**
 * The headers of an answer that no door gives: a request turned away before it came to one. Those of the doors are written by
 * Spring Security, which skips the error page of a request that it hasn't seen.
 */
final class StrictHeaders implements HeaderWriter {

    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=()";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    ContentPolicy.PAGES,
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    PERMISSIONS,
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach(
                (name, value) -> {
                    if (!response.containsHeader(name)) {
                        response.setHeader(name, value);
                    }
                });
    }
}
