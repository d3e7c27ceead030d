package kr.dure.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.QualityCaseStated;
import kr.dure.graph.fact.QualityCaseStated.Step;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.ReceivedRequest;
import kr.dure.graph.sight.TraceGrants;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SignedIn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A plater delivers to a press shop, that to a module maker, that to the prime. The prime's case is about DM-1, which holds the
 * press shop's BK-1; BK-2 stands beside it. The module maker lets the prime see its lots; nobody else shows anything.
 */
@SpringBootTest(
        classes = Recall.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:recall",
            "dure.demonstration.enabled=false",
            "dure.data=target/recall-test"
        })
@AutoConfigureMockMvc
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("RecallPagesIT") // a lock of its own: beside other classes, its methods one by one
class RecallPagesIT {

    private static final String PRIME = "prime";
    private static final String MODULE = "module";
    private static final String PRESS = "press-shop";
    private static final String PLATER = "plater";
    private static final String STRANGER = "stranger";
    private static final String CASE = "/quality/cases/prime/8D-2";
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\s(on\\w+|style|hx-on[\\w:-]*)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\w");
    private static final Cypher WIPE =
            Cypher.of("wipe", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n");

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private GraphWriter writer;
    @Autowired private Agreements agreements;
    @Autowired private TraceGrants grants;
    @Autowired private Audit audit;
    @Autowired private Clock clock;

    @BeforeEach
    void a_chain_with_a_case() {
        graph.write(writing -> writing.run(WIPE, Map.of()));
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ChainDescribed(
                        id(PRIME),
                        new ChainId("hb"),
                        "hb",
                        List.of(new Member(id(PRIME), 0)),
                        List.of(
                                new Supply(id(MODULE), id(PRIME), null),
                                new Supply(id(PRESS), id(MODULE), null),
                                new Supply(id(PLATER), id(PRESS), null)),
                        DAY));
        facts.add(new PartDescribed(id(PRESS), new PartId("BK"), "브라켓", "1", List.of(), DAY));
        facts.add(lot(PLATER, "PL-1", "ZN"));
        facts.add(lot(PRESS, "BK-1", "BK", ref(PLATER, "PL-1")));
        facts.add(lot(PRESS, "BK-2", "BK", ref(PLATER, "PL-1")));
        facts.add(lot(MODULE, "DM-1", "DM", ref(PRESS, "BK-1")));
        facts.add(shipment(PLATER, PRESS, "PL-1"));
        facts.add(shipment(PRESS, MODULE, "BK-1"));
        facts.add(shipment(PRESS, MODULE, "BK-2"));
        facts.add(shipment(MODULE, PRIME, "DM-1"));
        facts.add(
                new QualityCaseStated(
                        id(PRIME),
                        id(MODULE),
                        new QualityCaseId("8D-2"),
                        "체결부 도금 박리",
                        ref(MODULE, "DM-1"),
                        Step.D4,
                        LocalDate.parse("2026-11-30"),
                        DAY,
                        null,
                        DAY));
        writer.write(facts);
        agreements.share(
                id(MODULE),
                id(PRIME),
                Category.PRODUCTION,
                LocalDate.parse("2028-01-01"),
                "quality");
    }

    @Test
    void nothingOfTheNextCompanyShowsBeforeItAccepts() throws Exception {
        assertThat(page(quality(PRIME), CASE)).contains("이전 회사에 무엇이 들어갔는지 묻기");
        ask();
        assertThat(page(quality(PRIME), CASE))
                .contains("회사 한 곳", "답을 기다림")
                .doesNotContain(PRESS, "BK-1");
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(404);
        assertThat(page(quality(PRIME), "/lots/module/DM-1")).doesNotContain("BK-1");
    }

    @Test
    void theAskedCompanySeesWhoAsksWhyAndWhichOfItsOwnLotsAndNoLotOfOthers() throws Exception {
        ask();
        assertThat(page(admin(PRESS), "/quality")).contains("답을 기다리는 추적 요청이 1건");
        assertThat(page(admin(PRESS), "/quality/requests")).contains("체결부 도금 박리", PRIME);
        assertThat(page(admin(PRESS), request(PRESS)))
                .contains("체결부 도금 박리", "8D-2", PRIME, "BK-1", "브라켓", "받아들이기", "보이지 않는 것")
                .doesNotContain("DM-1")
                .doesNotContain("BK-2")
                .doesNotContain("PL-1");
    }

    @Test
    void anAcceptedGrantShowsTheNamedLotAndNotItsSiblingNorItsMachineNorWhoElseIsBehind()
            throws Exception {
        ask();
        accept(PRESS);
        assertThat(page(quality(PRIME), "/lots/press-shop/BK-1"))
                .contains("BK-1", "브라켓", "2026. 11. 1.")
                .doesNotContain("PRESS-01")
                .doesNotContain(PLATER)
                .doesNotContain("PL-1");
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-2")).isEqualTo(404);
        assertThat(page(quality(PRIME), "/lots/module/DM-1")).contains("BK-1");
        assertThat(page(quality(PRIME), CASE)).contains(PRESS, "보여 주는 중", "14일 남음");
        for (String other : List.of(PLATER, STRANGER)) {
            assertThat(status(quality(other), "/lots/press-shop/BK-1")).isEqualTo(404);
        }
    }

    @Test
    void bothSidesSeeWhatWasReadAndTheAuditKeepsIt() throws Exception {
        ask();
        assertThat(page(admin(PRESS), request(PRESS))).doesNotContain("lot_card");
        accept(PRESS);
        assertThat(page(admin(PRESS), request(PRESS))).contains("아직 조회하지 않았습니다");
        page(quality(PRIME), "/lots/press-shop/BK-1");
        assertThat(page(admin(PRESS), request(PRESS))).contains("lot_card", "backward_trace");
        assertThat(page(quality(PRIME), CASE)).contains("번, 마지막");
        String subject = "trace-grant/" + received(PRESS).id();
        assertThat(deeds(subject))
                .extracting(Deed::act)
                .contains(Act.CHANGED, Act.ASKED)
                .doesNotContain(Act.REFUSED);
        assertThat(deeds(subject))
                .filteredOn(deed -> deed.act() == Act.ASKED)
                .allSatisfy(
                        deed -> {
                            assertThat(deed.organisation()).isEqualTo(id(PRIME));
                            assertThat(deed.owners()).containsExactly(id(PRESS));
                            assertThat(deed.details()).containsEntry("lots", "BK-1");
                        });
    }

    @Test
    void theAskersOwnNotesDoNotNameWhomItAsked() throws Exception {
        ask();
        assertThat(deeds("quality-case/prime/8D-2"))
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(deed.toString()).doesNotContain(PRESS));
    }

    @Test
    void aGrantEndsAtItsTime() throws Exception {
        ask();
        accept(PRESS);
        ((HandClock) clock).forward(Duration.ofDays(14));
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(404);
        assertThat(page(quality(PRIME), CASE)).contains("기간 끝남").doesNotContain("BK-1");
    }

    @Test
    void aWithdrawalCountsAtTheNextQuestion() throws Exception {
        ask();
        accept(PRESS);
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(200);
        assertThat(send(admin(PRESS), request(PRESS) + "/withdraw").getStatus()).isEqualTo(302);
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(404);
        assertThat(page(admin(PRESS), request(PRESS))).contains("철회됨");
    }

    @Test
    void aDeclinedRequestTellsItsReasonAndStillNotWhoDeclined() throws Exception {
        ask();
        assertThat(send(admin(PRESS), request(PRESS) + "/decline", "reason", " ").getStatus())
                .isEqualTo(400);
        send(admin(PRESS), request(PRESS) + "/decline", "reason", "<b>조사 중</b>");
        assertThat(page(quality(PRIME), CASE))
                .contains("거절", "&lt;b&gt;조사 중")
                .doesNotContain(PRESS);
    }

    @Test
    void anotherCompanysRequestAndOneThatDoesNotExistAreTheSame() throws Exception {
        ask();
        String there = request(PRESS);
        String absent = "/quality/requests/2b1c7f6e-0000-4000-8000-000000000000";
        for (String other : List.of(PRIME, MODULE, PLATER, STRANGER)) {
            MockHttpServletResponse foreign = read(admin(other), there, "ko");
            MockHttpServletResponse missing = read(admin(other), absent, "ko");
            assertThat(foreign.getStatus()).isEqualTo(404);
            assertThat(foreign.getContentAsString()).isEqualTo(missing.getContentAsString());
            for (String what : List.of("/accept", "/decline", "/withdraw")) {
                assertThat(
                                send(admin(other), there + what, "days", "14", "reason", "x")
                                        .getStatus())
                        .isEqualTo(404);
            }
        }
        assertThat(page(admin(PRESS), there)).contains("답을 기다림");
    }

    @Test
    void aCaseOutOfSightIsMissingAndWhoOnlyReadsOneCannotAsk() throws Exception {
        assertThat(status(quality(STRANGER), CASE)).isEqualTo(404);
        assertThat(send(quality(STRANGER), CASE + "/ask", "direction", "BACKWARD").getStatus())
                .isEqualTo(404);
        agreements.share(
                id(PRIME), id(STRANGER), Category.QUALITY, LocalDate.parse("2028-01-01"), "look");
        assertThat(page(quality(STRANGER), CASE)).contains("발행한 회사와 대응하는 회사만");
        assertThat(send(quality(STRANGER), CASE + "/ask", "direction", "BACKWARD").getStatus())
                .isEqualTo(403);
        ask();
        assertThat(page(quality(STRANGER), CASE)).doesNotContain("회사 한 곳");
    }

    @Test
    void askingAndAnsweringNeedTheRoleAndATokenOfThePage() throws Exception {
        assertThat(page(staff(PRIME), CASE)).contains("품질 담당자나 회사 관리자만");
        assertThat(send(staff(PRIME), CASE + "/ask", "direction", "BACKWARD").getStatus())
                .isEqualTo(403);
        ask();
        assertThat(page(staff(PRESS), request(PRESS))).doesNotContain("/accept");
        assertThat(send(staff(PRESS), request(PRESS) + "/accept", "days", "14").getStatus())
                .isEqualTo(403);
        assertThat(send(admin(PRESS), request(PRESS) + "/accept", "days", "31").getStatus())
                .isEqualTo(400);
        assertThat(
                        web.perform(
                                        post(request(PRESS) + "/accept")
                                                .with(admin(PRESS))
                                                .param("days", "14"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(404);
    }

    @Test
    void aClauseAcceptsAtOnceAndOnlyAnAdminAgreesOne() throws Exception {
        ask();
        assertThat(page(quality(PRESS), "/quality/clauses")).contains("회사 관리자만 조항을 켜고 끌 수 있습니다");
        assertThat(
                        send(quality(PRESS), "/quality/clauses", "partner", PRIME, "days", "7")
                                .getStatus())
                .isEqualTo(403);
        assertThat(
                        send(admin(PRESS), "/quality/clauses", "partner", STRANGER, "days", "7")
                                .getStatus())
                .isEqualTo(404);
        assertThat(page(admin(PRESS), "/quality/clauses")).contains(PRIME, MODULE);
        send(admin(PRESS), "/quality/clauses", "partner", PRIME, "days", "7");
        assertThat(page(admin(PRESS), "/quality/clauses")).contains("7일");
        send(admin(PRESS), request(PRESS) + "/decline", "reason", "다시 요청해 주세요");
        ((HandClock) clock).forward(TraceGrants.AGAIN);
        ask();
        assertThat(page(quality(PRIME), CASE)).contains("리콜 조항으로 자동 수락", "7일 남음");
        assertThat(status(quality(PRIME), "/lots/press-shop/BK-1")).isEqualTo(200);
        assertThat(send(admin(PRESS), "/quality/clauses/end", "partner", PRIME).getStatus())
                .isEqualTo(302);
        assertThat(send(admin(PRESS), "/quality/clauses/end", "partner", PRIME).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theNextHopIsOfferedOnlyWhereTheMarkShows() throws Exception {
        ask();
        accept(PRESS);
        assertThat(page(quality(PRIME), CASE)).contains("이전 회사에 무엇이 들어갔는지 묻기");
        ((HandClock) clock).forward(Duration.ofMinutes(1));
        ask();
        accept(PLATER);
        assertThat(page(quality(PRIME), CASE))
                .contains(PLATER, "PL-1")
                .doesNotContain("이전 회사에 무엇이 들어갔는지 묻기");
    }

    @Test
    void everyPageSpeaksBothLanguagesAndHoldsNothingInline() throws Exception {
        ask();
        String waiting = request(PRESS);
        both(admin(PRESS), waiting, "받아들이기", "Accept");
        both(quality(PRIME), CASE, "보낸 추적 요청", "Requests we sent");
        accept(PRESS);
        page(quality(PRIME), "/lots/press-shop/BK-1");
        both(admin(PRESS), waiting, "언제 보았나", "When it was read");
        both(quality(PRIME), CASE, "보여 주는 중", "shown");
        both(quality(PRIME), "/quality", "열린 품질 건", "Open quality cases");
        both(admin(PRESS), "/quality/requests", "받은 추적 요청", "Requests to us");
        both(admin(PRESS), "/quality/clauses", "리콜 조항", "Recall clauses");
        both(quality(STRANGER), "/quality", "열린 품질 건이 없습니다", "No quality case is open");
        both(admin(STRANGER), "/quality/requests", "받은 추적 요청이 없습니다", "No recall has asked");
        both(admin(STRANGER), "/quality/clauses", "켜진 조항이 없습니다", "No clause is in force");
    }

    private void both(RequestPostProcessor who, String page, String ko, String en)
            throws Exception {
        for (String[] language : new String[][] {{"ko", ko}, {"en", en}}) {
            MockHttpServletResponse response = read(who, page, language[0]);
            String html = response.getContentAsString();
            assertThat(response.getStatus()).as(page).isEqualTo(200);
            assertThat(html).contains(language[1]);
            assertThat(MISSING_TEXT.matcher(html).find()).as(html).isFalse();
            assertThat(INLINE.matcher(html).results().map(found -> found.group())).isEmpty();
        }
    }

    private void ask() throws Exception {
        assertThat(send(quality(PRIME), CASE + "/ask", "direction", "BACKWARD").getStatus())
                .isEqualTo(302);
    }

    private void accept(String owner) throws Exception {
        assertThat(send(admin(owner), request(owner) + "/accept", "days", "14").getStatus())
                .isEqualTo(302);
    }

    private ReceivedRequest received(String owner) {
        return grants.received(id(owner)).getFirst();
    }

    private String request(String owner) {
        return "/quality/requests/" + received(owner).id();
    }

    private List<Deed> deeds(String subject) {
        return ((KeptAudit) audit)
                .deeds().stream().filter(deed -> deed.subject().equals(subject)).toList();
    }

    private String page(RequestPostProcessor who, String page) throws Exception {
        MockHttpServletResponse response = read(who, page, "ko");
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(RequestPostProcessor who, String page) throws Exception {
        return read(who, page, "ko").getStatus();
    }

    private MockHttpServletResponse read(RequestPostProcessor who, String page, String language)
            throws Exception {
        return web.perform(get(page).with(who).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(RequestPostProcessor who, String page, String... form)
            throws Exception {
        MockHttpServletRequestBuilder request = post(page).with(who).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor quality(String organisation) {
        return somebody(organisation, Role.QUALITY);
    }

    private static RequestPostProcessor admin(String organisation) {
        return somebody(organisation, Role.ADMIN);
    }

    private static RequestPostProcessor staff(String organisation) {
        return somebody(organisation, Role.STAFF);
    }

    private static RequestPostProcessor somebody(String organisation, Role role) {
        return user(
                new SignedIn(new Asker("kim", "Kim", id(organisation), Set.of(role)), "{none}"));
    }

    private static OrganisationId id(String organisation) {
        return new OrganisationId(organisation);
    }

    private static LotRef ref(String owner, String id) {
        return new LotRef(id(owner), new LotId(id));
    }

    private static LotProduced lot(String owner, String id, String part, LotRef... consumed) {
        return new LotProduced(
                id(owner),
                new LotId(id),
                new PartId(part),
                BigDecimal.TEN,
                "1",
                owner.equals(PRESS) ? new MachineId("PRESS-01") : null,
                List.of(consumed).stream().map(lot -> new Consumption(lot, null)).toList(),
                DAY,
                DAY);
    }

    private static ShipmentSent shipment(String from, String to, String lot) {
        return new ShipmentSent(
                id(from),
                id(to),
                new ShipmentId("S-" + lot),
                List.of(new ShipmentSent.Carried(new LotId(lot), BigDecimal.TEN)),
                List.of(),
                DAY,
                null,
                DAY);
    }
}
