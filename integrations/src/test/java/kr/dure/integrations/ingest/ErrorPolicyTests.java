package kr.dure.integrations.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.ingest.Quarantined.State;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class ErrorPolicyTests {

    private static final Fact LOT = Lots.lot("BK-1");
    private static final String LINE = FactJson.write(LOT).toString();

    @TempDir private Path folder;
    private final FakeGraph graph = new FakeGraph();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private Ways ways;
    private DefaultCamelContext camel;

    @BeforeEach
    void start() throws Exception {
        ways = Ways.started(folder, graph);
        camel = new DefaultCamelContext();
        camel.addRoutesConfigurations(new ErrorPolicy(ways.quarantine, Ways.SETTINGS));
        camel.addRoutes(new InboxRoute(ways.inbox, ways.quarantine));
        camel.addRoutes(new FactLines());
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        ways.close();
    }

    @Test
    void aTranslatedRecordReachesTheGraph() {
        camel.createProducerTemplate().sendBody("direct:lines", LINE);
        Eventually.holds("it is kept", () -> graph.facts.contains(LOT.key()));
    }

    @Test
    void aRejectedRecordGoesToQuarantineWithItsPlace() {
        camel.createProducerTemplate().sendBody("direct:lines", "{\"type\":\"Lot\"}");
        Quarantined entry = onlyEntry();
        assertThat(entry.place()).isEqualTo("line 1");
        assertThat(entry.original()).isEqualTo("{\"type\":\"Lot\"}");
    }

    @Test
    void aRecordThatBreaksItsTranslationGoesToQuarantineAsItCame() {
        camel.createProducerTemplate().sendBody("direct:breaks", "0x1F");
        Quarantined entry = onlyEntry();
        assertThat(entry.original()).isEqualTo("0x1F");
        assertThat(entry.problems().getFirst().expected()).contains("0x1F");
    }

    @Test
    void theWorldsFaultIsTriedAgainUntilItPasses() {
        outages.set(3);
        camel.createProducerTemplate().sendBody("direct:outage", LINE);
        Eventually.holds("it is kept", () -> graph.facts.contains(LOT.key()));
        assertThat(calls.get()).isEqualTo(4);
    }

    /** The source (a file, a page of a REST answer) has to learn of it and keep the record. */
    @Test
    void aFaultThatDoesNotPassIsTheSourcesToKeep() {
        outages.set(Integer.MAX_VALUE);
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("direct:outage", LINE))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(ways.quarantine.open(Lots.KWANGJIN)).isZero();
        assertThat(calls.get()).isGreaterThan(5);
    }

    private Quarantined onlyEntry() {
        assertThat(ways.quarantine.open(Lots.KWANGJIN)).isEqualTo(1);
        return ways.quarantine.list(Lots.KWANGJIN, State.OPEN, 10, 0).getFirst();
    }

    private final class FactLines extends RouteBuilder {

        private final Translation translation = new FactTranslation();

        @Override
        public void configure() {
            from("direct:lines")
                    .setHeader(Inbox.ORIGIN, constant(Lots.PRESS))
                    .setHeader(Inbox.KIND, constant(FactTranslation.KIND))
                    .setHeader(Inbox.PLACE, constant("line 1"))
                    .transform()
                    .body(String.class, line -> translation.translate("kwangjin-erp", line))
                    .to(Inbox.URI);
            from("direct:breaks")
                    .setHeader(Inbox.ORIGIN, constant(Lots.PRESS))
                    .setHeader(Inbox.KIND, constant(FactTranslation.KIND))
                    .transform()
                    .body(String.class, text -> Integer.valueOf(text))
                    .to(Inbox.URI);
            from("direct:outage")
                    .setHeader(Inbox.ORIGIN, constant(Lots.PRESS))
                    .setHeader(Inbox.KIND, constant(FactTranslation.KIND))
                    .process(
                            exchange -> {
                                if (calls.getAndIncrement() < outages.get()) {
                                    throw new IOException("the line is down");
                                }
                            })
                    .transform()
                    .body(String.class, line -> translation.translate("kwangjin-erp", line))
                    .to(Inbox.URI);
        }
    }
}
