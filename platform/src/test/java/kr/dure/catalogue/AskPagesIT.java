package kr.dure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.AgreementRef;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Change;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SignedIn;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A plater delivers to a press shop, that to a module maker. The plater lets the press shop see its lots; a lot BK-1 is made by
 * the press shop and by the plater, too.
 */
@SpringBootTest(
        classes = AskPlatform.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ask",
            "dure.demonstration.enabled=false",
            "dure.data=target/ask-test"
        })
@AutoConfigureMockMvc
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("AskPagesIT") // a lock of its own: beside other classes, its methods one by one
class AskPagesIT {

    private static final String MODULE = "module";
    private static final String PRESS = "press-shop";
    private static final String PLATER = "plater";
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\s(on\\w+|style|hx-on[\\w:-]*)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\w");
    private static final Pattern PIN = Pattern.compile("/board#pin-(.+)");
    private static final Cypher WIPE =
            Cypher.of("wipe", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n");

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private GraphWriter writer;
    @Autowired private Agreements agreements;
    @Autowired private Questions questions;
    @Autowired private AskPlatform platform;

    @BeforeEach
    void aSmallChain() {
        graph.write(writing -> writing.run(WIPE, Map.of()));
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ChainDescribed(
                        id(MODULE),
                        new ChainId("hb"),
                        "hb",
                        List.of(new Member(id(MODULE), 0)),
                        List.of(
                                new Supply(id(PRESS), id(MODULE), null),
                                new Supply(id(PLATER), id(PRESS), null)),
                        DAY));
        facts.add(lot(PLATER, "PL-1", "ZN"));
        facts.add(lot(PLATER, "BK-1", "ZN"));
        facts.add(lot(PRESS, "BK-1", "BK", ref(PLATER, "PL-1")));
        facts.add(lot(PRESS, "=BK", "BK"));
        facts.add(
                new ShipmentSent(
                        id(PLATER),
                        id(PRESS),
                        new ShipmentId("S-1"),
                        List.of(new ShipmentSent.Carried(new LotId("PL-1"), BigDecimal.TEN)),
                        List.of(),
                        DAY,
                        null,
                        DAY));
        writer.write(facts);
        agreements.share(
                id(PLATER),
                id(PRESS),
                Category.PRODUCTION,
                LocalDate.parse("2028-01-01"),
                "quality");
    }

    @Test
    void theListHasEveryQuestionInBothLanguagesAndASearchNarrowsIt() throws Exception {
        for (String language : List.of("ko", "en")) {
            String page = read(staff(PRESS), "/ask", language).getContentAsString();
            for (Question question : questions.all()) {
                assertThat(page).contains("/ask/" + question.name() + "\"");
            }
            sound(page);
        }
        assertThat(page(staff(PRESS), "/ask?q=납입불량"))
                .contains("/ask/delivery_ppm")
                .doesNotContain("/ask/accident_rates");
        assertThat(page(staff(PRESS), "/ask?q=부가세")).contains("맞는 질문이 없습니다", "/assistant?q=");
    }

    /** The form of each stands on its page whether it waits for something or asks at once. */
    @Test
    void everyQuestionHasAPageInBothLanguages() throws Exception {
        for (Question question : questions.all()) {
            for (String language : List.of("ko", "en")) {
                MockHttpServletResponse answer =
                        read(staff(PRESS), "/ask/" + question.name(), language);
                assertThat(answer.getStatus()).as(question.name()).isEqualTo(200);
                sound(answer.getContentAsString());
                assertThat(answer.getContentAsString())
                        .contains(
                                language.equals("ko")
                                        ? escaped(question.title().ko())
                                        : escaped(question.title().en()));
            }
        }
    }

    @Test
    void anAnswerIsACardWithItsFilesItsLinkAndThePinForms() throws Exception {
        assertThat(page(staff(PRESS), "/ask/forward_trace?lot=PL-1"))
                .contains("data-card=", "BK-1", "2026-11-20 12:00")
                .contains("/ask/forward_trace/answer.csv?lot=plater%2FPL-1")
                .contains("data-copy=\"/ask/forward_trace?lot=plater%2FPL-1\"")
                .contains("name=\"p.lot\" value=\"plater/PL-1\"")
                .contains("as=table");
    }

    @Test
    void whatWaitsForAValueDoesNotAskAndSaysNothingWrong() throws Exception {
        assertThat(page(staff(PRESS), "/ask/forward_trace"))
                .contains("의심 로트", "필수")
                .doesNotContain("is-invalid", "data-card", "role=\"alert\"");
    }

    @ParameterizedTest
    @CsvSource({
        "forward_trace?lot=, 값을 넣어 주세요",
        "forward_trace?lot=PL-1&tiers=99, 1부터 10까지의 정수",
        "forward_trace?lot=PL-1&tiers=x, 1부터 10까지의 정수",
        "delivery_ppm?period=days&period.from=2026-11-02&period.until=2026-11-01, 시작일은 끝일보다 늦을 수"
                + " 없습니다",
        "delivery_ppm?period=days, 시작일과 끝일을 모두",
        "delivery_ppm?period=someday, 기간을 고르거나"
    })
    void whatIsWrongIsToldAtItsFieldWithTheCure(String asked, String cure) throws Exception {
        MockHttpServletResponse answer = read(staff(PRESS), "/ask/" + asked, "ko");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains(cure, "aria-invalid=\"true\"", "role=\"alert\"")
                .doesNotContain("data-card");
        sound(answer.getContentAsString());
    }

    @Test
    void whatMayMeanSeveralThingsIsAskedBackWithLinks() throws Exception {
        assertThat(page(staff(PRESS), "/ask/lot_card?lot=BK-1"))
                .contains("/ask/lot_card?lot=press-shop%2FBK-1")
                .contains("/ask/lot_card?lot=plater%2FBK-1")
                .contains("여러 가지를 뜻할 수 있습니다");
    }

    @Test
    void notOnesOwnAndNotThereAreTheSamePage() throws Exception {
        MockHttpServletResponse foreign =
                read(staff(PLATER), "/ask/lot_card?lot=press-shop/BK-1", "ko");
        MockHttpServletResponse none =
                read(staff(PLATER), "/ask/lot_card?lot=press-shop/BK-7", "ko");
        assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(none.getStatus());
        assertThat(plain(foreign).replace("BK-1", "BK-7")).isEqualTo(plain(none));
    }

    @ParameterizedTest
    @CsvSource({
        "accident_rates?organisation=press-shop, 모두 볼 수 있는 상태",
        "accident_rates?organisation=plater, 공유되지 않아",
        "orders_late, 범위 밖에 있는지는 알려 드리지 않습니다"
    })
    void anEmptyAnswerSaysWhichNoItIs(String asked, String says) throws Exception {
        assertThat(page(staff(PRESS), "/ask/" + asked)).contains(says).doesNotContain("data-card=");
    }

    @Test
    void suggestionsStayWithinSight() throws Exception {
        String path = "/ask/lot_card/suggestions?parameter=lot&text=";
        assertThat(page(staff(PRESS), path + "PL")).contains("data-value=\"plater/PL-1\"");
        assertThat(page(staff(PLATER), path + "BK"))
                .contains("plater/BK-1")
                .doesNotContain("press-shop");
        assertThat(page(staff(PRESS), path + "P")).doesNotContain("data-value");
        assertThat(
                        read(
                                        staff(PRESS),
                                        "/ask/forward_trace/suggestions?parameter=tiers&text=10",
                                        "ko")
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCsvSaysWhatItIsAndIsNotedAsTakenAway() throws Exception {
        MockHttpServletResponse file =
                read(staff(PRESS), "/ask/forward_trace/answer.csv?lot=PL-1", "en");
        String text = file.getContentAsString();
        assertThat(file.getHeader("Content-Disposition"))
                .contains("attachment", "forward_trace-2026-11-20.csv");
        assertThat(text)
                .startsWith("\ufeff\"Question\",\"Where did this lot go\"")
                .contains("\"Rule\"", "PL-1", "2026-11-20 12:00 (Asia/Seoul)", "tiers = 10")
                .contains("\"Step\",\"Company\",\"Lot\"");
        assertThat(deeds(Act.EXPORTED))
                .last()
                .satisfies(
                        deed -> {
                            assertThat(deed.subject()).isEqualTo("question/forward_trace");
                            assertThat(deed.owners()).contains(id(PLATER), id(PRESS));
                            assertThat(deed.details()).containsEntry(Deed.WAY, "page");
                        });
        assertThat(
                        read(staff(PRESS), "/ask/lot_card/answer.csv?lot=%3DBK", "ko")
                                .getContentAsString())
                .contains("\"'=BK\"");
    }

    @Test
    void anExcelFileHoldsTheSame() throws Exception {
        MockHttpServletResponse file =
                read(staff(PRESS), "/ask/forward_trace/answer.xlsx?lot=PL-1", "ko");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(2)).isEqualTo("BK-1"));
            assertThat(book.getSheet(1).orElseThrow().getName()).isEqualTo("설명");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer.csv", "answer.xlsx"})
    void whatCantBeAnsweredIsToldByThePageAndNoFileIsMade(String file) throws Exception {
        int exported = deeds(Act.EXPORTED).size();
        MockHttpServletResponse answer =
                read(staff(PLATER), "/ask/lot_card/" + file + "?lot=press-shop/BK-1", "ko");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/ask/lot_card?lot=press-shop%2FBK-1");
        assertThat(deeds(Act.EXPORTED)).hasSize(exported);
    }

    @Test
    void aPinIsAskedAsWhoeverLooksAtIt() throws Exception {
        String pin = pin(staff(PRESS), "TEAM", "backward_trace", "p.lot", "press-shop/BK-1");
        RequestPostProcessor colleague = somebody("lee", PRESS, Role.QUALITY);
        assertThat(page(colleague, "/board")).contains("pin-" + pin, "kim 님이 둠");
        assertThat(page(colleague, "/board/" + pin + "/live")).contains("data-card=", "PL-1");
        thePlaterWithdraws();
        assertThat(page(colleague, "/board/" + pin + "/live"))
                .contains("data-card=")
                .doesNotContain("PL-1");
    }

    @Test
    void aPinThatNoLongerNamesAnythingSaysSo() throws Exception {
        String pin = pin(staff(PRESS), "MINE", "lot_card", "p.lot", "plater/PL-1");
        thePlaterWithdraws();
        assertThat(page(staff(PRESS), "/board/" + pin + "/live"))
                .contains("하나로 정할 수 없습니다", "/ask/lot_card?lot=plater%2FPL-1");
    }

    @Test
    void anotherCompanysPinIsAsUnknownAsNone() throws Exception {
        String pin = pin(staff(PRESS), "TEAM", "orders_late");
        RequestPostProcessor stranger = somebody("kim", PLATER, Role.ADMIN);
        assertThat(read(stranger, "/board/" + pin + "/live", "ko").getStatus()).isEqualTo(404);
        for (String deed : List.of("remove", "restore", "move")) {
            assertThat(send(stranger, "/board/" + pin + "/" + deed, "forward", "true").getStatus())
                    .isEqualTo(404);
        }
        assertThat(page(staff(PRESS), "/board/" + pin + "/live")).isNotBlank();
        assertThat(page(stranger, "/board")).doesNotContain(pin);
    }

    @Test
    void aColleagueMayNotTakeOffAnothersPinAndWhatIsTakenOffCanBeBroughtBack() throws Exception {
        String pin = pin(staff(PRESS), "TEAM", "top_defects");
        assertThat(
                        send(somebody("lee", PRESS, Role.QUALITY), "/board/" + pin + "/remove")
                                .getStatus())
                .isEqualTo(403);
        assertThat(send(staff(PRESS), "/board/" + pin + "/remove").getRedirectedUrl())
                .isEqualTo("/board");
        assertThat(read(staff(PRESS), "/board/" + pin + "/live", "ko").getStatus()).isEqualTo(404);
        send(staff(PRESS), "/board/" + pin + "/restore");
        assertThat(page(staff(PRESS), "/board/" + pin + "/live")).isNotBlank();
        assertThat(platform.deeds())
                .filteredOn(deed -> deed.subject().equals("board/" + pin))
                .extracting(deed -> deed.details().get("what"))
                .containsExactly("added", "removed", "restored");
    }

    @Test
    void anEmptyBoardOffersQuestionsOfTheRole() throws Exception {
        String page = page(somebody("safe", MODULE, Role.SAFETY), "/board");
        assertThat(page).contains("아직 아무것도 없습니다", "value=\"accident_rates\"");
        sound(page);
        sound(read(somebody("safe", MODULE, Role.SAFETY), "/board", "en").getContentAsString());
    }

    @Test
    void aQuestionThatDoesNotExistHasNoPageAndCantBePinned() throws Exception {
        assertThat(read(staff(PRESS), "/ask/no_such", "ko").getStatus()).isEqualTo(404);
        assertThat(read(staff(PRESS), "/ask/no_such/answer.csv", "ko").getStatus()).isEqualTo(404);
        assertThat(
                        send(staff(PRESS), "/board/pins", "question", "no_such", "place", "MINE")
                                .getStatus())
                .isEqualTo(404);
    }

    private void thePlaterWithdraws() {
        AgreementRef shared = new AgreementRef(agreements.of(id(PLATER)).getFirst().id(), 1);
        assertThat(agreements.move(Move.WITHDRAW, shared, id(PLATER), "kim"))
                .isInstanceOf(Change.Made.class);
    }

    private String pin(RequestPostProcessor who, String place, String question, String... given)
            throws Exception {
        List<String> form = new ArrayList<>(List.of("question", question, "place", place));
        form.addAll(List.of(given));
        String location =
                String.valueOf(
                        send(who, "/board/pins", form.toArray(String[]::new)).getRedirectedUrl());
        var found = PIN.matcher(location);
        assertThat(found.matches()).as(location).isTrue();
        return found.group(1);
    }

    private List<Deed> deeds(Act act) {
        return platform.deeds().stream().filter(deed -> deed.act() == act).toList();
    }

    private static void sound(String page) {
        assertThat(MISSING_TEXT.matcher(page).find()).as(page).isFalse();
        assertThat(INLINE.matcher(page).results().map(found -> found.group())).isEmpty();
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("_csrf[^>]*>", "")
                .replaceAll("hx-headers=[^>]*>", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    private String page(RequestPostProcessor who, String page) throws Exception {
        MockHttpServletResponse response = read(who, page, "ko");
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse read(RequestPostProcessor who, String page, String language)
            throws Exception {
        return web.perform(
                        get(URI.create(URI.create(page).toASCIIString()))
                                .with(who)
                                .header("Accept-Language", language))
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

    private static RequestPostProcessor staff(String organisation) {
        return somebody("kim", organisation, Role.STAFF);
    }

    private static RequestPostProcessor somebody(String username, String organisation, Role role) {
        return user(
                new SignedIn(
                        new Asker(username, username, id(organisation), Set.of(role)), "{none}"));
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
                null,
                List.of(consumed).stream().map(lot -> new Consumption(lot, null)).toList(),
                DAY,
                DAY);
    }
}
