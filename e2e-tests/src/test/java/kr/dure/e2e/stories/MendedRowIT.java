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

/** An export has a quantity that is none in its third row. */
@Story
class MendedRowIT {

    private static final String GOOD = "/lots/kwangjin-press/BK-88001";
    private static final String BAD = "/lots/kwangjin-press/BK-88002";

    @Test
    void aRowThatCannotBeReadIsShownMendedAndThenKnown(Platform platform, People people) {
        Person worker = people.login("tier2");

        platform.drop(
                "kwangjin-press",
                "lots-88.csv",
                """
                로트번호,품번,생산수량,설비,생산일시
                BK-88001,BK-110,480,PRESS-02,2026-11-20 09:00
                BK-88002,BK-110,4B0,PRESS-02,2026-11-20 13:00
                """);

        Soon.fits(() -> status(worker, GOOD), status -> status == 200);
        assertThat(status(worker, BAD)).isEqualTo(404);
        Locator row =
                worker.goTo("/exchange")
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText("lots-88.csv, 3행"));
        assertThat(row).containsText("생산수량");
        assertThat(row).containsText("단위 없는 숫자");
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("고치기")).click();

        Page page = worker.page();
        assertThat(page.locator("main .dure-found")).hasText("4B0");
        page.getByLabel("생산수량", new Page.GetByLabelOptions().setExact(true)).fill("460");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("고쳐서 다시 처리")).click();
        assertThat(page.locator("#outcome")).containsText("고친 자료를 처리했습니다");

        Soon.fits(() -> status(worker, BAD), status -> status == 200);
        assertThat(worker.goTo(BAD).locator(".dure-facts")).containsText("460");
        assertThat(worker.goTo("/exchange")).not().containsText("lots-88.csv");
    }

    private static int status(Person person, String path) {
        return person.page().request().get(path).status();
    }
}
