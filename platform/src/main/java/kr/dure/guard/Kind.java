package kr.dure.guard;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;

import java.util.Optional;
import java.util.regex.Pattern;

/** Requests that are counted together; each kind has its own count, so that none starves another. */
enum Kind {
    PAGES,
    LIVE,
    QUESTIONS,
    ASSISTANT,
    INGEST,
    GUESTS,
    DOWNLOADS,
    LOG_INS,
    REFUSED;

    private static final Pattern FREE =
            Pattern.compile("/(assets|webjars|actuator/health)(/.*)?|/favicon\\.ico|/error");
    private static final Pattern ASKS_AGAIN = Pattern.compile(".*/(live|events)(/.*)?");
    private static final Pattern COSTLY = Pattern.compile(".*(\\.csv|\\.xlsx|/export|/verify)");

    /** What a request of somebody who got in counts as, nothing for what costs nothing. */
    static Optional<Kind> of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (FREE.matcher(path).matches()) {
            return Optional.empty();
        }
        if (path.equals("/guest") || path.startsWith("/guest/")) {
            return Optional.of(GUESTS);
        }
        if (path.startsWith("/api/ingest/")) {
            return Optional.of(INGEST);
        }
        if (path.startsWith("/api/")) {
            return Optional.of(QUESTIONS);
        }
        if (path.equals("/assistant/turns") && HttpMethod.POST.matches(request.getMethod())) {
            return Optional.of(ASSISTANT);
        }
        if (COSTLY.matcher(path).matches()) {
            return Optional.of(DOWNLOADS);
        }
        return Optional.of(ASKS_AGAIN.matcher(path).matches() ? LIVE : PAGES);
    }
}
