package kr.dure.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

import java.util.regex.Pattern;

/** What pages show, in both languages. */
@PagesTest
class PageTests {

    /** A handler or style in an attribute, a script or style between tags: all stopped by the content policy. */
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\s(on\\w+|style|hx-on[\\w:-]*)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:",
                    Pattern.CASE_INSENSITIVE);

    /** Thymeleaf shows a missing text as its key between question marks. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\w");

    @Autowired private MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "/, 우리 공급망, Our supply chain",
        "/live, 가동 중인 설비, Machines running",
        "/live/companies, 원청, Prime",
        "/chain/kwangjin-press, 늦은 납품, Late deliveries",
        "/machines, 2호기, Running",
        "/machines/live, 멈춤, Stopped",
        "/machines/kwangjin-press/PRESS-02, 마지막 소식, Last heard",
        "/machines/kwangjin-press/PRESS-02/live, 양품, Good",
        "/lots, 열린 품질 건, Open quality cases",
        "/lots?q=nothing, 맞는 로트가 없거나, No lot fits",
        "/lots/kwangjin-press/BK-2026-001, 어디로 갔나, Where it went",
        "/exchange, 연결함, Exchange",
        "/exchange/quarantine/17, 무엇이 문제인가, What is wrong",
    })
    void everyPageSpeaksBothLanguagesAndHoldsNothingInline(String page, String ko, String en)
            throws Exception {
        String who = page.startsWith("/exchange") ? "tier2" : "quality";
        for (String[] language : new String[][] {{"ko", ko}, {"en", en}}) {
            String html =
                    web.perform(
                                    get(page)
                                            .with(Someone.as(who))
                                            .header("Accept-Language", language[0]))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            if (!page.equals("/machines/live") || language[0].equals("en")) {
                assertThat(html).contains(language[1]);
            }
            assertThat(MISSING_TEXT.matcher(html).find()).as(html).isFalse();
            assertThat(INLINE.matcher(html).results().map(found -> found.group())).isEmpty();
        }
    }

    @Test
    void theLanguageIsTheBrowsersElseKoreanAndAChoiceIsKept() throws Exception {
        web.perform(get("/login").header("Accept-Language", "fr-FR, de;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"ko\"")));
        web.perform(get("/login").header("Accept-Language", "fr, en-GB;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
        web.perform(get("/login?lang=en").header("Accept-Language", "ko"))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(cookie().value("dure-language", "en"))
                .andExpect(cookie().httpOnly("dure-language", true));
    }

    /** Servlet containers show an error at an address of their own. */
    @ParameterizedTest
    @CsvSource({
        "/lots/nobody/nothing, a=1, /lots/nobody/nothing?a=1&amp;lang=en",
        "/lots/%EA%B0%80, lang=ko, /lots/%EA%B0%80?lang=en",
        "//elsewhere.example/, , /elsewhere.example/?lang=en",
    })
    void theOtherLanguageOfAnErrorPageIsTheSameAddress(String asked, String query, String link)
            throws Exception {
        web.perform(
                        get("/error")
                                .with(Someone.as("quality"))
                                .with(
                                        request -> {
                                            request.setQueryString(query);
                                            return request;
                                        })
                                .accept("text/html")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, asked)
                                .header("Accept-Language", "ko"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("href=\"%s\"".formatted(link))));
    }

    @Test
    void anotherCompanysLotAndALotThatDoesNotExistAreTheSame() throws Exception {
        String foreign = missing("/lots/yujin-plating/PL-77");
        String absent = missing("/lots/yujin-plating/PL-99");
        assertThat(foreign).isEqualTo(absent);
        assertThat(missing("/machines/yujin-plating/LINE-A"))
                .isEqualTo(missing("/machines/yujin-plating/NONE"));
        assertThat(missing("/chain/hanbit-energy")).isEqualTo(missing("/chain/nobody"));
    }

    @Test
    void anotherCompanysQuarantinedRecordIsMissing() throws Exception {
        web.perform(get("/exchange/quarantine/17").with(Someone.as("quality")))
                .andExpect(status().isNotFound());
        web.perform(
                        post("/exchange/quarantine/17/mend")
                                .with(Someone.as("quality"))
                                .with(csrf())
                                .param("record", "{}"))
                .andExpect(status().isNotFound());
        web.perform(
                        post("/exchange/quarantine/17/discard")
                                .with(Someone.as("quality"))
                                .with(csrf())
                                .param("reason", "not ours"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DirtiesContext
    void aRecordIsMendedFieldByFieldAndTheOutcomeIsShown() throws Exception {
        web.perform(get("/exchange/quarantine/17").with(Someone.as("tier2")))
                .andExpect(content().string(containsString("name=\"field.수량\"")))
                .andExpect(content().string(not(containsString("<b>급함"))));
        web.perform(
                        post("/exchange/quarantine/17/mend")
                                .with(Someone.as("tier2"))
                                .with(csrf())
                                .param("field.수량", "abc"))
                .andExpect(flash().attributeExists("done"));
        web.perform(
                        post("/exchange/quarantine/17/mend")
                                .with(Someone.as("tier2"))
                                .with(csrf())
                                .param("field.수량", "120"))
                .andExpect(status().isFound());
        web.perform(get("/exchange/quarantine/17").with(Someone.as("tier2")))
                .andExpect(content().string(containsString("120")))
                .andExpect(content().string(containsString("고침")));
    }

    @Test
    void aLotThatGoesOnOutOfSightSaysSoInWordsAndNamesNobody() throws Exception {
        web.perform(get("/lots/kwangjin-press/BK-2026-001").with(Someone.as("tier2")))
                .andExpect(content().string(containsString("볼 수 있는 범위를 벗어납니다")))
                .andExpect(content().string(not(containsString("한빛에너지"))));
    }

    private String missing(String page) throws Exception {
        var response =
                web.perform(get(page).with(Someone.as("tier2")))
                        .andExpect(status().isNotFound())
                        .andReturn()
                        .getResponse();
        return response.getContentAsString() + response.getErrorMessage();
    }
}
