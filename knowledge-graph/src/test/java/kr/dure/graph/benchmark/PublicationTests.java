package kr.dure.graph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

class PublicationTests {

    @Test
    void three_others_must_contribute_whoever_of_them_asks() {
        assertThat(Publication.isSafe(List.of())).isFalse();
        assertThat(Publication.isSafe(List.of(10.0, 10.0, 10.0))).isFalse();
        assertThat(Publication.isSafe(List.of(10.0, 10.0, 10.0, 10.0))).isTrue();
    }

    @Test
    void nobody_may_hold_most_of_what_remains_when_the_asker_takes_its_own_away() {
        assertThat(Publication.isSafe(List.of(60.0, 40.0, 30.0, 10.0)))
                .as("60 of the 100 that remain for the second largest")
                .isTrue();
        assertThat(Publication.isSafe(List.of(61.0, 40.0, 30.0, 10.0))).isFalse();
        assertThat(Publication.isSafe(List.of(50.0, 45.0, 3.0, 2.0)))
                .as("each of the two large ones would see the other")
                .isFalse();
    }

    @Test
    void the_rule_is_the_one_that_leaves_each_contributor_out_in_turn() {
        SplittableRandom chance = new SplittableRandom(7);
        for (int round = 0; round < 5_000; round++) {
            List<Double> shares = new ArrayList<>();
            for (int i = chance.nextInt(1, 8); i > 0; i--) {
                shares.add(1.0 + chance.nextInt(100));
            }
            assertThat(Publication.isSafe(shares)).as("%s", shares).isEqualTo(oneByOne(shares));
        }
    }

    private static boolean oneByOne(List<Double> shares) {
        for (int asker = 0; asker < shares.size(); asker++) {
            List<Double> others = new ArrayList<>(shares);
            others.remove(asker);
            double sum = others.stream().mapToDouble(Double::doubleValue).sum();
            if (others.size() < Publication.OTHERS
                    || Collections.max(others) > Publication.DOMINANT * sum) {
                return false;
            }
        }
        return !shares.isEmpty();
    }
}
