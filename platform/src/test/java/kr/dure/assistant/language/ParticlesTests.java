package kr.dure.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ParticlesTests {

    @ParameterizedTest
    @CsvSource({
        "광진프레스, 은/는, 광진프레스는",
        "한빛금속, 은/는, 한빛금속은",
        "PL-77, 은/는, PL-77은",
        "PL-77, 으로/로, PL-77로",
        "BK-110, 이/가, BK-110이",
        "BK-110, 으로/로, BK-110으로",
        "DM-0412, 을/를, DM-0412를",
        "PRESS-02, 이/가, PRESS-02가",
        "LOT-3, 으로/로, LOT-3으로",
        "LOT-6, 과/와, LOT-6과",
        "PPM, 은/는, PPM은",
        "BMS, 은/는, BMS는",
        "URL, 으로/로, URL로",
        "3 %, 이/가, 3 %가",
        "한빛금속(주), 은/는, 한빛금속(주)는",
        "서울, 으로/로, 서울로",
        "12kg, 을/를, 12kg를",
    })
    void theParticleFitsTheSoundOfTheWord(String word, String pair, String whole) {
        assertThat(Particles.attach(word, pair)).isEqualTo(whole);
    }

    @Test
    void aTemplateTakesValuesWithTheirParticles() {
        assertThat(Particles.fill("{lot|은/는} {n}곳", Map.of("lot", "PL-77", "n", "3")))
                .isEqualTo("PL-77은 3곳");
    }

    @ParameterizedTest
    @CsvSource({
        "한빛금속의, 한빛금속",
        "광진프레스는, 광진프레스",
        "서린모듈에서, 서린모듈",
        "다온쿨링이랑, 다온쿨링",
        "브라켓, 브라켓",
        "로트로, 로트"
    })
    void particlesComeOff(String word, String stem) {
        assertThat(Particles.strip(word)).isEqualTo(stem);
    }
}
