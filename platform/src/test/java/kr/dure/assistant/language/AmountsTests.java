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

    @ParameterizedTest
    @CsvSource({
        "다음 주 수요 20% 늘면 병목은 어디야?, 20",
        "물량 15프로 늘어나면, 15",
        "수요 10% 줄면 부하율, -10",
        "if demand drops by 5 percent, -5"
    })
    void percents(String text, int percent) {
        assertThat(Amounts.percent(text)).as(text).contains(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "서열 납품 1043번 늦으면 대체 로트 있어?, 1043",
        "1043번 서열 빠지면 뭘로 대체해?, 1043",
        "which lot can replace jis call 77, 77"
    })
    void numbersInASequence(String text, int sequence) {
        assertThat(Amounts.sequence(text)).as(text).contains(sequence);
    }

    @ParameterizedTest
    @CsvSource({"단일 공급처에만 걸린 품번과 3차 업체, 3", "tier 2 only, 2"})
    void oneTier(String text, int tier) {
        assertThat(Amounts.tier(text)).as(text).contains(tier);
    }
}
