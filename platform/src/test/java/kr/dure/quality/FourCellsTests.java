package kr.dure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourCellsTests {

    /** Fisher's tea: of four cups with milk first, the lady names three right (The Design of Experiments, 1935). */
    @Test
    void theLadyTastingTeaHasThePOfTheBook() {
        assertThat(new FourCells(3, 1, 1, 3).p()).isCloseTo(17.0 / 70, within(1e-9));
        assertThat(new FourCells(4, 0, 0, 4).p()).isCloseTo(1.0 / 70, within(1e-9));
    }

    @Test
    void liftIsTheShareAmongThoseThatPassedOverTheShareOfAll() {
        // 4 of 5 that passed are bad, 6 of 20 in all: 0.8 / 0.3
        assertThat(new FourCells(4, 1, 2, 13).lift()).isCloseTo(8.0 / 3, within(1e-9));
    }

    @Test
    void whatEveryLotPassedHasALiftOfOneAndAPOfOne() {
        FourCells everywhere = new FourCells(3, 7, 0, 0);
        assertThat(everywhere.lift()).isCloseTo(1, within(1e-9));
        assertThat(everywhere.p()).isCloseTo(1, within(1e-9));
    }
}
