package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class AttemptsTests {

    private final TestClock clock = new TestClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void afterFiveWrongPasswordsFromOneAddressANameWaitsAMinuteThereAlone() {
        Attempts.Key here = new Attempts.Key("kim", "a");
        for (int i = 0; i < Attempts.FREE; i++) {
            assertThat(attempts.mustWait(here)).isFalse();
            attempts.failed(here);
        }
        assertThat(attempts.wait(here)).isEqualTo(Attempts.WAIT);
        assertThat(attempts.mustWait(new Attempts.Key("kim", "b"))).isFalse();
        clock.forward(Attempts.WAIT);
        assertThat(attempts.mustWait(here)).isFalse();
    }

    @Test
    void guessingFromManyAddressesWaitsEverywhereLongerEachTimeUpToAQuarterHour() {
        guess("kim", Attempts.FREE_EVERYWHERE);
        Attempts.Key fresh = new Attempts.Key("kim", "fresh");
        assertThat(attempts.wait(fresh)).isEqualTo(Duration.ofMinutes(1));
        guess("kim", 5);
        assertThat(attempts.wait(fresh)).isEqualTo(Duration.ofMinutes(2));
        guess("kim", 5);
        assertThat(attempts.wait(fresh)).isEqualTo(Duration.ofMinutes(4));
        guess("kim", 500);
        assertThat(attempts.wait(fresh)).isEqualTo(Attempts.LONGEST_WAIT);
        assertThat(attempts.mustWait(new Attempts.Key("lee", "fresh"))).isFalse();
    }

    /** Or else anybody could shut anybody out by guessing all day. */
    @Test
    void whereSomebodyCameInBeforeOnlyThatAddressCounts() {
        Attempts.Key desk = new Attempts.Key("kim", "desk");
        attempts.succeeded(desk);
        guess("kim", 500);
        assertThat(attempts.mustWait(desk)).isFalse();
        assertThat(attempts.mustWait(new Attempts.Key("kim", "fresh"))).isTrue();
    }

    @Test
    void afterADayTheCountBeginsAnew() {
        guess("kim", 500);
        clock.forward(Attempts.FORGOTTEN.plusSeconds(1));
        guess("kim", 1);
        assertThat(attempts.mustWait(new Attempts.Key("kim", "fresh"))).isFalse();
    }

    private void guess(String name, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(new Attempts.Key(name, "address" + i));
        }
    }
}
