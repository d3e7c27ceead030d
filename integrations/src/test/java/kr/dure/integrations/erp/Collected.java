package kr.dure.integrations.erp;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;
import kr.dure.integrations.ingest.Refused;

import org.apache.camel.builder.RouteBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inbox and a quarantine that only remember what came. */
public final class Collected extends RouteBuilder implements Quarantine {

    private final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile Runnable meanwhile = () -> {};

    @Override
    public void configure() {
        from(Inbox.URI)
                .process(
                        exchange -> {
                            meanwhile.run();
                            if (closed) {
                                throw new IllegalStateException("the inbox is closed");
                            }
                            Objects.requireNonNull(
                                    exchange.getMessage().getHeader(Inbox.ORIGIN, Origin.class));
                            for (Object each : exchange.getMessage().getMandatoryBody(List.class)) {
                                facts.add((Fact) each);
                            }
                        });
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public <F extends Fact> List<F> facts(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Refused> refused() {
        return new ArrayList<>(refused);
    }

    /** Makes the inbox refuse everything, or take it again. */
    public void close(boolean refuse) {
        closed = refuse;
    }

    /** What happens elsewhere while the inbox takes facts. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public String keep(Refused entry) {
        if (!refused.contains(entry)) {
            refused.add(entry);
        }
        return String.valueOf(refused.indexOf(entry));
    }

    @Override
    public List<Quarantined> list(
            OrganisationId owner, Quarantined.State state, int rows, int offset) {
        return List.of();
    }

    @Override
    public long open(OrganisationId owner) {
        return refused.size();
    }

    @Override
    public Optional<Quarantined> get(OrganisationId owner, String id) {
        return Optional.empty();
    }

    @Override
    public Mended mend(OrganisationId owner, String id, String corrected, String who) {
        return new Mended.Unknown();
    }

    @Override
    public boolean discard(OrganisationId owner, String id, String reason, String who) {
        return false;
    }
}
