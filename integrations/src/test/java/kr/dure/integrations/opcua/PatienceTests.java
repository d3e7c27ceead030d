package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PatienceTests {

    @Test
    void eachFailureDoublesTheWaitUpToHalfAMinute() {
        assertThat(Patience.longest(0)).isEqualTo(Duration.ofMillis(250));
        assertThat(Patience.longest(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Patience.longest(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Patience.longest(50)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aWaitIsNeverShorterThanHalfOfIt() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            assertThat(Patience.after(4)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }
}
