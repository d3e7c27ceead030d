package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Health;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One polled ERP: when it is asked next, what it gave, how it does. Used by one route, on one thread. */
final class RestErp implements Connection, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestErp.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WISH = Duration.ofHours(6);

    private final RestErpSettings.Erp settings;
    private final Cursors cursors;
    private final InstantSource clock;
    private final ErpHttp http;
    private volatile Health health = Health.starting();
    private Instant due = Instant.EPOCH;
    private int failures;
    private Iterator<RestErpSettings.Resource> lists =
            List.<RestErpSettings.Resource>of().iterator();
    private RestErpSettings.@Nullable Resource list;
    private @Nullable Sweep sweep;
    private @Nullable Page page;

    RestErp(RestErpSettings.Erp settings, Cursors cursors, InstantSource clock) {
        this.settings = settings;
        this.cursors = cursors;
        this.clock = clock;
        this.http = new ErpHttp(settings, clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String kind() {
        return "erp-rest";
    }

    @Override
    public OrganisationId organisation() {
        return settings.organisation();
    }

    @Override
    public Health health() {
        return health;
    }

    RestErpSettings.Erp settings() {
        return settings;
    }

    boolean isDue() {
        return !clock.instant().isBefore(due);
    }

    /** Starts with the first list, where it was left. */
    void begin() {
        // should the route fail between two pages, the next poll takes its turn as usual
        due = clock.instant().plus(LONGEST_PAUSE);
        lists = settings.resources().iterator();
        sweep = null;
        page = null;
    }

    /** The next page of any list, or empty when all is read or the ERP fails; then the next poll is set. */
    Optional<Page> next() throws InterruptedException {
        try {
            page = read();
            if (page == null) {
                failures = 0;
                health = Health.up(clock.instant());
                due = regular();
            }
        } catch (ErpFailure failure) {
            page = null;
            failed(failure);
        }
        return Optional.ofNullable(page);
    }

    /** The inbox has the page: only now the place in the list moves on. */
    void kept() {
        if (sweep != null && page != null) {
            sweep.kept(page);
            cursors.keep(name(), key(page.resource()), page.after());
        }
    }

    private @Nullable Page read() throws ErpFailure, InterruptedException {
        while (sweep != null || lists.hasNext()) {
            if (sweep == null) {
                list = lists.next();
                Cursors.Position at = cursors.of(name(), key(list));
                sweep = new Sweep(settings, list, http, clock, at);
            }
            Optional<Page> next = sweep.next();
            if (next.isPresent()) {
                return next.get();
            }
            sweep = null;
        }
        return null;
    }

    private void failed(ErpFailure failure) {
        if (sweep != null && list != null) {
            cursors.keep(name(), key(list), sweep.position());
        }
        failures++;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 9));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration wanted = failure.wanted();
        if (wanted != null && wanted.compareTo(pause) > 0) {
            pause = wanted.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wanted;
        }
        due = clock.instant().plus(pause);
        String message = "%s; asked again in %s".formatted(failure.getMessage(), pause);
        LOG.warn("ERP {}: {}", name(), message);
        health = Health.down(health.lastHeard(), message);
    }

    private Instant regular() {
        Instant now = clock.instant();
        if (settings.cron() != null) {
            ZonedDateTime next =
                    CronExpression.parse(settings.cron()).next(now.atZone(settings.zone()));
            return next == null ? now.plus(settings.poll()) : next.toInstant();
        }
        return now.plus(settings.poll());
    }

    private static String key(RestErpSettings.Resource resource) {
        return resource.kind() + " " + resource.path();
    }

    @Override
    public void close() {
        http.close();
    }
}
