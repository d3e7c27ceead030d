package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "LP-77, PL-77",
        "PL77, PL-77",
        "PL-7, PL-77",
        "PL-777, PL-77",
        "QL-77, PL-77",
        "pl-78, PL-77",
        "8D-24-O31, 8D-24-031",
        "PO-kwangjim-press-2967, PO-kwangjin-press-2967"
    })
    void anIdIsAmongThoseThatOneSlipMakes(String written, String meant) {
        assertThat(Spelling.slips(written)).contains(meant).doesNotContain(written);
    }

    @Test
    void whatLeadsToNeighboursComesLast() {
        List<String> slips = Spelling.slips("PL-78");
        assertThat(slips.indexOf("PL-77")).isGreaterThan(slips.indexOf("LP-78"));
        assertThat(slips.indexOf("PL-77")).isGreaterThan(slips.indexOf("PL78"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL7", "도금 77", "PO-2026-11-29-KWANGJIN-PRESS-2967", "-77-"})
    void whatIsTooShortOrNoIdHasNone(String text) {
        assertThat(Spelling.slips(text)).isEmpty();
    }
}
