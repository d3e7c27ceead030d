package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.connector.Tally;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.ingest.Quarantined.State;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The quarantine over its table: what a company may do with its entries. */
@Component
final class JdbcQuarantine implements Quarantine {

    /** How long a person who mends waits to see what the graph says. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final QuarantineTable table;
    private final Inbox inbox;
    private final Connections connections;
    private final Supplier<Stream<Translation>> translations;

    @Autowired
    JdbcQuarantine(
            QuarantineTable table,
            Inbox inbox,
            Connections connections,
            ObjectProvider<Translation> translations) {
        this(table, inbox, connections, translations::stream);
    }

    JdbcQuarantine(
            QuarantineTable table,
            Inbox inbox,
            Connections connections,
            Supplier<Stream<Translation>> translations) {
        this.table = table;
        this.inbox = inbox;
        this.connections = connections;
        this.translations = translations;
    }

    @Override
    public String keep(Refused refused) {
        connections.count(refused.from().connection(), new Tally(0, 0, 1));
        return table.keep(refused);
    }

    @Override
    public List<Quarantined> list(OrganisationId owner, State state, int rows, int offset) {
        return table.list(owner, state, rows, offset);
    }

    @Override
    public long open(OrganisationId owner) {
        return table.count(owner, State.OPEN);
    }

    @Override
    public Optional<Quarantined> get(OrganisationId owner, String id) {
        return table.find(owner, id);
    }

    @Override
    public Mended mend(OrganisationId owner, String id, String corrected, String who) {
        Optional<Quarantined> found = table.find(owner, id);
        if (found.isEmpty()) {
            return new Mended.Unknown();
        }
        Quarantined entry = found.get();
        if (entry.state() != State.OPEN) {
            return new Mended.Closed(entry.state());
        }
        return switch (translated(entry, corrected)) {
            case Translated.Rejected rejected -> stillWrong(entry, corrected, rejected.problems());
            case Translated.Facts(List<Fact> facts) -> {
                Origin from = new Origin(entry.connection(), owner);
                List<Problem> problems =
                        facts.stream()
                                .flatMap(fact -> Admission.problems(owner, fact).stream())
                                .distinct()
                                .toList();
                yield problems.isEmpty()
                        ? take(entry, corrected, who, inbox.put(from, facts, WAIT))
                        : stillWrong(entry, corrected, problems);
            }
        };
    }

    @Override
    public boolean discard(OrganisationId owner, String id, String reason, String who) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Say why the record is not wanted; it stays on file with that reason");
        }
        return table.close(owner, id, State.DISCARDED, who, reason.strip());
    }

    private Mended take(Quarantined entry, String corrected, String who, List<Outcome> outcomes) {
        List<Problem> refused =
                outcomes.stream()
                        .flatMap(
                                outcome ->
                                        outcome instanceof Outcome.Rejected rejected
                                                ? rejected.problems().stream()
                                                : Stream.empty())
                        .toList();
        if (!refused.isEmpty()) {
            return stillWrong(entry, corrected, refused);
        }
        table.revise(entry.id(), corrected, List.of());
        table.close(entry.owner(), entry.id(), State.MENDED, who, null);
        return new Mended.Taken(outcomes);
    }

    private Mended stillWrong(Quarantined entry, String corrected, List<Problem> problems) {
        table.revise(entry.id(), corrected, problems);
        return new Mended.StillWrong(problems);
    }

    private Translated translated(Quarantined entry, String corrected) {
        return translations
                .get()
                .filter(translation -> translation.kind().equals(entry.kind()))
                .findFirst()
                .map(translation -> translation.translate(entry.connection(), corrected))
                .orElseGet(
                        () ->
                                new Translated.Rejected(
                                        corrected,
                                        List.of(
                                                new Problem(
                                                        "",
                                                        entry.kind(),
                                                        "a kind of record that a connector of this"
                                                                + " platform reads; switch the"
                                                                + " connector on again"))));
    }
}
