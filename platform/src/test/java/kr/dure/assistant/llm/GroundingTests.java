package kr.dure.assistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class GroundingTests {

    private final Grounding grounding =
            new Grounding(
                    List.of(
                            "{\"asOf\":\"2026-11-22"
                                + " 14:10\",\"rows\":[[\"BK-110\",3,1200,2500.04,\"2026-10-05\"]],\"rowCount\":1}"),
                    List.of("우리 브라켓 PPM 2026-11-22"),
                    LocalDate.of(2026, 11, 22));

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

    /** What somebody asks says nothing about what is so. */
    @Test
    void aNumberThatWasOnlyAskedAboutIsNotConfirmed() {
        assertThat(asked("PPM 5000 넘었지? 5000PPM 맞아?").unconfirmed("네, 5000 PPM, 곧 5,000PPM입니다"))
                .containsExactly("5000", "5,000");
        assertThat(asked("납기가 8일 늦었지?").unconfirmed("네, 8일 늦었습니다")).containsExactly("8");
        assertThat(asked("PPM 2050 넘었지?").unconfirmed("네, 2050 PPM입니다")).containsExactly("2050");
    }

    /** A time in another zone ends in the same minutes. */
    @Test
    void aTimeIsComparedToTheHour() {
        assertThat(grounding.unconfirmed("14:10 기준, 5:10 기준")).containsExactly("5:10");
    }

    @Test
    void todaysNumbersAreNoFigures() {
        assertThat(asked("PPM은?").unconfirmed("2026년 11월 22일에 PPM은 22입니다")).containsExactly("22");
    }

    @Test
    void idsDatesAndPeriodsThatWereAskedAboutMayBeSaidAgain() {
        Grounding asked = asked("2026-10-05 14:30부터 지난 7일 PL-77, SR240999B, LOT.2026.777과 12호기는?");
        assertThat(
                        asked.unconfirmed(
                                "10월 5일 14:30부터 최근 7일간 PL-77, SR240999B, LOT.2026.777, 12호기는 없습니다"))
                .isEmpty();
        assertThat(asked.unconfirmed("13호기, 최근 9일간, 10월 6일")).containsExactly("10월 6일", "13", "9");
        assertThat(asked("작년 3분기 PPM").unconfirmed("2025년 3분기 자료가 없습니다")).isEmpty();
        assertThat(asked("PPM in Q3?").unconfirmed("Q3 is not answered, nor 2026년 3분기")).isEmpty();
        assertThat(asked("PPM on 5 Oct 2026?").unconfirmed("Nothing on Oct 5, 2026")).isEmpty();
        assertThat(asked("PPM on 5 Oct 2026?").unconfirmed("Nothing on Oct 6, 2026"))
                .containsExactly("Oct 6, 2026");
    }

    @Test
    void anIdIsNotConfirmedByALongerOne() {
        Grounding told =
                told("{\"rows\":[[\"PRESS-12\",\"A-PL-77\",\"LOT.2026.7771\",\"SR240999B1\"]]}");
        assertThat(told.unconfirmed("PRESS-1, PL-77, LOT.2026.777, SR240999B"))
                .containsExactly("PRESS-1", "PL-77", "LOT.2026.777", "SR240999B");
        assertThat(told.unconfirmed("press-12가 멈췄고 A-PL-77은 끝났습니다")).isEmpty();
    }

    @Test
    void anIdIsTheSameWithItsOwnerAndWithout() {
        Grounding told =
                told(
                        "{\"parameters\":{\"lot\":\"yujin-plating/PL-77\"},\"rows\":[[\"유진도금"
                                + " (yujin-plating)\",\"PL-78\",\"교체\\n"
                                + "PL-79\"]]}");
        assertThat(
                        told.unconfirmed(
                                "PL-77, yujin-plating/PL-77, yujin-plating/PL-78, PL-77/PL-78,"
                                        + " PL-79"))
                .isEmpty();
        assertThat(told.unconfirmed("yujin-plating/PL-7, PL-77/PL-80"))
                .containsExactly("yujin-plating/PL-7", "PL-77/PL-80");
    }

    @Test
    void idsAreCheckedWithoutDashesAndWithDots() {
        assertThat(
                        grounding.unconfirmed(
                                "SR240999B, LOT.2026.777, BK110A2, 2J3K4L5, 24099B7, WO/2026/123,"
                                        + " 8D-0412"))
                .containsExactly(
                        "SR240999B",
                        "LOT.2026.777",
                        "BK110A2",
                        "2J3K4L5",
                        "24099B7",
                        "WO/2026/123",
                        "8D-0412");
        assertThat(
                        told("[\"SR240999B\",\"LOT.2026.777\"]")
                                .unconfirmed("SR240999B는 LOT.2026.777에서"))
                .isEmpty();
    }

    @Test
    void usualWordsAndUnitsAreNoIds() {
        assertThat(
                        grounding.unconfirmed(
                                "8D와 4M, ISO9001, ISO 9001:2015, ISO/TS 16949, IATF-16949, VDA 6.3,"
                                        + " 3D, QR2, CO2/H2, 2호기, OEE, tier-2, Q1-Q2, kg/m2, m3/h,"
                                        + " 3-day, 8D-report"))
                .isEmpty();
        assertThat(
                        grounding.unconfirmed(
                                "2500PPM, 1200EA, 1200kg/h, 1200.0mm, 1200mm2, 1,200pieces,"
                                        + " 2500rpm, PPM2500, Cpk1.33"))
                .isEmpty();
    }

    /** With its unit, a number is checked as a number. */
    @Test
    void aNumberWithItsUnitIsStillChecked() {
        assertThat(grounding.unconfirmed("4800PPM, 77.5kg, 640kWh, 15minutes, 45-day"))
                .containsExactly("4800", "77.5", "640", "15", "45");
    }

    private static Grounding asked(String said) {
        return new Grounding(List.of(), List.of("2026-11-22", said), LocalDate.of(2026, 11, 22));
    }

    private static Grounding told(String result) {
        return new Grounding(List.of(result), List.of(), LocalDate.of(2026, 11, 22));
    }
}
