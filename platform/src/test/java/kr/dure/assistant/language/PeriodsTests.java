package kr.dure.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class PeriodsTests {

    /** A Sunday, so that a week's Monday lies before it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "이번 달 PPM, 2026-11-01/2026-12-01",
        "지난달은?, 2026-10-01/2026-11-01",
        "지난 달 불량, 2026-10-01/2026-11-01",
        "전월 대비, 2026-10-01/2026-11-01",
        "지난주 불량, 2026-11-09/2026-11-16",
        "이번 주, 2026-11-16/2026-11-23",
        "올해 재해율, 2026-01-01/2027-01-01",
        "작년 재해율, 2025-01-01/2026-01-01",
        "재작년, 2024-01-01/2025-01-01",
        "이번 분기, 2026-10-01/2027-01-01",
        "지난 분기 2차사 불량, 2026-07-01/2026-10-01",
        "3분기, 2026-07-01/2026-10-01",
        "작년 4분기, 2025-10-01/2026-01-01",
        "2025년 2분기, 2025-04-01/2025-07-01",
        "상반기, 2026-01-01/2026-07-01",
        "이번 반기, 2026-07-01/2027-01-01",
        "최근 30일, 2026-10-24/2026-11-23",
        "최근 3개월 추이, 2026-08-23/2026-11-23",
        "지난 3개월, 2026-08-23/2026-11-23",
        "최근 일주일, 2026-11-16/2026-11-23",
        "최근 2주, 2026-11-09/2026-11-23",
        "2026년 10월 실적, 2026-10-01/2026-11-01",
        "10월 실적, 2026-10-01/2026-11-01",
        "12월 실적, 2025-12-01/2026-01-01",
        "3월부터 5월까지, 2026-03-01/2026-06-01",
        "2026-10-05~2026-10-09, 2026-10-05/2026-10-10",
        "2026-10, 2026-10-01/2026-11-01",
        "11월 3일 불량, 2026-11-03/2026-11-04",
        "어제 뭐 났어, 2026-11-21/2026-11-22",
        "오늘, 2026-11-22/2026-11-23",
        "그제, 2026-11-20/2026-11-21",
        "2025년 사고, 2025-01-01/2026-01-01",
        "last month, 2026-10-01/2026-11-01",
        "ppm this month, 2026-11-01/2026-12-01",
        "last quarter, 2026-07-01/2026-10-01",
        "last 30 days, 2026-10-24/2026-11-23",
        "the past three months, 2026-08-23/2026-11-23",
        "Q3 2026, 2026-07-01/2026-10-01",
        "in October, 2026-10-01/2026-11-01",
        "October 2025, 2025-10-01/2025-11-01",
        "this year, 2026-01-01/2027-01-01",
        "last year, 2025-01-01/2026-01-01",
        "yesterday, 2026-11-21/2026-11-22",
        "내일 납품, 2026-11-23/2026-11-24",
        "모레까지, 2026-11-24/2026-11-25",
        "다음 주 수요, 2026-11-23/2026-11-30",
        "다음 달 계획, 2026-12-01/2027-01-01",
        "앞으로 2주 납입 계획, 2026-11-22/2026-12-06",
        "next week, 2026-11-23/2026-11-30",
        "the next 10 days, 2026-11-22/2026-12-03",
        "last week, 2026-11-09/2026-11-16",
    })
    void theWordsSayThePeriod(String text, String period) {
        assertThat(Periods.find(text, TODAY).map(found -> found.period().text()))
                .as(text)
                .contains(period);
    }

    @ParameterizedTest
    @CsvSource({
        "PL-77 어디로 갔어?",
        "DM-0412에 들어간 소재",
        "8D-24-031 몇 단계야",
        "2호기 상태",
        "BK-2026-0412",
        "앞으로 3일 안에 납품",
        "13월 실적"
    })
    void idsAndAmountsAreNoPeriods(String text) {
        assertThat(Periods.find(text, TODAY)).as(text).isEmpty();
    }

    @Test
    void itsWordsAreTold() {
        Periods.Found found = Periods.find("그럼 지난달은?", TODAY).orElseThrow();
        assertThat("그럼 지난달은?".substring(found.start(), found.end())).isEqualTo("지난달");
    }
}
