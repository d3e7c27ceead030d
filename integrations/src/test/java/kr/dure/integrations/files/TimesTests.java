package kr.dure.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;

class TimesTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22", "2026.11.22", "2026. 11. 22.", "2026/11/22", "20261122",
                "2026년 11월 22일", "46348", "46348.75", "2026-11-22 23:59", "２０２６-１１-２２"
            })
    void every_usual_way_to_write_a_day_is_that_day(String text) {
        assertThat(Times.day(text, SEOUL)).hasToString("Optional[2026-11-22]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22 13:05, 2026-11-22T04:05:00Z",
        "2026-11-22T13:05:30, 2026-11-22T04:05:30Z",
        "2026.11.22 13:05:30, 2026-11-22T04:05:30Z",
        "2026-11-22 오후 1:05, 2026-11-22T04:05:00Z",
        "2026-11-22 오전 12:05:00, 2026-11-21T15:05:00Z",
        "2026-11-22 1:05 PM, 2026-11-22T04:05:00Z",
        "20261122130530, 2026-11-22T04:05:30Z",
        "202611221305, 2026-11-22T04:05:00Z",
        "46348.5451388889, 2026-11-22T04:05:00Z",
        "2026-11-22T13:05:00+09:00, 2026-11-22T04:05:00Z",
        "2026-11-22T04:05:00Z, 2026-11-22T04:05:00Z"
    })
    void times_are_told_in_the_folders_zone_unless_they_bring_their_own(
            String text, String moment) {
        assertThat(Times.instant(text, SEOUL).map(Object::toString).orElse("")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "내일",
                "2026-02-30",
                "2026-13-01",
                "11/22/2026",
                "26.11.22",
                "2026-11.22",
                "2026-11-22 25:00",
                "2026-11-22 오후 13:05",
                "20261322",
                "12",
                "1.5",
                "2026년 11-22"
            })
    void what_is_no_day_or_could_be_two_is_none(String text) {
        assertThat(Times.instant(text, SEOUL)).isEmpty();
    }
}
