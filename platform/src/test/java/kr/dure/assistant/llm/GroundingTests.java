package kr.dure.assistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class GroundingTests {

    private final Grounding grounding =
            new Grounding(
                    List.of(
                            "{\"asOf\":\"2026-11-22T05:10:00Z\",\"rows\":[[\"BK-110\",3,1200,2500.04,\"2026-10-05\"]],\"rowCount\":1}",
                            "우리 브라켓 PPM 2026-11-22"));

    @Test
    void whatAResultHoldsIsConfirmedInAnyWriting() {
        assertThat(grounding.unconfirmed("BK-110은 2,500 PPM (3/1,200), 2026년 10월 5일, 5 Oct 2026"))
                .isEmpty();
    }

    @Test
    void numbersDatesAndIdsFromNowhereAreNamed() {
        assertThat(grounding.unconfirmed("BK-111: 4,200 PPM, 2026-10-06, 10월 7일"))
                .containsExactly("BK-111", "2026-10-06", "10월 7일", "4,200");
    }

    @Test
    void listMarksAndEmergencyNumbersAreNoFigures() {
        assertThat(grounding.unconfirmed("4. 먼저\n5. 다음\n119에 전화하세요")).isEmpty();
    }
}
