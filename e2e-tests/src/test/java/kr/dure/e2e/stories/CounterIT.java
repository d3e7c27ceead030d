package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Story;
import kr.dure.integrations.simulator.PackMl;
import kr.dure.integrations.simulator.SimulatedMachine;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Pattern;

/** Press 2 counts pieces on its own OPC UA server. */
@Story
class CounterIT {

    /** In milliseconds: from the machine to the page. */
    private static final double SOON = 5_000;

    /** More than a press makes in an hour by itself: its cycle is 3 s. */
    private static final long PIECES = 6_000;

    private static final Pattern COUNTED = Pattern.compile("^\\s*[67],\\d{3}( *1)?\\s*$");

    @Test
    void whatAMachineCountsIsOnItsPageAndInAnAnswerWithinFiveSeconds(
            Platform platform, LanguageModel model, People people) {
        SimulatedMachine press = platform.machine("kwangjin-press", "PRESS-02");
        Person worker = people.login("tier2");
        Locator page = worker.goTo("/machines/kwangjin-press/PRESS-02");
        press.force(PackMl.HELD);
        try {
            // it is listened to from the moment when the page shows what it was made to do
            assertThat(page.locator("[data-state]"))
                    .hasText("보류", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            assertThat(page.locator("#good")).not().hasText(COUNTED);

            press.count(PIECES, 0);

            assertThat(page.locator("#good"))
                    .hasText(COUNTED, new LocatorAssertions.HasTextOptions().setTimeout(SOON));
            model.callsThenSays(
                    "machine_counts",
                    Map.of("machine", "PRESS-02", "hours", 1),
                    "2호기의 지난 한 시간 생산 수량입니다.");
            Locator answer = worker.ask("2호기 지난 한 시간 생산 수량은?");
            Locator figures = answer.locator(".answer-card").locator("td, dd");
            assertThat(figures.filter(new Locator.FilterOptions().setHasText(COUNTED)).first())
                    .isAttached();
        } finally {
            press.release();
        }
    }
}
