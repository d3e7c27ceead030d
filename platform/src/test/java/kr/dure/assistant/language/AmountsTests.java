package kr.dure.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource({
        "앞으로 7일 안에 납품, 7",
        "앞으로 2주 납품 계획, 14",
        "내일 몇 개 납품해, 1",
        "모레까지, 2",
        "next 10 days, 10",
        "next two weeks, 14",
        "일주일 안에, 7",
        "사흘 안에, 3",
        "한 달 안에, 30",
        "다음 주 납품, 14",
    })
    void daysAhead(String text, int days) {
        assertThat(Amounts.days(text)).as(text).contains(days);
    }

    @ParameterizedTest
    @CsvSource({
        "30분 넘게 신호 없는 설비, 30",
        "2시간 동안 조용한, 120",
        "한 시간 넘게, 60",
        "1시간 반, 90",
        "silent for 45 minutes, 45",
        "two hours, 120"
    })
    void minutesOfSilence(String text, int minutes) {
        assertThat(Amounts.minutes(text)).as(text).contains(minutes);
    }

    @ParameterizedTest
    @CsvSource({"하위 로트 3단계까지만, 3", "2 tiers, 2", "5 levels up, 5"})
    void tiers(String text, int tiers) {
        assertThat(Amounts.tiers(text)).as(text).contains(tiers);
    }
}
