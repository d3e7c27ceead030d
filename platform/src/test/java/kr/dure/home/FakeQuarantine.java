package kr.dure.home;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;
import kr.dure.integrations.ingest.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One record of a press shop that waits to be mended; it is right once it holds no {@code abc}. */
class FakeQuarantine implements Quarantine {

    private static final OrganisationId OWNER = new OrganisationId("kwangjin-press");

    private Quarantined entry =
            new Quarantined(
                    "17",
                    "kwangjin-erp",
                    OWNER,
                    "files.row",
                    "orders-2026-11.csv, 3행",
                    List.of(
                            new Problem(
                                    "수량",
                                    "abc",
                                    "a number without unit, such as 120; correct the cell")),
                    "{\"발주번호\":\"PO-1\",\"수량\":\"abc\",\"비고\":\"<b>급함</b>\"}",
                    "{\"발주번호\":\"PO-1\",\"수량\":\"abc\",\"비고\":\"<b>급함</b>\"}",
                    Instant.now().minusSeconds(600),
                    2,
                    Quarantined.State.OPEN,
                    null,
                    null,
                    null);

    @Override
    public String keep(Refused refused) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Quarantined> list(
            OrganisationId owner, Quarantined.State state, int rows, int offset) {
        return owner.equals(OWNER) && state == entry.state() ? List.of(entry) : List.of();
    }

    @Override
    public long open(OrganisationId owner) {
        return list(owner, Quarantined.State.OPEN, 1, 0).size();
    }

    @Override
    public Optional<Quarantined> get(OrganisationId owner, String id) {
        return owner.equals(OWNER) && id.equals("17") ? Optional.of(entry) : Optional.empty();
    }

    @Override
    public Mended mend(OrganisationId owner, String id, String corrected, String who) {
        if (get(owner, id).isEmpty()) {
            return new Mended.Unknown();
        }
        if (corrected.contains("abc")) {
            return new Mended.StillWrong(entry.problems());
        }
        entry = closed(Quarantined.State.MENDED, corrected, who, null);
        return new Mended.Taken(List.of());
    }

    @Override
    public boolean discard(OrganisationId owner, String id, String reason, String who) {
        entry = closed(Quarantined.State.DISCARDED, entry.newest(), who, reason);
        return true;
    }

    private Quarantined closed(
            Quarantined.State state,
            String newest,
            String who,
            @org.jspecify.annotations.Nullable String reason) {
        return new Quarantined(
                entry.id(),
                entry.connection(),
                entry.owner(),
                entry.kind(),
                entry.place(),
                entry.problems(),
                entry.original(),
                newest,
                entry.arrivedAt(),
                entry.arrivals(),
                state,
                who,
                Instant.now(),
                reason);
    }
}
