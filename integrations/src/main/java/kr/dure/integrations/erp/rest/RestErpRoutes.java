package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.Fact;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Refused;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Polled ERPs: while there is a page, translate it, hand it to the inbox, remember the place. */
@Component
final class RestErpRoutes extends RouteBuilder {

    private final RestErps erps;
    private final Quarantine quarantine;

    RestErpRoutes(RestErps erps, Quarantine quarantine) {
        this.erps = erps;
        this.quarantine = quarantine;
    }

    @Override
    public void configure() {
        erps.all().forEach(this::route);
    }

    private void route(RestErp erp) {
        from("timer:erp-rest-%s?delay=200&period=200".formatted(erp.name()))
                .routeId("erp-rest-" + erp.name())
                .filter(exchange -> erp.isDue())
                .process(exchange -> erp.begin())
                .setHeader(Inbox.ORIGIN, constant(erp.origin()))
                .loopDoWhile(exchange -> hasPage(erp, exchange))
                .process(exchange -> translate(erp, exchange))
                .filter(exchange -> !List.of().equals(exchange.getMessage().getBody()))
                .to(Inbox.URI)
                .end()
                .process(exchange -> erp.kept());
    }

    private static boolean hasPage(RestErp erp, Exchange exchange) {
        try {
            Optional<Page> page = erp.next();
            page.ifPresent(exchange.getMessage()::setBody);
            return page.isPresent();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Puts bad items in quarantine and leaves the facts as the body. */
    private void translate(RestErp erp, Exchange exchange) throws InvalidPayloadException {
        Page page = exchange.getMessage().getMandatoryBody(Page.class);
        List<Fact> facts = new ArrayList<>();
        for (JsonNode item : page.items()) {
            switch (RestTranslation.translate(item, erp.settings(), page.resource())) {
                case Translated.Facts(List<Fact> said) -> facts.addAll(said);
                case Translated.Rejected rejected ->
                        quarantine.keep(
                                Refused.of(
                                        erp.origin(),
                                        RestTranslation.KIND,
                                        page.resource().path(),
                                        rejected));
            }
        }
        exchange.getMessage().setBody(facts);
    }
}
