package kr.dure.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who is logged in now, where and since when; sessions live in this process alone. */
@Component
public class Sessions extends SessionRegistryImpl {

    private static final int SHOWN = 16;
    private static final Place UNKNOWN = new Place("", "", Instant.EPOCH);

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        super.registerNewSession(sessionId, principal);
        places.put(sessionId, Place.here());
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        super.removeSessionInformation(sessionId);
        places.remove(sessionId);
    }

    /** A person's sessions, the latest used first. */
    public List<Session> of(Asker asker, @Nullable String current) {
        return all(asker.username())
                .map(
                        one -> {
                            Place place = places.getOrDefault(one.getSessionId(), UNKNOWN);
                            return new Session(
                                    shown(one.getSessionId()),
                                    place.address,
                                    place.browser,
                                    place.since,
                                    one.getLastRequest().toInstant(),
                                    one.getSessionId().equals(current));
                        })
                .sorted(Comparator.comparing(Session::lastUsed).reversed())
                .toList();
    }

    /** Ends one of the person's own sessions; false if they have none of that id. */
    public boolean end(Asker asker, String id) {
        return all(asker.username())
                        .filter(one -> shown(one.getSessionId()).equals(id))
                        .peek(SessionInformation::expireNow)
                        .count()
                > 0;
    }

    /** Ends all sessions of the person but the one that asks. */
    public void endOthers(Asker asker, @Nullable String current) {
        all(asker.username())
                .filter(one -> !one.getSessionId().equals(current))
                .forEach(SessionInformation::expireNow);
    }

    public void endAll(String username) {
        all(username).forEach(SessionInformation::expireNow);
    }

    /** Gives the session a new id after somebody proved more of themselves. */
    public void renew(HttpServletRequest request, Object principal) {
        String before = request.getSession().getId();
        String now = request.changeSessionId();
        if (getSessionInformation(before) != null) {
            removeSessionInformation(before);
            registerNewSession(now, principal);
        }
    }

    @EventListener
    void ended(AccountEnded ended) {
        endAll(ended.username());
    }

    private Stream<SessionInformation> all(String username) {
        return getAllPrincipals().stream()
                .filter(
                        principal ->
                                principal instanceof Somebody somebody
                                        && somebody.asker().username().equals(username))
                .flatMap(principal -> getAllSessions(principal, false).stream());
    }

    /** A name for the page that opens nothing. */
    private static String shown(String sessionId) {
        return SecretToken.sha256(sessionId).substring(0, SHOWN);
    }

    /**
     * One session.
     *
     * @param id names it on the page; not what its cookie holds
     * @param address it began from
     * @param browser as it calls itself
     */
    public record Session(
            String id,
            String address,
            String browser,
            Instant since,
            Instant lastUsed,
            boolean current) {}

    private record Place(String address, String browser, Instant since) {

        private static final int LONGEST = 300;

        static Place here() {
            if (!(RequestContextHolder.getRequestAttributes()
                    instanceof ServletRequestAttributes attributes)) {
                return new Place("", "", Instant.now());
            }
            HttpServletRequest request = attributes.getRequest();
            String agent = request.getHeader(HttpHeaders.USER_AGENT);
            String browser = agent == null ? "" : agent;
            return new Place(
                    request.getRemoteAddr(),
                    browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser,
                    Instant.now());
        }
    }
}
