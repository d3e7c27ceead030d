package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.connector.Translated;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

import java.util.List;

/** The end of every Camel route: facts into the inbox, rejected records into quarantine. */
@Component
final class InboxRoute extends RouteBuilder {

    private final Inbox inbox;
    private final Quarantine quarantine;

    InboxRoute(Inbox inbox, Quarantine quarantine) {
        this.inbox = inbox;
        this.quarantine = quarantine;
    }

    @Override
    public void configure() {
        from(Inbox.URI).routeId("inbox").process(this::take);
    }

    private void take(Exchange exchange) {
        Origin from = Headers.origin(exchange);
        switch (exchange.getMessage().getBody()) {
            case Translated.Facts(List<Fact> facts) -> inbox.put(from, facts);
            case Translated.Rejected rejected ->
                    quarantine.keep(
                            Refused.of(
                                    from,
                                    Headers.kind(exchange),
                                    Headers.place(exchange),
                                    rejected));
            case Fact fact -> inbox.put(from, List.of(fact));
            case List<?> facts -> inbox.put(from, facts.stream().map(Fact.class::cast).toList());
            case null, default ->
                    throw new IllegalStateException(
                            "route %s sent %s; facts or what a translation gave belong here"
                                    .formatted(
                                            exchange.getFromRouteId(),
                                            exchange.getMessage().getBody()));
        }
    }
}
