package kr.dure.quality;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;

class ProcessCapabilityTests {

    private final ProcessCapability capability = new ProcessCapability();

    /**
     * Two lots of 9, 10, 11 and 11, 12, 13: mean 11, squares 2 + 2 over 4 degrees, so σ = 1; to 14 there are 3, to 5 there
     * are 6; 3 over 3 is 1.
     */
    @Test
    void theSpreadIsThatWithinLotsAndNotThatBetweenThem() {
        Worked worked =
                capability.work(
                        Given.measured(
                                5.0,
                                14.0,
                                30,
                                List.of(List.of(9.0, 10.0, 11.0), List.of(11.0, 12.0, 13.0))));
        assertThat(worked.rows().getLast())
                .containsEntry("lot", "L-2")
                .containsEntry("mean", 11.0)
                .containsEntry("sigma", 1.0)
                .containsEntry("cpk", 1.0)
                .containsEntry("n", 6L)
                .containsEntry("groups", 2L)
                .containsEntry("belowTarget", true)
                .containsEntry("smallSample", true);
        assertThat(worked.steps().getFirst().en())
                .contains("n = 6", "mean 11.0000 mm", "1.00000 mm", "Cpk = min(", "= 1.00.");
    }

    @Test
    void withOneLimitOnlyThatSideCounts() {
        List<List<Double>> values = List.of(List.of(9.0, 10.0, 11.0));
        assertThat(capability.work(Given.measured(4.0, null, 30, values)).rows().getLast())
                .containsEntry("cpk", 2.0)
                .containsEntry("belowTarget", false);
        assertThat(capability.work(Given.measured(null, 11.5, 30, values)).rows().getLast())
                .containsEntry("cpk", 0.5);
    }

    @Test
    void eachLotLooksBackOnTenAndNoMoreRowsComeThanWereAskedFor() {
        Worked worked =
                capability.work(
                        Given.measured(
                                0.0, 20.0, 5, Collections.nCopies(14, List.of(9.0, 10.0, 11.0))));
        assertThat(worked.rows()).hasSize(5);
        assertThat(worked.rows())
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("groups", 10L)
                                        .containsEntry("n", 30L)
                                        .containsEntry("smallSample", false));
    }

    @Test
    void onePieceInEachLotMakesNoCpkAndSaysSo() {
        Worked worked =
                capability.work(
                        Given.measured(0.0, 20.0, 30, List.of(List.of(9.0), List.of(11.0))));
        assertThat(worked.rows().getLast())
                .containsEntry("undefinedBecause", "no_spread")
                .containsEntry("cpk", null);
    }

    @Test
    void withoutMeasurementsItSaysWhatIsMissing() {
        Worked worked =
                capability.work(Given.inputs(Map.of("samples", List.of()), Map.of("lots", 30L)));
        assertThat(worked.rows()).isEmpty();
        assertThat(worked.missing()).hasSize(1);
    }
}
