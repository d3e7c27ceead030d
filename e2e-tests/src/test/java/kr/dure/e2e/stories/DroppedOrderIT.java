package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Soon;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A customer exports an order that is late, its supplier then the shipment that fulfils it. */
@Story
class DroppedOrderIT {

    private static final String ORDER = "PO-77001";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Test
    void filesInTheDropFoldersChangeWhichOrdersAreLate(
            Platform platform, LanguageModel model, People people) {
        assertThat(late(platform, "tier1")).doesNotContain(ORDER);

        platform.drop(
                "seorin-module",
                "orders-77001.csv",
                """
                발주번호,공급사,품번,발주수량,납기일,발주일
                %s,kwangjin-press,BK-110,"1,240",%s,%s
                """
                        .formatted(ORDER, today.minusDays(3), today.minusDays(20)));

        Soon.fits(() -> late(platform, "tier1"), late -> late.contains(ORDER));
        assertThat(late(platform, "tier2")).contains(ORDER);
        assertThat(late(platform, "tier3")).doesNotContain(ORDER);
        model.callsThenSays("orders_late", Map.of(), "늦은 주문은 표와 같습니다.");
        Locator answer = people.login("tier1").ask("지금 늦은 발주 보여줘");
        assertThat(
                        answer.locator("tr")
                                .filter(new Locator.FilterOptions().setHasText(ORDER))
                                .first())
                .containsText("1,240");

        platform.drop(
                "kwangjin-press",
                "shipment-77001.csv",
                """
                출하번호,고객사,로트번호,출하수량,발주번호,행번,출하일,도착일
                DN-77001,seorin-module,BK-77001,"1,240",%s,1,%s,%s
                """
                        .formatted(ORDER, today.minusDays(2), today.minusDays(1)));

        Soon.fits(() -> late(platform, "tier1"), late -> !late.contains(ORDER));
        assertThat(late(platform, "tier2")).doesNotContain(ORDER);
    }

    private static List<String> late(Platform platform, String username) {
        JsonNode answer = platform.ask(username, "orders_late", Map.of());
        return answer.path("rows")
                .valueStream()
                .map(row -> row.path("purchaseOrder").asString(""))
                .toList();
    }
}
