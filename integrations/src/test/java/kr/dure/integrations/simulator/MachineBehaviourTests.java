package kr.dure.integrations.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class MachineBehaviourTests {

    private static final int DAY = 24 * 3600;

    @Test
    void oneSeedGivesOneCourseOfEvents() {
        assertThat(course(7)).isEqualTo(course(7));
        assertThat(course(7)).isNotEqualTo(course(8));
    }

    @Test
    void itRunsMostOfTheTimeAndDoesEverythingElseNowAndThen() {
        Map<PackMl, Integer> seconds = new EnumMap<>(PackMl.class);
        MachineBehaviour press = press(3);
        for (int second = 0; second < 7 * DAY; second++) {
            press.step(Duration.ofSeconds(1));
            seconds.merge(press.state(), 1, Integer::sum);
        }

        assertThat(seconds.get(PackMl.EXECUTE)).isBetween(5 * DAY, 7 * DAY);
        assertThat(seconds).containsKeys(PackMl.SUSPENDED, PackMl.HELD, PackMl.STOPPED);
    }

    @Test
    void scrapIsBetweenHalfAndThreePercent() {
        for (int seed = 0; seed < 20; seed++) {
            MachineBehaviour press = press(seed);
            for (int second = 0; second < 2 * DAY; second++) {
                press.step(Duration.ofSeconds(1));
            }
            double rate = (double) press.scrap() / (press.good() + press.scrap());
            assertThat(rate).isBetween(0.003, 0.035);
        }
    }

    @Test
    void itMakesAPieceEachCycle() {
        MachineBehaviour press = press(1);
        press.force(PackMl.EXECUTE);
        for (int second = 0; second < 6000; second++) {
            press.step(Duration.ofSeconds(1));
        }

        assertThat(press.good() + press.scrap()).isBetween(980L, 1020L);
    }

    @Test
    void aForcedStopStandsUntilItIsReleased() {
        MachineBehaviour press = press(1);
        press.force(PackMl.STOPPED);
        for (int second = 0; second < 3600; second++) {
            press.step(Duration.ofSeconds(1));
        }
        assertThat(press.state()).isEqualTo(PackMl.STOPPED);
        assertThat(press.good() + press.scrap()).isZero();

        press.release();
        assertThat(press.state()).isEqualTo(PackMl.EXECUTE);
    }

    @Test
    void anAlarmHoldsItAndGoesWithTheHold() {
        MachineBehaviour press = press(5);
        for (int second = 0; second < 7 * DAY; second++) {
            press.step(Duration.ofSeconds(1));
            assertThat(press.fault() != null).isEqualTo(press.state() == PackMl.HELD);
        }
    }

    private static List<String> course(int seed) {
        MachineBehaviour press = press(seed);
        List<String> course = new ArrayList<>();
        for (int second = 0; second < 3 * 3600; second++) {
            press.step(Duration.ofSeconds(1));
            course.add(
                    press.state()
                            + " "
                            + press.good()
                            + " "
                            + press.scrap()
                            + " "
                            + press.load()
                            + " "
                            + press.temperature());
        }
        return course;
    }

    private static MachineBehaviour press(int seed) {
        return new MachineBehaviour(
                MachineKind.of("press"), Duration.ofSeconds(6), new Random(seed));
    }
}
