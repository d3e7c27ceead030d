package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tier-2 supplier follows its own lot in a chain of which it may see only its neighbours. */
@Story
class SightIT {

    /** Itself, and the one supplier that shares what it produces. */
    private static final Set<String> LOTS_OF = Set.of("kwangjin-press", "yujin-plating");

    /** Itself and those with whom it trades. */
    private static final Set<String> NAMES_OF =
            Set.of(
                    "kwangjin-press",
                    "yujin-plating",
                    "sungwoo-precision",
                    "seorin-module",
                    "daon-cooling");

    /** Made of the plating lot that went wrong; its number carries the year of its day. */
    private final String lot =
            "BK-%d-0312".formatted(LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(12).getYear());

    @Test
    void aTraceNeverNamesACompanyOrLotOutOfSight(
            Platform platform, LanguageModel model, People people) {
        Set<String> foreign = foreign(platform);
        assertThat(foreign).contains("한빛에너지", "고려화학").anyMatch(id -> id.startsWith("DM-"));
        Person worker = people.login("tier2");

        assertThat(worker.goTo("/lots/kwangjin-press/" + lot)).containsText("PL-");
        assertThat(worker.page().locator(".dure-withheld").first()).isVisible();
        assertThat(foreign).noneMatch(worker.page().content()::contains);

        for (String trace : List.of("forward_trace", "backward_trace")) {
            model.callsThenSays(trace, Map.of("lot", lot), "찾은 로트는 표와 같습니다.");
            assertThat(worker.ask("로트 " + lot + " 추적해줘").locator(".answer-card")).isVisible();
            assertThat(foreign).noneMatch(worker.page().content()::contains);
            assertThat(model.results()).isNotEmpty();
            assertThat(foreign).noneMatch(String.join("\n", model.results())::contains);
        }
    }

    @Test
    void aForeignLotIsAsUnknownAsOneThatDoesNotExist(People people) {
        Person worker = people.login("tier2");
        String foreign = worker.goTo("/lots/seorin-module/DM-0412").innerText();
        String none = worker.goTo("/lots/seorin-module/DM-9999").innerText();
        assertThat(foreign.replace("DM-0412", "DM-9999")).isEqualTo(none);
    }

    /** What those who see more see of the same lot: lots of others, names of all members but its neighbours. */
    private Set<String> foreign(Platform platform) {
        Set<String> foreign = new HashSet<>();
        for (String trace : List.of("forward_trace", "backward_trace")) {
            rows(platform, trace, Map.of("lot", "kwangjin-press/" + lot)).stream()
                    .filter(row -> !LOTS_OF.contains(row.path("owner").asString()))
                    .forEach(row -> foreign.add(row.path("lot").asString()));
        }
        rows(platform, "chain_overview", Map.of()).stream()
                .filter(row -> !NAMES_OF.contains(row.path("organisation").asString()))
                .forEach(row -> foreign.add(row.path("name").asString()));
        return foreign;
    }

    private static List<JsonNode> rows(
            Platform platform, String question, Map<String, String> parameters) {
        return platform.ask("quality", question, parameters).path("rows").valueStream().toList();
    }
}
