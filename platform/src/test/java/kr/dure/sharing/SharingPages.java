package kr.dure.sharing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.OrganisationDescribed;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SignedIn;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.store.GraphOfItsOwn;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sharing pages over a real graph: the prime, the module maker, the press shop and a plater that has not joined. */
@SpringBootConfiguration
@Import(GraphOfItsOwn.class)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {"kr.dure.identity", "kr.dure.home", "kr.dure.ask", "kr.dure.sharing"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "kr\\.dure\\.home\\.Pages"))
class SharingPages {

    static final OrganisationId PRIME = new OrganisationId("hanbit-energy");
    static final OrganisationId MODULE = new OrganisationId("seorin-module");
    static final OrganisationId PRESS = new OrganisationId("kwangjin-press");
    static final OrganisationId PLATER = new OrganisationId("daehan-plating");
    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Cypher FORGET =
            Cypher.of(
                    "forget", "MATCH (n:Agreement|AgreementVersion|AgreementStep) DETACH DELETE n");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Seoul"));
    }

    @Bean
    Connections connections() {
        return new Connections();
    }

    @Bean
    Inbox inbox(GraphWriter writer) {
        writer.write(facts());
        return new Straight(writer);
    }

    @Bean
    Noted noted() {
        return new Noted();
    }

    static void forget(Graph graph) {
        graph.write(writing -> writing.run(FORGET, Map.of()));
    }

    /** A request of somebody who is logged in. */
    static RequestPostProcessor as(OrganisationId organisation, Role... roles) {
        return user(new SignedIn(asker(organisation, roles), "{none}"));
    }

    static RequestPostProcessor admin(OrganisationId organisation) {
        return as(organisation, Role.STAFF, Role.ADMIN);
    }

    static Asker asker(OrganisationId organisation, Role... roles) {
        return new Asker(
                "someone-at-" + organisation, "누구", organisation, Set.copyOf(List.of(roles)));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(named(PRIME, "한빛에너지"));
        facts.add(named(MODULE, "서린모듈"));
        facts.add(named(PRESS, "광진프레스"));
        facts.add(named(PLATER, "대한도금"));
        facts.add(
                new ChainDescribed(
                        PRIME,
                        new ChainId("hb-pack"),
                        "배터리 팩",
                        List.of(
                                new Member(PRIME, 0),
                                new Member(MODULE, 1),
                                new Member(PRESS, 2),
                                new Member(PLATER, 3)),
                        List.of(
                                new Supply(MODULE, PRIME, null),
                                new Supply(PRESS, MODULE, null),
                                new Supply(PLATER, PRESS, null)),
                        NOW));
        for (int i = 1; i <= 12; i++) {
            facts.add(lot(PRESS, "BK-%03d".formatted(i), NOW.minus(Duration.ofHours(12 - i))));
            facts.add(lot(MODULE, "DM-%03d".formatted(i), NOW));
        }
        facts.add(
                new InspectionRecorded(
                        PRESS,
                        null,
                        new InspectionId("I-1"),
                        new LotRef(PRESS, new LotId("BK-001")),
                        InspectionRecorded.Kind.OUTGOING,
                        50,
                        1,
                        NOW,
                        NOW));
        facts.add(new PartDescribed(PLATER, new PartId("ZN-110"), "도금 블랭크", "kg", List.of(), NOW));
        return facts;
    }

    private static Fact named(OrganisationId organisation, String name) {
        return new OrganisationDescribed(organisation, name, List.of(), null, null, null, NOW);
    }

    private static Fact lot(OrganisationId owner, String id, Instant producedAt) {
        return lot(owner, id, "P-1", producedAt);
    }

    static Fact lot(OrganisationId owner, String id, String part, Instant producedAt) {
        return new LotProduced(
                owner,
                new LotId(id),
                new PartId(part),
                new BigDecimal(500),
                "1",
                null,
                List.of(),
                producedAt,
                NOW);
    }

    /** Remembers deeds for the test to read. */
    static final class Noted implements Audit {

        final List<Deed> deeds = new CopyOnWriteArrayList<>();

        @Override
        public void note(Deed deed) {
            deeds.add(deed);
        }
    }

    /** An inbox without a queue. */
    private record Straight(GraphWriter writer) implements Inbox {

        @Override
        public void put(Origin from, List<? extends Fact> facts) {
            writer.write(List.copyOf(facts));
        }

        @Override
        public List<Outcome> put(Origin from, List<? extends Fact> facts, Duration wait) {
            return writer.write(List.copyOf(facts));
        }

        @Override
        public void put(List<? extends Fact> facts) {
            writer.write(List.copyOf(facts));
        }

        @Override
        public List<Outcome> put(List<? extends Fact> facts, Duration wait) {
            return writer.write(List.copyOf(facts));
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }
}
