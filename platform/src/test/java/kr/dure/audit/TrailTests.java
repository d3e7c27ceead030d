package kr.dure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A company reads who looked at its data and what its own people did, and nothing else. */
class TrailTests {

    private static final OrganisationId YUJIN = new OrganisationId("yujin");
    private static final OrganisationId KWANGJIN = new OrganisationId("kwangjin");
    private static final OrganisationId HANBIT = new OrganisationId("hanbit");
    private static final Filter ALL =
            new Filter(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), null, false, null);

    @TempDir private Path data;
    private Kept kept;

    @BeforeEach
    void open() {
        kept = Kept.in(data);
        note("kim.secret", "hanbit", Act.ASKED, "question/forward_trace", "yujin", "kwangjin");
        kept.clock.pass(Duration.ofDays(1));
        note("park", "yujin", Act.CHANGED, "agreement/1", "yujin", "hanbit");
        note("choi", "kwangjin", Act.ASKED, "question/lot_card", "kwangjin");
    }

    @AfterEach
    void close() throws InterruptedException {
        kept.close();
    }

    @Test
    void onlyWhatTouchesItOrItsPeopleDid() {
        assertThat(kept.trail.of(YUJIN, ALL, 10, 0))
                .extracting(Access::subject)
                .containsExactly("agreement/1", "question/forward_trace");
        assertThat(kept.trail.of(KWANGJIN, ALL, 10, 0))
                .extracting(Access::subject)
                .containsExactly("question/lot_card", "question/forward_trace");
        assertThat(kept.trail.of(new OrganisationId("nobody"), ALL, 10, 0)).isEmpty();
        assertThat(kept.trail.companies(KWANGJIN)).containsExactly("hanbit", "kwangjin");
    }

    @Test
    void ofAnotherCompanysPersonTheRoleIsShownNotTheName() {
        Access foreign = kept.trail.of(YUJIN, ALL, 10, 0).getLast();
        assertThat(foreign.who()).isNull();
        assertThat(foreign.organisation()).isEqualTo("hanbit");
        assertThat(foreign.role()).isEqualTo("quality");
        assertThat(foreign.toString()).doesNotContain("kim.secret").doesNotContain("kwangjin");
        assertThat(kept.trail.of(HANBIT, ALL, 10, 0).getLast().who()).isEqualTo("kim.secret");
    }

    @Test
    void ofTheAgreementsAnOwnerIsShownItsOwn() {
        assertThat(kept.trail.of(YUJIN, ALL, 10, 0).getLast().agreements())
                .containsExactly("yujin:7f3a@2");
        assertThat(kept.trail.of(HANBIT, ALL, 10, 0).getLast().agreements()).hasSize(2);
    }

    @Test
    void itIsFilteredByTimeCompanyAndActAndPaged() {
        Instant second = kept.clock.instant();
        assertThat(
                        kept.trail.of(
                                YUJIN,
                                filter(second, second.plusSeconds(1), null, false, null),
                                10,
                                0))
                .extracting(Access::subject)
                .containsExactly("agreement/1");
        assertThat(kept.trail.of(YUJIN, filter(null, null, "hanbit", false, null), 10, 0))
                .hasSize(1);
        assertThat(kept.trail.of(YUJIN, filter(null, null, null, true, null), 10, 0)).hasSize(1);
        assertThat(kept.trail.of(YUJIN, filter(null, null, null, false, Act.CHANGED), 10, 0))
                .hasSize(1);
        assertThat(kept.trail.of(YUJIN, ALL, 1, 1))
                .extracting(Access::subject)
                .containsExactly("question/forward_trace");
    }

    private static Filter filter(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String company,
            boolean others,
            @Nullable Act act) {
        return new Filter(
                from == null ? ALL.from() : from,
                until == null ? ALL.until() : until,
                company,
                others,
                act);
    }

    private void note(String who, String organisation, Act act, String subject, String... owners) {
        kept.audit.note(
                new Deed(
                        who,
                        new OrganisationId(organisation),
                        act,
                        subject,
                        Kept.owners(owners),
                        Map.of(
                                Deed.ROLE,
                                "quality",
                                Deed.AGREEMENTS,
                                String.join(" ", List.of("yujin:7f3a@2", "kwangjin:99@1")))));
    }
}
