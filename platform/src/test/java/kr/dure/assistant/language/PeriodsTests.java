package kr.dure.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "작년 3월 불량, 2025-03-01/2025-04-01",
        "지난해 12월 PPM, 2025-12-01/2026-01-01",
        "올해 3월, 2026-03-01/2026-04-01",
        "금년 3월, 2026-03-01/2026-04-01",
        "내년 3월, 2027-03-01/2027-04-01",
        "재작년 3월, 2024-03-01/2024-04-01",
        "작년 3월 5일, 2025-03-05/2025-03-06",
        "25년 3월, 2025-03-01/2025-04-01",
        "25년 3월 5일, 2025-03-05/2025-03-06",
        "2025년도 3월, 2025-03-01/2025-04-01",
        "25년 상반기, 2025-01-01/2025-07-01",
        "작년 하반기, 2025-07-01/2026-01-01",
        "March last year, 2025-03-01/2025-04-01",
        "March of last year, 2025-03-01/2025-04-01",
        "'Nov 10, 2025', 2025-11-10/2025-11-11",
        "10 November 2024, 2024-11-10/2024-11-11"
    })
    void theYearMayBeSaidBeforeOrAfter(String text, String period) {
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "1/4분기, 2026-01-01/2026-04-01",
        "2/4분기, 2026-04-01/2026-07-01",
        "3/4분기, 2026-07-01/2026-10-01",
        "4/4분기, 2026-10-01/2027-01-01",
        "작년 2/4분기, 2025-04-01/2025-07-01",
        "2025년 4/4분기, 2025-10-01/2026-01-01",
        "25년 3/4분기, 2025-07-01/2025-10-01",
        "1분기부터 3분기까지, 2026-01-01/2026-10-01",
        "1~2분기, 2026-01-01/2026-07-01",
        "Q3 last year, 2025-07-01/2025-10-01",
        "third quarter of 2025, 2025-07-01/2025-10-01",
        "'last year''s Q3', 2025-07-01/2025-10-01",
        "2025 Q3, 2025-07-01/2025-10-01",
        "2분기 중 4월, 2026-04-01/2026-05-01"
    })
    void quartersAreWrittenInManyWays(String text, String period) {
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "11월 10일부터 11월 20일까지, 2026-11-10/2026-11-21",
        "11월 10일부터 20일까지, 2026-11-10/2026-11-21",
        "11월 10일 ~ 11월 20일, 2026-11-10/2026-11-21",
        "11월 10~20일, 2026-11-10/2026-11-21",
        "11/10~11/20, 2026-11-10/2026-11-21",
        "11/10일부터 11/20일까지, 2026-11-10/2026-11-21",
        "작년 11월 10일부터 11월 20일까지, 2025-11-10/2025-11-21",
        "2025년 11월 10일부터 20일까지, 2025-11-10/2025-11-21",
        "작년 11/10~11/20, 2025-11-10/2025-11-21",
        "작년 3월부터 5월까지, 2025-03-01/2025-06-01",
        "3~5월, 2026-03-01/2026-06-01",
        "작년 12월 20일부터 1월 10일까지, 2025-12-20/2026-01-11",
        "12월 20일부터 올해 1월 10일까지, 2025-12-20/2026-01-11",
        "12월 1일부터 10일까지 납품 예정, 2026-12-01/2026-12-11",
        "from 10 Nov to 20 Nov, 2026-11-10/2026-11-21",
        "Nov 10 to Nov 20, 2026-11-10/2026-11-21",
        "Nov 10-20, 2026-11-10/2026-11-21",
        "10 to 20 November last year, 2025-11-10/2025-11-21",
        "'Dec 20, 2025 to Jan 10, 2026', 2025-12-20/2026-01-11",
        "from March to May, 2026-03-01/2026-06-01"
    })
    void rangesEndWithTheirLastDay(String text, String period) {
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "3월부터 불량, 2026-03-01/2026-11-23",
        "3월 이후, 2026-03-01/2026-11-23",
        "12월부터 불량, 2025-12-01/2026-11-23",
        "작년 3월부터 지금까지, 2025-03-01/2026-11-23",
        "11월 10일부터, 2026-11-10/2026-11-23",
        "11월 10일 이후, 2026-11-10/2026-11-23",
        "2026-11-10부터, 2026-11-10/2026-11-23",
        "since March, 2026-03-01/2026-11-23",
        "since 10 November, 2026-11-10/2026-11-23",
        "since last week, 2026-11-09/2026-11-23",
        "작년부터, 2025-01-01/2026-11-23",
        "내일부터, 2026-11-23/2026-11-24"
    })
    void sinceThenMeansUntilToday(String text, String period) {
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "11/10일 불량, 2026-11-10/2026-11-11",
        "10 November, 2026-11-10/2026-11-11",
        "the 10th of November, 2026-11-10/2026-11-11",
        "November 10, 2026-11-10/2026-11-11",
        "Nov 10, 2026-11-10/2026-11-11",
        "last March, 2026-03-01/2026-04-01",
        "last November, 2025-11-01/2025-12-01",
        "next March, 2027-03-01/2027-04-01",
        "December suppliers, 2025-12-01/2026-01-01",
        "top 10 November suppliers, 2026-11-01/2026-12-01",
        "10월 3건 이상, 2026-10-01/2026-11-01"
    })
    void daysAndMonthsAreNamed(String text, String period) {
        assertRead(text, period);
    }

    @ParameterizedTest
    @CsvSource({
        "12월 납품 계획, 2026-12-01/2027-01-01",
        "12월에 나갈 물량, 2026-12-01/2027-01-01",
        "12월에 들어올 소재, 2026-12-01/2027-01-01",
        "12월 납기 오더, 2026-12-01/2027-01-01",
        "12월 수요 예측, 2026-12-01/2027-01-01",
        "12월 필요 수량, 2026-12-01/2027-01-01",
        "1월 납품 계획, 2027-01-01/2027-02-01",
        "12월 15일 납품 예정, 2026-12-15/2026-12-16",
        "December delivery plan, 2026-12-01/2027-01-01",
        "forecast for December, 2026-12-01/2027-01-01",
        "what is due in December, 2026-12-01/2027-01-01",
        "what will ship in December, 2026-12-01/2027-01-01",
        "12월 불량, 2025-12-01/2026-01-01",
        "12월 28일 불량, 2025-12-28/2025-12-29",
        "12월 납기 준수율, 2025-12-01/2026-01-01",
        "12월 계획 대비 실적, 2025-12-01/2026-01-01",
        "지난 12월 납품 계획, 2025-12-01/2026-01-01",
        "10월 납기 오더 중 미납, 2026-10-01/2026-11-01",
        "accidents due to fire in December, 2025-12-01/2026-01-01"
    })
    void whatLooksAheadMeansTheMonthToCome(String text, String period) {
        assertRead(text, period);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PL-11/10 상태",
                "11/10",
                "불량률 3/10",
                "SR-2024-03",
                "SR-2024",
                "BK-2026-11-10",
                "MAR-110 재고",
                "Q3-100",
                "2 may be late",
                "may I see the lots",
                "what is blocked and may ship",
                "used in decisions"
            })
    void moreIdsAndAmountsAreNoPeriods(String text) {
        assertThat(Periods.find(text, TODAY)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3월이랑 5월 비교",
                "3월 5월 불량",
                "3,5월 PPM",
                "작년 3월 대비 올해 3월",
                "11월 3일, 5일",
                "1분기와 3분기 비교",
                "2025년 3분기와 2026년 3분기",
                "Q1 and Q2",
                "compare March and May",
                "3월부터 지난달까지",
                "11월 5일부터 10일간"
            })
    void oneOfSeveralPeriodsIsNotTheAnswer(String text) {
        assertThat(Periods.find(text, TODAY)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2월 30일",
                "2025년 2월 30일",
                "작년 2월 29일",
                "2026/02/30",
                "Feb 30",
                "November 31, 2025",
                "11/31일",
                "2/30~3/5",
                "2월 30일부터 3월 5일까지",
                "11월 20일부터 10일까지"
            })
    void aDateThatDoesNotExistIsNoPeriod(String text) {
        assertThat(Periods.find(text, TODAY)).as(text).isEmpty();
    }

    /** In January most of the year's days lie ahead. */
    @ParameterizedTest
    @CsvSource({
        "12월 28일 불량, 2025-12-28/2025-12-29",
        "12월 28일 납기, 2026-12-28/2026-12-29",
        "12월 20일부터 1월 5일까지, 2025-12-20/2026-01-06",
        "2월 납품 계획, 2026-02-01/2026-03-01"
    })
    void aDayThatHasNotComeIsOfTheLastYear(String text, String period) {
        assertThat(
                        Periods.find(text, LocalDate.of(2026, 1, 10))
                                .map(found -> found.period().text()))
                .as(text)
                .contains(period);
    }

    @Test
    void itsWordsAreTold() {
        Periods.Found found = Periods.find("그럼 지난달은?", TODAY).orElseThrow();
        assertThat("그럼 지난달은?".substring(found.start(), found.end())).isEqualTo("지난달");
    }

    @Test
    void sinceBelongsToItsWords() {
        Periods.Found found = Periods.find("BK-110 3월부터 불량", TODAY).orElseThrow();
        assertThat("BK-110 3월부터 불량".substring(found.start(), found.end())).isEqualTo("3월부터");
    }

    private static void assertRead(String text, String period) {
        assertThat(Periods.find(text, TODAY).map(found -> found.period().text()))
                .as(text)
                .contains(period);
    }
}
