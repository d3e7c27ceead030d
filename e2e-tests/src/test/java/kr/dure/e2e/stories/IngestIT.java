package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Soon;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;

/** A supplier's production system sends what it made over HTTP. */
@Story
class IngestIT {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    @Test
    void goodFactsAreKeptOnceAndABadOneWaitsWhereItsAnswerSays(Platform platform, People people) {
        String good = lot("kwangjin-press", "MES-1", "480");
        String bad = lot("kwangjin-press", "MES-2", "\"4B0\"");
        String foreign = lot("yujin-plating", "MES-3", "10");

        HttpResponse<String> first =
                platform.ingest(Platform.TOKEN, LINES, good + "\n" + bad + "\n\n" + foreign + "\n");

        assertThat(first.statusCode()).isEqualTo(207);
        List<JsonNode> items = items(first);
        assertThat(items)
                .extracting(item -> item.path("outcome").asString())
                .containsExactly("kept", "rejected", "rejected");
        assertThat(items.get(0).path("key").asString())
                .isEqualTo("LotProduced kwangjin-press MES-1");
        assertThat(items.get(1).path("problems").get(0).path("field").asString())
                .isEqualTo("/quantity");
        assertThat(items.get(2).path("problems").get(0).path("expected").asString())
                .contains("kwangjin-press, the company that this connection speaks for");

        HttpResponse<String> again = platform.ingest(Platform.TOKEN, JSON, "[" + good + "]");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(items(again).getFirst().path("outcome").asString()).isEqualTo("already-known");

        Person worker = people.login("tier2");
        assertThat(worker.goTo("/lots/kwangjin-press/MES-1").locator(".dure-facts"))
                .containsText("480");
        assertThat(worker.page().request().get("/lots/yujin-plating/MES-3").status())
                .isEqualTo(404);
        Locator waiting =
                worker.goTo("/exchange/quarantine/" + items.get(1).path("quarantine").asString());
        assertThat(waiting.locator(".dure-found").first()).hasText("4B0");
        assertThat(waiting).containsText("숫자");
        assertThat(
                        people.login("tier3")
                                .page()
                                .request()
                                .get(
                                        "/exchange/quarantine/"
                                                + items.get(1).path("quarantine").asString())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverHasNoTokenLearnsNothing(Platform platform) {
        String body = "[" + lot("kwangjin-press", "MES-9", "1") + "]";
        HttpResponse<String> wrong = platform.ingest("guessed", JSON, body);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Dure\"");
        assertThat(platform.ingest("guessed", JSON, "{broken").body()).isEqualTo(wrong.body());
    }

    @Test
    void lotsWithStrangeNumbersHavePagesLikeAnyOther(Platform platform, People people) {
        List<String> strange = List.of("A/1", "50%;x", "두레 7", "..");
        for (String id : strange) {
            HttpResponse<String> sent =
                    platform.ingest(
                            Platform.TOKEN, JSON, "[" + lot("kwangjin-press", id, "7") + "]");
            assertThat(sent.statusCode()).isEqualTo(200);
        }
        Person worker = people.login("tier2");
        Soon.fits(
                () -> worker.page().request().get("/lots/kwangjin-press/..~2F..").status(),
                status -> status == 404);
        for (String id : strange) {
            worker.goTo("/lots");
            worker.page().locator("#q").fill(id);
            worker.page().getByRole(AriaRole.BUTTON, button("찾기")).click();
            assertThat(worker.page().locator("h1")).containsText(id);
        }
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("items").valueStream().toList();
    }

    private static String lot(String owner, String id, String quantity) {
        return """
        {"type":"LotProduced","owner":"%s","lot":"%s","part":"BK-110","quantity":%s,"unit":"1",\
        "consumed":[],"producedAt":"2026-11-20T03:00:00Z","statedAt":"2026-11-20T03:00:00Z"}\
        """
                .formatted(owner, id, quantity);
    }
}
