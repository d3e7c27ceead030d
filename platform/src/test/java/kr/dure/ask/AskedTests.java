package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.ValueType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit is told: about whom was asked, never what was answered or typed. */
class AskedTests {

    private static final OrganisationId HANBIT = new OrganisationId("hanbit");
    private static final OrganisationId YUJIN = new OrganisationId("yujin");
    private static final OrganisationId SEORIN = new OrganisationId("seorin");
    private static final Asker KIM = new Asker("kim", "김", HANBIT, Set.of(Role.QUALITY));
    private static final Sight SIGHT =
            new Sight(
                    HANBIT,
                    Map.of(Category.SAFETY, Set.of(YUJIN), Category.QUALITY, Set.of(SEORIN)));
    private static final Questions QUESTIONS = Questions.load();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theOwnersAreThoseWhoseRecordsTheAnswerShowsNotThoseItMentions() {
        Deed deed =
                answered(
                        "forward_trace",
                        List.of(),
                        List.of(
                                Map.of(
                                        "owner",
                                        "yujin",
                                        "lot",
                                        "PL-77",
                                        "customers",
                                        List.of("seorin")),
                                Map.of("owner", "hanbit", "lot", "PK-1")));
        assertThat(deed.owners()).containsExactlyInAnyOrder(YUJIN, HANBIT);
        assertThat(deed.act()).isEqualTo(Act.ASKED);
        assertThat(deed.subject()).isEqualTo("question/forward_trace");
        assertThat(deed.details()).containsEntry(Deed.ROLE, "quality");
    }

    @Test
    void whoseRecordWasAskedAboutIsToldAlsoWhenNothingCameBack() {
        Deed deed =
                answered("machine_alarms", List.of(new Entity("Machine", "yujin", "M-1", null)));
        assertThat(deed.owners()).containsExactly(YUJIN);
    }

    @Test
    void aSumIsNotedForAllWhoseFiguresMayBeInIt() {
        Deed deed = answered("incidents_by_type", List.of(), List.of(Map.of("incidents", 3L)));
        assertThat(deed.owners()).containsExactlyInAnyOrder(HANBIT, YUJIN);
        assertThat(answered("incidents_by_type", List.of()).owners()).isEmpty();
    }

    @Test
    void everyQuestionSaysInSomeColumnWhoseRecordsItShowsOrIsASumOfOneKind() {
        for (Question question : QUESTIONS.all()) {
            Deed deed =
                    Asked.answered(
                            KIM,
                            Act.ASKED,
                            question,
                            SIGHT,
                            Map.of(),
                            List.of(),
                            rows(
                                    List.of(
                                            question.columns().stream()
                                                    .filter(c -> c.type() == ValueType.ORGANISATION)
                                                    .collect(
                                                            Collectors.toMap(
                                                                    c -> c.name(),
                                                                    _ -> "yujin")))));
            assertThat(deed.owners()).as(question.name()).isNotEmpty();
        }
    }

    @Test
    void valuesThatWereAskedForAreAFingerprintOnly() {
        Map<String, Object> secret = Map.of("lot", Map.of("owner", "yujin", "id", "PL-77"));
        Deed deed =
                Asked.answered(
                        KIM,
                        Act.ASKED,
                        question("forward_trace"),
                        SIGHT,
                        secret,
                        List.of(),
                        rows(List.of()));
        Deed same =
                Asked.answered(
                        KIM,
                        Act.ASKED,
                        question("forward_trace"),
                        SIGHT,
                        secret,
                        List.of(),
                        rows(List.of()));
        Deed other =
                Asked.answered(
                        KIM,
                        Act.ASKED,
                        question("forward_trace"),
                        SIGHT,
                        Map.of(),
                        List.of(),
                        rows(List.of()));
        assertThat(deed).isEqualTo(same).isNotEqualTo(other);
        assertThat(deed.toString()).doesNotContain("PL-77");
    }

    @Test
    void whatWasNotFoundIsNotedForTheAskersCompanyAloneWithoutTheText() {
        Deed deed =
                Asked.refused(
                                KIM,
                                question("forward_trace"),
                                new Reply.NotFound("lot", "yujin/PL-77"))
                        .orElseThrow();
        assertThat(deed.act()).isEqualTo(Act.REFUSED);
        assertThat(deed.owners()).isEmpty();
        assertThat(deed.toString()).doesNotContain("PL-77").doesNotContain("yujin");
        assertThat(Asked.refused(KIM, question("forward_trace"), new Reply.Invalid(List.of())))
                .isEmpty();
    }

    @Test
    void namesOfOthersThatASearchShowsAreNoted() {
        Links links =
                new Links(
                        Links.Match.SIMILAR,
                        List.of(
                                new Entity("Lot", "yujin", "PL-77", null),
                                new Entity("Lot", "hanbit", "PK-1", null)));
        assertThat(Asked.linked(KIM, ValueType.LOT, links).orElseThrow().owners())
                .containsExactly(YUJIN);
        Links own = new Links(Links.Match.ID, List.of(new Entity("Lot", "hanbit", "PK-1", null)));
        assertThat(Asked.linked(KIM, ValueType.LOT, own)).isEmpty();
    }

    @Test
    void theWayIsToldByTheRequest() {
        assertThat(way()).isEqualTo("assistant");
        at("/api/questions/forward_trace");
        assertThat(way()).isEqualTo("api");
        at("/lots/yujin/PL-77");
        assertThat(way()).isEqualTo("page");
    }

    private static String way() {
        return answered("forward_trace", List.of()).details().getOrDefault(Deed.WAY, "");
    }

    private static void at(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static Deed answered(String question, List<Entity> entities) {
        return answered(question, entities, List.of());
    }

    private static Deed answered(
            String question, List<Entity> entities, List<Map<String, Object>> rows) {
        return Asked.answered(
                KIM, Act.ASKED, question(question), SIGHT, Map.of(), entities, rows(rows));
    }

    private static Rows rows(List<? extends Map<String, ?>> rows) {
        return new Rows(
                List.of(),
                rows.stream().map(row -> Map.<String, Object>copyOf(row)).toList(),
                false,
                Instant.EPOCH);
    }

    private static Question question(String name) {
        return QUESTIONS.named(name).orElseThrow();
    }
}
