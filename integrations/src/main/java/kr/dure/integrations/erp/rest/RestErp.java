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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    private final List<Turn> turns;
    private volatile Health health = Health.starting();
    private @Nullable Instant heard;
    private Instant due = Instant.EPOCH;
    private Iterator<Turn> round = List.<Turn>of().iterator();
    private @Nullable Turn turn;
    private @Nullable Sweep sweep;
    private @Nullable Page page;

    RestErp(RestErpSettings.Erp settings, Cursors cursors, InstantSource clock) {
        this.settings = settings;
        this.cursors = cursors;
        this.clock = clock;
        this.http = new ErpHttp(settings, clock);
        this.turns = settings.resources().stream().map(Turn::new).toList();
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

    /** Starts with the list that has not been asked for longest, where it was left. */
    void begin() {
        Instant now = clock.instant();
        // should the route fail between two pages, the next poll takes its turn as usual
        due = now.plus(LONGEST_PAUSE);
        round =
                turns.stream()
                        .filter(each -> !now.isBefore(each.due))
                        .sorted(Comparator.comparing(each -> each.asked))
                        .iterator();
        sweep = null;
        page = null;
    }

    /** The next page of any list, or empty when all that can be is read; then the next poll is set. */
    Optional<Page> next() throws InterruptedException {
        page = null;
        while (page == null && (sweep != null || round.hasNext())) {
            try {
                page = read();
            } catch (ErpFailure failure) {
                failed(failure);
                sweep = null;
            }
        }
        if (page == null) {
            due = turns.stream().map(each -> each.due).min(Instant::compareTo).orElse(due);
            tell();
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

    /** The next page of the list whose turn it is, or null at its end. */
    private @Nullable Page read() throws ErpFailure, InterruptedException {
        if (sweep == null || turn == null) {
            turn = round.next();
            turn.asked = clock.instant();
            Cursors.Position at = cursors.of(name(), key(turn.list));
            sweep = new Sweep(settings, turn.list, http, clock, at);
        }
        Optional<Page> next = sweep.next();
        heard = clock.instant();
        if (next.isEmpty()) {
            sweep = null;
            turn.failures = 0;
            turn.trouble = "";
            turn.due = regular();
        }
        return next.orElse(null);
    }

    /** The other lists go on, unless the ERP wants to be left alone. */
    private void failed(ErpFailure failure) {
        if (turn == null) {
            return;
        }
        if (sweep != null) {
            cursors.keep(name(), key(turn.list), sweep.position());
        }
        turn.failures++;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(turn.failures - 1, 9));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration wanted = failure.wanted();
        if (wanted != null) {
            wanted = wanted.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wanted;
            pause = wanted.compareTo(pause) > 0 ? wanted : pause;
            Instant until = clock.instant().plus(wanted);
            turns.forEach(each -> each.due = each.due.isBefore(until) ? until : each.due);
            round = List.<Turn>of().iterator();
        }
        turn.due = clock.instant().plus(pause);
        String message = "%s; asked again in %s".formatted(failure.getMessage(), pause);
        LOG.warn("ERP {}, {}: {}", name(), turn.list.path(), message);
        turn.trouble = message;
        tell();
    }

    private void tell() {
        String troubles =
                turns.stream()
                        .filter(each -> !each.trouble.isEmpty())
                        .map(
                                each ->
                                        turns.size() == 1
                                                ? each.trouble
                                                : "list %s: %s"
                                                        .formatted(each.list.path(), each.trouble))
                        .collect(Collectors.joining(" · "));
        health = troubles.isEmpty() ? Health.up(heard) : Health.down(heard, troubles);
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

    /** A list, when it is asked next, and how that went. */
    private static final class Turn {

        private final RestErpSettings.Resource list;
        private Instant asked = Instant.EPOCH;
        private Instant due = Instant.EPOCH;
        private String trouble = "";
        private int failures;

        Turn(RestErpSettings.Resource list) {
            this.list = list;
        }
    }
}
