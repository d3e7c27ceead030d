package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.integrations.connector.Origin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Lots of a press shop, as facts to send. */
final class Lots {

    static final OrganisationId KWANGJIN = new OrganisationId("kwangjin-press");
    static final OrganisationId YUJIN = new OrganisationId("yujin-plating");
    static final Origin PRESS = new Origin("kwangjin-erp", KWANGJIN);

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");

    private Lots() {}

    static LotProduced lot(String id) {
        return lot(KWANGJIN, id);
    }

    static LotProduced lot(OrganisationId owner, String id) {
        return new LotProduced(
                owner,
                new LotId(id),
                new PartId("BK-110"),
                new BigDecimal("480"),
                "1",
                null,
                List.of(),
                NOON,
                NOON);
    }

    static List<Fact> lots(int count) {
        return IntStream.range(0, count).<Fact>mapToObj(i -> lot("BK-" + i)).toList();
    }
}
