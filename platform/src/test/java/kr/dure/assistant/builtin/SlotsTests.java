package kr.dure.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Entity;
import kr.dure.ask.Links;
import kr.dure.assistant.language.Periods;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SlotsTests {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Asker ASKER =
            new Asker("tier2", "직원", new OrganisationId("kwangjin-press"), Set.of(Role.STAFF));

    private final Questions questions = Questions.load();

    @ParameterizedTest
    @CsvSource({
        "next_deliveries, 내일 납품, days, 1",
        "next_deliveries, 앞으로 14일 동안 납품, days, 14",
        "next_deliveries, 12월 15일까지 나갈 납품, days, 15",
        "next_deliveries, 다음 주 납품, days, 13",
        "call_offs, 8일치 납품지시, days, 8",
        "plants_closed, 앞으로 10일 안에 휴무인 공장, days, 10",
        "machine_alarms, PRESS-02 지난 3일 알람, days, 3",
        "machine_alarms, PRESS-02 11월 5일 알람, days, 26",
        "machine_alarms, PRESS-02 어제 알람, days, 2",
        "machine_timeline, PRESS-02 최근 3일 가동, hours, 72",
        "machine_timeline, PRESS-02 11월 28일 가동, hours, 72",
        "machine_counts, PRESS-02 지난 8시간 생산, hours, 8",
        "changes_before_lot, PL-77 이전 30일 동안 변경, days, 30",
    })
    void aTimeBecomesAsManyDaysOrHoursAsTakeItIn(
            String question, String said, String parameter, String amount) {
        Slots.Filled filled = filled(question, said);

        assertThat(filled.parameters()).containsEntry(parameter, amount);
        assertThat(filled.unused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orders_late, 지난달 늦은 납품, 지난달",
        "orders_late, 이번 주 늦은 납품, 이번 주",
        "machine_state_now, PRESS-02 어제 상태, 어제",
        "next_deliveries, 지난달 납품 예정, 지난달",
        "machine_alarms, PRESS-02 다음 주 알람, 다음 주",
    })
    void aTimeThatTheQuestionCantBeAskedForIsTold(String question, String said, String unused) {
        assertThat(filled(question, said).unused()).contains(unused);
    }

    @ParameterizedTest
    @CsvSource({"orders_late, 오늘 늦은 납품", "orders_late, 늦은 납품", "delivery_ppm, 지난달 PPM"})
    void nothingIsToldOfATimeThatTheAnswerHoldsFor(String question, String said) {
        assertThat(filled(question, said).unused()).isEmpty();
    }

    private Slots.Filled filled(String name, String said) {
        Question question = questions.named(name).orElseThrow();
        Sentence sentence =
                new Sentence(said, Periods.find(said, TODAY).orElse(null), mentions(said));
        return (Slots.Filled)
                Slots.of(
                        question,
                        sentence,
                        ASKER,
                        (type, text) -> new Links(Links.Match.NONE, List.of()),
                        TODAY,
                        null,
                        false);
    }

    /** The sentences begin with what they are about. */
    private static List<Mention> mentions(String said) {
        String first = said.replaceAll(" .*", "");
        if (!first.contains("-")) {
            return List.of();
        }
        String type = first.startsWith("PRESS") ? "Machine" : "Lot";
        Entity meant = new Entity(type, "kwangjin-press", first, null);
        return List.of(new Mention(first, 0, first.length(), Map.of(type, List.of(meant)), true));
    }
}
