package kr.dure.sharing;

import static kr.dure.sharing.SharingPages.MODULE;
import static kr.dure.sharing.SharingPages.PLATER;
import static kr.dure.sharing.SharingPages.PRESS;
import static kr.dure.sharing.SharingPages.PRIME;
import static kr.dure.sharing.SharingPages.admin;
import static kr.dure.sharing.SharingPages.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.audit.Deed;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sights;
import kr.dure.graph.sight.Terms;
import kr.dure.identity.Role;
import kr.dure.sharing.SharingPages.Noted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

@SharingTest
class AgreementPagesIT {

    private static final Pattern INLINE =
            Pattern.compile(
                    "\\s(on\\w+|style|hx-on[\\w:-]*)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\w");

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private Agreements agreements;
    @Autowired private Sights sights;
    @Autowired private Noted noted;

    @BeforeEach
    void begin_anew() {
        SharingPages.forget(graph);
        noted.deeds.clear();
    }

    @Test
    void an_offer_is_written_previewed_accepted_and_withdrawn_from_pages() throws Exception {
        web.perform(preview(PRESS, "offer", MODULE, "PRODUCTION"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "서린모듈은 2026-11-24부터 2027-03-31까지 우리 회사의 생산"
                                                                + " 로트를 볼 수 있습니다."),
                                                containsString("BK-012"),
                                                containsString("12건"))));
        String page = saved(form(PRESS, "offer", MODULE, "offer", "PRODUCTION"));
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();

        web.perform(get(page).with(admin(MODULE)))
                .andExpect(content().string(containsString("광진프레스의 제안")));
        changed(move(page, 1, "accept", MODULE), "accept");
        assertThat(sees(MODULE, Category.PRODUCTION)).isTrue();
        web.perform(get("/agreements").with(admin(PRESS)))
                .andExpect(content().string(containsString("시행 중")));

        changed(move(page, 1, "withdraw", PRESS), "withdraw");
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();
        assertThat(noted.deeds)
                .filteredOn(deed -> deed.act() == Deed.Act.CHANGED)
                .extracting(deed -> deed.details().get("what"))
                .containsExactly("draft", "offer", "accept", "withdraw");
        assertThat(noted.deeds.getLast().owners()).containsExactlyInAnyOrder(PRESS, MODULE);
        assertThat(noted.deeds.getLast().subject())
                .isEqualTo("agreement/" + page.replace("/agreements/", "") + "@1");
    }

    @Test
    void a_request_can_be_accepted_by_the_provider_alone_who_sees_first_what_it_shows()
            throws Exception {
        String page = saved(form(MODULE, "request", PRESS, "offer", "PRODUCTION"));
        changed(move(page, 1, "accept", MODULE), "refused");
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();
        web.perform(get(page).with(admin(MODULE)))
                .andExpect(content().string(not(containsString("BK-"))));
        web.perform(get(page).with(admin(PRESS)))
                .andExpect(content().string(containsString("BK-012")));
        changed(move(page, 1, "accept", PRESS), "accept");
        assertThat(sees(MODULE, Category.PRODUCTION)).isTrue();
    }

    @Test
    void the_preview_shows_rows_of_the_provider_alone_and_says_what_stays_hidden()
            throws Exception {
        // the module maker lets the prime see its lots; the press shop's preview must not tell
        agreements.conclude(
                List.of(
                        new Terms(
                                MODULE,
                                PRIME,
                                Set.of(Category.PRODUCTION),
                                "추적",
                                LocalDate.of(2026, 11, 24),
                                LocalDate.of(2027, 11, 24))),
                "test");
        saved(form(PRESS, "offer", MODULE, "draft", "STOCK"));
        String html =
                web.perform(preview(PRESS, "offer", MODULE, "PRODUCTION", "STOCK"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html)
                .contains("BK-012")
                .doesNotContain("DM-", "BK-001", "I-1")
                .contains("재고: 우리 회사에 이 갈래의 자료가 아직 없어")
                .contains("품질 검사 결과</span> <span class=\"text-secondary\">1건");
    }

    @Test
    void the_preview_does_not_call_hidden_what_another_agreement_shows() throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "offer", "QUALITY"));
        changed(move(page, 1, "accept", MODULE), "accept");
        web.perform(preview(PRESS, "offer", MODULE, "PRODUCTION"))
                .andExpect(content().string(containsString("다른 약정으로 이미 보임")));
        // a new version takes the place of the old one, which then shows nothing any more
        web.perform(
                        preview(PRESS, "offer", MODULE, "PRODUCTION")
                                .param("agreement", page.replace("/agreements/", "")))
                .andExpect(content().string(not(containsString("다른 약정으로 이미 보임"))));
    }

    @Test
    void a_request_is_never_previewed_for_who_asks() throws Exception {
        web.perform(preview(MODULE, "request", PRESS, "PRODUCTION"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("받아들이기 전에는 아무것도 보이지 않습니다"),
                                                not(containsString("BK-")))));
    }

    @Test
    void a_third_company_finds_nothing_and_can_do_nothing() throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "offer", "PRODUCTION"));
        String absent = "/agreements/00000000-0000-0000-0000-000000000000";
        for (String address : List.of(page, page + "/new-version")) {
            web.perform(get(address).with(admin(PRIME))).andExpect(status().isNotFound());
        }
        assertThat(missing(page)).isEqualTo(missing(absent));
        for (String move : List.of("offer", "accept", "decline", "withdraw")) {
            web.perform(move(page, 1, move, PRIME)).andExpect(status().isNotFound());
        }
        web.perform(
                        form(PRIME, "offer", MODULE, "offer", "PRODUCTION")
                                .param("agreement", page.replace("/agreements/", "")))
                .andExpect(status().isFound());
        web.perform(
                        preview(PRIME, "offer", MODULE, "PRODUCTION")
                                .param("agreement", page.replace("/agreements/", "")))
                .andExpect(status().isNotFound());
        assertThat(agreements.of(MODULE)).hasSize(2);
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();
        assertThat(noted.deeds)
                .filteredOn(deed -> deed.act() == Deed.Act.REFUSED)
                .hasSize(4)
                .allMatch(deed -> deed.owners().equals(Set.of(PRIME)));
    }

    @Test
    void a_draft_is_hidden_from_the_other_side() throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "draft", "PRODUCTION"));
        web.perform(get(page).with(admin(MODULE))).andExpect(status().isNotFound());
        assertThat(noted.deeds.getLast().owners()).containsExactly(PRESS);
    }

    @Test
    void whoever_is_no_administrator_reads_and_changes_nothing() throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "offer", "PRODUCTION"));
        for (String address : List.of("/agreements", page)) {
            web.perform(get(address).with(as(MODULE, Role.QUALITY)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("BK-"))));
        }
        web.perform(get("/agreements/new").with(as(MODULE, Role.QUALITY)))
                .andExpect(status().isForbidden());
        web.perform(post(page + "/versions/1/accept").with(as(MODULE, Role.QUALITY)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(
                        post("/agreements/preview")
                                .with(as(PRESS, Role.QUALITY))
                                .with(csrf())
                                .param("company", "seorin-module"))
                .andExpect(status().isForbidden());
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "company, '', 회사를 골라 주세요",
        "company, kwangjin-press, 우리 회사와 약정을 맺을 수는 없습니다",
        "company, hanbit-energy, 고를 수 있는 회사가 아닙니다",
        "company, nobody, 고를 수 있는 회사가 아닙니다",
        "categories, NONSENSE, 하나 이상 골라 주세요",
        "purpose, '  ', 목적을 적어 주세요",
        "from, 2026-11-23, 첫날이 오늘보다 앞입니다",
        "from, tomorrow, 날짜를 골라 주세요",
        "until, 2026-11-23, 마지막 날이 첫날보다 앞입니다",
    })
    void what_makes_no_sense_is_refused_at_its_field(String field, String value, String words)
            throws Exception {
        web.perform(
                        form(PRESS, "offer", MODULE, "offer", "PRODUCTION")
                                .with(
                                        request -> {
                                            request.setParameter(field, value);
                                            return request;
                                        }))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)));
        assertThat(agreements.of(PRESS)).isEmpty();
    }

    @Test
    void the_same_again_is_refused_and_a_new_version_is_offered_and_compared() throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "offer", "PRODUCTION", "QUALITY"));
        changed(move(page, 1, "accept", MODULE), "accept");
        web.perform(form(PRESS, "offer", MODULE, "offer", "PRODUCTION"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("이미 모두 들어 있습니다")));
        web.perform(again(page, PRESS, "PRODUCTION", "QUALITY"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("내용이 같습니다")));
        web.perform(again(page, PRESS, "QUALITY", "STOCK")).andExpect(status().isFound());
        web.perform(get(page + "?before=1&after=2").with(admin(PRESS)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("생산 로트 볼 수 있음"),
                                                containsString("재고 볼 수 있음"),
                                                containsString("빠짐"),
                                                containsString("새로"))));
        changed(move(page, 2, "accept", MODULE), "accept");
        assertThat(sees(MODULE, Category.PRODUCTION)).isFalse();
        assertThat(sees(MODULE, Category.STOCK)).isTrue();
    }

    @Test
    void named_parts_limit_what_is_previewed_shown_and_compared() throws Exception {
        web.perform(preview(PLATER, "offer", PRESS, "STOCK").param("parts", "ZN-110"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("품목 ZN-110의 재고를 볼 수 있습니다"),
                                                containsString("아직 없어 보일 것이 없습니다"))));
        String page =
                saved(form(PLATER, "offer", PRESS, "offer", "STOCK").param("parts", "ZN-110"));
        changed(move(page, 1, "accept", PRESS), "accept");
        assertThat(sights.of(PRESS).owners(Category.STOCK)).doesNotContain(PLATER);
        assertThat(sights.of(PRESS).parts(Category.STOCK))
                .containsExactly(new PartRef(PLATER, new PartId("ZN-110")));
        web.perform(get(page + "/new-version").with(admin(PLATER)))
                .andExpect(content().string(containsString("value=\"ZN-110\" checked")));
        web.perform(again(page, PLATER, "STOCK")).andExpect(status().isFound());
        web.perform(get(page + "?before=1&after=2").with(admin(PLATER)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("품목: ZN-110"),
                                                containsString("품목: 모든 품목"))));
        assertThat(noted.deeds).anyMatch(deed -> "ZN-110".equals(deed.details().get("parts")));
    }

    @Test
    void the_preview_counts_what_stays_hidden_of_other_parts() throws Exception {
        new GraphWriter(graph)
                .write(
                        List.of(
                                SharingPages.lot(PLATER, "PL-1", "ZN-110", SharingPages.NOW),
                                SharingPages.lot(PLATER, "PL-2", "ZN-900", SharingPages.NOW)));
        web.perform(preview(PLATER, "offer", PRESS, "PRODUCTION").param("parts", "ZN-110"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("PL-1"),
                                                containsString("다른 품목의 1건은 숨겨집니다"),
                                                not(containsString("PL-2")))));
    }

    @Test
    void parts_are_offered_once_it_is_known_whose_and_others_are_refused() throws Exception {
        web.perform(get("/agreements/parts?side=request&company=" + PLATER).with(admin(PRESS)))
                .andExpect(content().string(containsString("ZN-110")));
        web.perform(get("/agreements/parts?side=request&company=nobody").with(admin(PRESS)))
                .andExpect(content().string(containsString("아는 품목이 아직 없습니다")));
        for (String[] one :
                new String[][] {
                    {"STOCK", "NO-1", "고를 수 없는 품목"}, {"QUALITY", "ZN-110", "생산 로트와 재고에만"}
                }) {
            web.perform(form(PLATER, "offer", PRESS, "offer", one[0]).param("parts", one[1]))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString(one[2])));
        }
    }

    @Test
    void sending_needs_a_tick_that_the_preview_was_checked() throws Exception {
        web.perform(
                        post("/agreements/new")
                                .with(admin(PRESS))
                                .with(csrf())
                                .param("side", "offer")
                                .param("company", "seorin-module")
                                .param("categories", "PRODUCTION")
                                .param("purpose", "추적")
                                .param("from", "2026-11-24")
                                .param("until", "2027-03-31")
                                .param("action", "offer"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("확인했다고 표시해 주세요")));
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        web.perform(post("/agreements/new").with(admin(PRESS))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "/agreements, 우리가 보여 주는 것, What we show",
        "/agreements/new?side=offer&template=recall-trace, 누구에게 보여 줄까요, Who may see it",
        "/agreements/new?side=request, 누구의 자료를 보고 싶은가요, Whose data",
        "PAGE, 모든 판과 기록, All versions",
        "PAGE/new-version, 새 판 쓰기, Write a new version",
        "/agreements/guests, 미가입 업체에 요청, Ask a firm that has not joined",
        "/agreements/guests/new?firm=daehan-plating, 대한도금에 요청하기, Ask 대한도금",
    })
    void every_page_speaks_both_languages_and_holds_nothing_inline(
            String address, String ko, String en) throws Exception {
        String page = saved(form(PRESS, "offer", MODULE, "offer", "PRODUCTION", "SAFETY"));
        changed(move(page, 1, "accept", MODULE), "accept");
        web.perform(again(page, PRESS, "QUALITY")).andExpect(status().isFound());
        for (String[] language : new String[][] {{"ko", ko}, {"en", en}}) {
            String html =
                    web.perform(
                                    get(address.replace("PAGE", page))
                                            .with(admin(PRESS))
                                            .header("Accept-Language", language[0]))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(html).contains(language[1]);
            assertThat(MISSING_TEXT.matcher(html).find()).as(html).isFalse();
            assertThat(INLINE.matcher(html).results().map(found -> found.group())).isEmpty();
        }
    }

    @Test
    void the_sentence_is_plain_in_english_too() throws Exception {
        web.perform(
                        preview(PRESS, "offer", MODULE, "PRODUCTION", "QUALITY", "STOCK")
                                .header("Accept-Language", "en"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "서린모듈 may see the production lots, inspection"
                                                        + " results and stock of our company from"
                                                        + " 2026-11-24 to 2027-03-31.")));
    }

    private String missing(String page) throws Exception {
        var response = web.perform(get(page).with(admin(PRIME))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(404);
        return response.getContentAsString() + response.getErrorMessage();
    }

    private boolean sees(OrganisationId consumer, Category category) {
        return Objects.requireNonNull(sights.of(consumer).sees().get(category)).contains(PRESS);
    }

    private String saved(MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(
                web.perform(form)
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private void changed(MockHttpServletRequestBuilder move, String word) throws Exception {
        Object done =
                web.perform(move)
                        .andExpect(status().isFound())
                        .andReturn()
                        .getFlashMap()
                        .get("done");
        assertThat(done)
                .isInstanceOfSatisfying(
                        AgreementPages.Done.class, one -> assertThat(one.word()).isEqualTo(word));
    }

    private static MockHttpServletRequestBuilder move(
            String page, int version, String move, OrganisationId by) {
        return post(page + "/versions/" + version + "/" + move).with(admin(by)).with(csrf());
    }

    private static MockHttpServletRequestBuilder preview(
            OrganisationId me, String side, OrganisationId other, String... categories) {
        return filled(post("/agreements/preview"), me, side, other, categories);
    }

    private static MockHttpServletRequestBuilder form(
            OrganisationId me,
            String side,
            OrganisationId other,
            String action,
            String... categories) {
        return filled(post("/agreements/new"), me, side, other, categories)
                .param("action", action)
                .param("sure", "yes");
    }

    private static MockHttpServletRequestBuilder again(
            String page, OrganisationId me, String... categories) {
        return filled(post(page + "/new-version"), me, "offer", PLATER, categories)
                .param("action", "offer")
                .param("sure", "yes");
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder post,
            OrganisationId me,
            String side,
            OrganisationId other,
            String... categories) {
        return post.with(admin(me))
                .with(csrf())
                .param("side", side)
                .param("company", other.value())
                .param("categories", categories)
                .param("purpose", "품질 문제 추적")
                .param("from", "2026-11-24")
                .param("until", "2027-03-31");
    }
}
