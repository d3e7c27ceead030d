package kr.dure.quality;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CommonCauseTests {

    private final CommonCause cause = new CommonCause();

    /**
     * 18 lots of 1,000 pieces with 1 bad, 2 with 40: p̄ = 98 / 20,000 = 0.49 %, limit 0.49 + 3 × 0.221 = 1.15 %, so that the two are
     * bad. PL-77 went into both and one other: a = 2, b = 1, c = 0, d = 17; lift (2/3) / (2/20) = 6.67; p = C(18,1)/C(20,3) = 18/1140.
     */
    @Test
    void theLotThatWentIntoTheBadOnesStandsOnTop() {
        Worked worked =
                cause.work(
                        Given.inputs(
                                Map.of(
                                        "lots",
                                        lots(),
                                        "factors",
                                        List.of(
                                                factor("LOT", "PL-78", "L-3", "L-4", "L-1"),
                                                factor("LOT", "PL-77", "L-1", "L-2", "L-3"),
                                                factor("MACHINE", "PRESS-02", all()))),
                                Map.of()));
        assertThat(worked.rows())
                .extracting(row -> row.get("lot"))
                .containsExactly("PL-77", "PL-78");
        assertThat(worked.rows().getFirst())
                .containsEntry("a", 2L)
                .containsEntry("b", 1L)
                .containsEntry("c", 0L)
                .containsEntry("d", 17L)
                .containsEntry("lift", 6.67)
                .containsEntry("p", 0.015789)
                .containsEntry("smallSample", true);
        assertThat(worked.steps().get(1).en()).isEqualTo("20 inspected lots = 2 bad + 18 good.");
        assertThat(worked.steps().getLast().en()).contains("Of 3 input lots", "the 2 that");
        assertThat(worked.assumptions().getFirst().ko()).contains("상관이지 원인 확정이 아닙니다");
    }

    @Test
    void withADefectCodeTheLotsInWhichItWasFoundAreBad() {
        Worked worked =
                cause.work(
                        Given.inputs(
                                Map.of(
                                        "lots",
                                        lots(),
                                        "factors",
                                        List.of(factor("MOULD", "MD-1", "L-20", "L-1"))),
                                Map.of("defect", "PL-01")));
        assertThat(worked.rows().getFirst())
                .containsEntry("mould", "MD-1")
                .containsEntry("a", 1L)
                .containsEntry("b", 1L);
    }

    @Test
    void lotsWithoutInspectionAreNeitherGoodNorBad() {
        List<Map<String, Object>> lots = new ArrayList<>(lots());
        lots.add(Map.of("lot", "L-21", "inspected", 0L, "defective", 0L, "ofTheDefect", 0L));
        Worked worked =
                cause.work(Given.inputs(Map.of("lots", lots, "factors", List.of()), Map.of()));
        assertThat(worked.steps().get(1).en()).startsWith("20 inspected lots");
        assertThat(worked.missing().getFirst().en()).startsWith("1 lots without inspections");
    }

    private static List<Map<String, Object>> lots() {
        List<Map<String, Object>> lots = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            lots.add(
                    Map.of(
                            "lot",
                            "L-" + i,
                            "inspected",
                            1000L,
                            "defective",
                            i <= 2 ? 40L : 1L,
                            "ofTheDefect",
                            i == 20 ? 1L : 0L));
        }
        return lots;
    }

    private static String[] all() {
        return lots().stream().map(row -> String.valueOf(row.get("lot"))).toArray(String[]::new);
    }

    private static Map<String, Object> factor(String kind, String id, String... lots) {
        return Map.of(
                "kind", kind, "owner", "plater", "id", id, "depth", 1L, "lots", List.of(lots));
    }
}
