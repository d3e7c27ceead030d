package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.AlarmCleared;
import kr.dure.graph.fact.AlarmRaised;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.MachineStateChanged;
import kr.dure.graph.fact.MachineStateChanged.State;
import kr.dure.graph.fact.ProductionCounted;
import kr.dure.graph.fact.id.AlarmId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.opcua.Findings.Unreadable;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MachineSignalsTests {

    private static final OrganisationId KWANGJIN = new OrganisationId("kwangjin-press");
    private static final MachineId PRESS = new MachineId("PRESS-02");

    private final SignalNodes nodes =
            new SignalNodes(
                            "ns=2;s={machine}.State",
                            null,
                            "ns=2;s={machine}.Good",
                            "ns=2;s={machine}.Scrap",
                            List.of(
                                    new AlarmNodes(
                                            "ns=2;s={machine}.Alarm",
                                            "ns=2;s={machine}.Code",
                                            null,
                                            "ns=2;s={machine}.Text",
                                            null,
                                            null,
                                            700)))
                    .of("PRESS-02", SignalNodes.NONE);
    private MachineMemory memory = MachineMemory.BLANK;
    private final List<Unreadable> unreadable = new ArrayList<>();

    @Test
    void aPackMlNumberIsAStateSinceItsSourceTime() {
        assertThat(read("10:00:01", value("State", 6L, "10:00:00.500")))
                .containsExactly(state(State.EXECUTE, "10:00:00.500"));
    }

    @Test
    void theSameStateAgainSaysNothing() {
        read("10:00:01", value("State", 6L, "10:00:00"));

        assertThat(read("10:00:05", value("State", 6L, "10:00:04"))).isEmpty();
    }

    @Test
    void aStateOlderThanTheKnownOneSaysNothing() {
        read("10:00:01", value("State", 6L, "10:00:00"));

        assertThat(read("10:00:05", value("State", 2L, "09:59:00"))).isEmpty();
    }

    @Test
    void namesOfPackMlNeedNoMapping() {
        assertThat(read("10:00:01", value("State", "Held", "10:00:00")))
                .containsExactly(state(State.HELD, "10:00:00"));
    }

    @Test
    void aMachinesOwnNumbersAreMapped() {
        MachineSignals signals = mapped(Map.of("100", State.EXECUTE, "200", State.STOPPED));

        assertThat(facts(signals, value("State", 200.0, "10:00:00")))
                .containsExactly(state(State.STOPPED, "10:00:00"));
    }

    @Test
    void aNumberOutsideTheMapIsNotTakenForPackMl() {
        MachineSignals signals = mapped(Map.of("100", State.EXECUTE));

        assertThat(facts(signals, value("State", 6L, "10:00:00"))).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.problem().field()).isEqualTo("ns=2;s=PRESS-02.State");
                            assertThat(each.problem().found()).isEqualTo("6");
                            assertThat(each.problem().expected()).contains("states");
                        });
    }

    @Test
    void theFirstLookAtACounterCountsNothing() {
        assertThat(read("10:20:00", value("Good", 5000L, "10:19:58"))).isEmpty();
    }

    @Test
    void piecesAreCountedFromTheStartOfCountingWithinTheHour() {
        read("10:20:00", value("Good", 5000L, "10:19:58"), value("Scrap", 40L, "10:19:00"));

        assertThat(read("10:20:05", value("Good", 5002L, "10:20:04")))
                .containsExactly(count("10:19:58", 2, 0, "10:20:04"));
        assertThat(read("10:20:10", value("Scrap", 41L, "10:20:09")))
                .containsExactly(count("10:19:58", 2, 1, "10:20:09"));
    }

    @Test
    void aCounterThatStoodSinceBeforeTheHourCountsForTheWholeHour() {
        read("10:20:00", value("Good", 5000L, "08:00:00"));

        assertThat(read("10:20:05", value("Good", 5001L, "10:20:04")))
                .containsExactly(count("10:00:00", 1, 0, "10:20:04"));
    }

    @Test
    void aNewHourIsANewIntervalAndTheOldOneIsClosed() {
        read("10:59:50", value("Good", 100L, "09:00:00"));
        read("10:59:58", value("Good", 103L, "10:59:58"));
        read("10:59:58.500", value("Good", 104L, "10:59:58.400"));

        assertThat(read("11:00:02", value("Good", 106L, "11:00:01")))
                .containsExactly(
                        count("10:00:00", 4, 0, "10:59:58.400"),
                        count("11:00:00", 2, 0, "11:00:01"));
    }

    @Test
    void aCounterThatWasResetGoesOnFromZero() {
        read("10:20:00", value("Good", 5000L, "08:00:00"));
        read("10:21:00", value("Good", 5010L, "10:21:00"));

        assertThat(read("10:22:00", value("Good", 3L, "10:22:00")))
                .containsExactly(count("10:00:00", 13, 0, "10:22:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // corrected by hand, or by a sensor that looked twice
        "5010, 5009, 0",
        "5010, 2505, 0",
        // reset
        "5010, 2504, 2504",
        "31000, 3, 3",
        "32000, 1700, 1700",
        "70000, 3, 3",
        "3000000000, 5, 5",
        // past the highest number, as 65,530 to 4 over 0
        "32767, 0, 1",
        "65530, 4, 10",
        "2147483640, 2, 10",
        "4294967290, 100, 106"
    })
    void aCounterThatFellWasCorrectedResetOrPassedItsHighestNumber(long from, long to, long made) {
        read("10:20:00", value("Good", from, "08:00:00"));
        read("10:21:00", value("Good", to, "10:21:00"));

        // one more piece shows where counting goes on
        assertThat(read("10:22:00", value("Good", to + 1, "10:22:00")))
                .containsExactly(count("10:00:00", made + 1, 0, "10:22:00"));
    }

    @Test
    void anInitialValueAfterTheStartOfAControllerMovesNothing() {
        long initial = StatusCodes.Uncertain_InitialValue;
        read("10:20:00", value("Good", 5010L, "08:00:00"), value("State", 6L, "08:00:00"));

        assertThat(
                        read(
                                "10:21:00",
                                uncertain("Good", 0L, initial, "10:20:59"),
                                uncertain("State", 2L, initial, "10:20:59"),
                                uncertain("Alarm", true, initial, "10:20:59")))
                .isEmpty();
        assertThat(unreadable).isEmpty();
        assertThat(read("10:21:05", value("Good", 5011L, "10:21:04")))
                .containsExactly(count("10:00:00", 1, 0, "10:21:04"));
    }

    @Test
    void aValueThatTheServerDoubtsIsTold() {
        NodeValue last = uncertain("State", 6L, StatusCodes.Uncertain_LastUsableValue, "10:19:59");

        assertThat(read("10:20:00", last)).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.problem().found())
                                    .isEqualTo("Uncertain_LastUsableValue");
                            assertThat(each.problem().expected()).contains("doubts");
                        });
    }

    @Test
    void countsComeAtMostOnceASecondAndNoneIsLost() {
        read("10:20:00", value("Good", 0L, "08:00:00"));
        assertThat(read("10:20:01", value("Good", 1L, "10:20:00.900"))).hasSize(1);
        assertThat(read("10:20:01.300", value("Good", 2L, "10:20:01.200"))).isEmpty();
        assertThat(read("10:20:01.600", value("Good", 3L, "10:20:01.500"))).isEmpty();

        assertThat(read("10:20:02")).containsExactly(count("10:00:00", 3, 0, "10:20:01.500"));
    }

    @Test
    void twoCountsOfOneTimeAreTwoRevisions() {
        read("10:20:00", value("Good", 0L, "08:00:00"), value("Scrap", 0L, "08:00:00"));
        read("10:20:01", value("Good", 1L, "10:20:00"));

        // else the graph would hold the second for a repetition of the first
        assertThat(read("10:20:05", value("Scrap", 1L, "10:20:00")))
                .containsExactly(count("10:00:00", 1, 1, "10:20:00.001"));
    }

    @Test
    void whatWasMadeWhileNobodyListenedIsCountedAfterwards() {
        read("10:20:00", value("Good", 100L, "08:00:00"));
        read("10:21:00", value("Good", 110L, "10:21:00"));
        JsonMapper json = new JsonMapper();
        memory = json.readValue(json.writeValueAsString(memory), MachineMemory.class);

        assertThat(read("10:40:00", value("Good", 150L, "10:39:59")))
                .containsExactly(count("10:00:00", 50, 0, "10:39:59"));
    }

    @Test
    void textInACounterIsRefused() {
        assertThat(read("10:20:00", value("Good", "many", "10:20:00"))).isEmpty();
        assertThat(unreadable)
                .extracting(each -> each.problem().field())
                .containsExactly("ns=2;s=PRESS-02.Good");
    }

    @Test
    void anAlarmIsRaisedAndClearedAsOneOccurrence() {
        assertThat(
                        read(
                                "10:20:01",
                                value("Code", "P-211", "10:20:00"),
                                value("Text", "금형 하사점 이탈", "10:20:00"),
                                value("Alarm", true, "10:20:00")))
                .containsExactly(raised("P-211", "금형 하사점 이탈", "10:20:00", "10:20:00"));
        assertThat(
                        read(
                                "10:23:01",
                                value("Alarm", false, "10:23:00"),
                                value("Code", "", "10:23:00")))
                .containsExactly(cleared("P-211", "10:20:00", "10:23:00"));
    }

    @Test
    void anAlarmWaitsForItsCode() {
        assertThat(read("10:20:01", value("Alarm", true, "10:20:00"))).isEmpty();

        assertThat(read("10:20:02", value("Code", "P-211", "10:20:00.200")))
                .containsExactly(raised("P-211", "P-211", "10:20:00.200", "10:20:00.200"));
    }

    @Test
    void anotherCodeIsAnotherAlarm() {
        read("10:20:01", value("Code", "P-211", "10:20:00"), value("Alarm", true, "10:20:00"));

        assertThat(read("10:21:01", value("Code", "P-300", "10:21:00")))
                .containsExactly(
                        cleared("P-211", "10:20:00", "10:21:00"),
                        raised("P-300", "P-300", "10:21:00", "10:21:00"));
    }

    @Test
    void anAlarmThatCameAndWentWithinOneMessageWasOne() {
        assertThat(
                        read(
                                "10:20:01",
                                value("Alarm", true, "10:20:00"),
                                value("Alarm", false, "10:20:00.700"),
                                value("Code", "P-211", "10:20:00.050"),
                                value("Code", "", "10:20:00.750")))
                .containsExactly(
                        raised("P-211", "P-211", "10:20:00.050", "10:20:00.050"),
                        cleared("P-211", "10:20:00.050", "10:20:00.700"));
        assertThat(
                        read(
                                "10:21:01",
                                value("Alarm", true, "10:21:00"),
                                value("Alarm", false, "10:21:00.300"),
                                value("Alarm", true, "10:21:00.600")))
                .containsExactly(
                        raised("P-211", "P-211", "10:21:00", "10:21:00"),
                        cleared("P-211", "10:21:00", "10:21:00.300"),
                        raised("P-211", "P-211", "10:21:00.600", "10:21:00.600"));
    }

    @Test
    void codesInBetweenAreAlarmsOfTheirOwn() {
        assertThat(
                        read(
                                "10:20:04",
                                value("Alarm", true, "10:20:00"),
                                value("Alarm", false, "10:20:03"),
                                value("Code", "P-211", "10:20:00"),
                                value("Code", "P-300", "10:20:01"),
                                value("Code", "P-212", "10:20:02")))
                .containsExactly(
                        raised("P-211", "P-211", "10:20:00", "10:20:00"),
                        cleared("P-211", "10:20:00", "10:20:01"),
                        raised("P-300", "P-300", "10:20:01", "10:20:01"),
                        cleared("P-300", "10:20:01", "10:20:02"),
                        raised("P-212", "P-212", "10:20:02", "10:20:02"),
                        cleared("P-212", "10:20:02", "10:20:03"));
    }

    @Test
    void theCodeOfTheNextAlarmIsNotTakenForTheLastOne() {
        read("10:20:01", value("Code", "P-211", "10:20:00"), value("Alarm", true, "10:20:00"));

        assertThat(
                        read(
                                "10:25:01",
                                value("Alarm", false, "10:24:00"),
                                value("Alarm", true, "10:25:00"),
                                value("Code", "P-300", "10:25:00.050")))
                .containsExactly(
                        cleared("P-211", "10:20:00", "10:24:00"),
                        raised("P-300", "P-300", "10:25:00.050", "10:25:00.050"));
        assertThat(
                        read(
                                "10:26:01",
                                value("Code", "P-400", "10:26:00"),
                                value("Alarm", false, "10:26:00")))
                .containsExactly(cleared("P-300", "10:25:00.050", "10:26:00"));
    }

    @Test
    void aClockSetBackWithinAMessageDoesNotTurnTheAlarmRound() {
        read("10:20:01", value("Code", "P-211", "10:20:00"));

        assertThat(
                        read(
                                "10:21:01",
                                value("Alarm", true, "10:21:00"),
                                value("Alarm", false, "10:19:50")))
                .containsExactly(
                        raised("P-211", "P-211", "10:21:00", "10:21:00"),
                        cleared("P-211", "10:21:00", "10:21:00"));
    }

    @Test
    void aTextThatComesLateMendsTheAlarm() {
        read("10:20:01", value("Code", "P-211", "10:20:00"), value("Alarm", true, "10:20:00"));

        assertThat(read("10:20:02", value("Text", "금형 하사점 이탈", "10:20:01")))
                .containsExactly(raised("P-211", "금형 하사점 이탈", "10:20:00", "10:20:01"));
    }

    @Test
    void aStandingAlarmSeenAgainSaysNothing() {
        read("10:20:01", value("Code", "P-211", "10:20:00"), value("Alarm", true, "10:20:00"));

        assertThat(
                        read(
                                "10:30:00",
                                value("Code", "P-211", "10:20:00"),
                                value("Alarm", true, "10:20:00")))
                .isEmpty();
    }

    @Test
    void theSameValuesGiveTheSameFacts() {
        NodeValue[] values = {
            value("State", 11L, "10:20:00"),
            value("Code", "P-211", "10:20:00"),
            value("Alarm", true, "10:20:00")
        };
        List<Fact> first = read("10:20:01", values);
        memory = MachineMemory.BLANK;

        assertThat(read("12:00:00", values)).isEqualTo(first);
    }

    @Test
    void aStandingMachineIsStatedAgainEachMinute() {
        read("10:20:00", value("State", 2L, "08:00:00"));

        assertThat(read("10:20:59")).isEmpty();
        assertThat(read("10:21:00"))
                .containsExactly(
                        new MachineStateChanged(
                                KWANGJIN, PRESS, State.STOPPED, at("08:00:00"), at("10:21:00")));
    }

    @Test
    void aDeadControllerBehindALiveGatewayGivesNoSignOfLife() {
        read("10:20:00", value("State", 6L, "10:20:00"));
        read("10:20:30", bad("State", StatusCodes.Bad_NoCommunication, "10:20:30"));

        assertThat(read("10:21:30")).isEmpty();
        assertThat(read("10:40:00")).isEmpty();

        read("10:40:10", value("State", 6L, "10:20:00"));
        assertThat(read("10:41:00"))
                .containsExactly(
                        new MachineStateChanged(
                                KWANGJIN, PRESS, State.EXECUTE, at("10:20:00"), at("10:41:00")));
    }

    @Test
    void aStateThatCannotBeReadGivesNoSignOfLife() {
        read("10:20:00", value("State", 6L, "10:20:00"));
        read("10:20:30", value("State", 99L, "10:20:30"));

        assertThat(read("10:21:30")).isEmpty();
    }

    @Test
    void aStateThatTheServerStillWaitsForGivesNoSignOfLife() {
        read("10:20:00", value("State", 6L, "10:20:00"));
        read("10:20:30", bad("State", StatusCodes.Bad_WaitingForInitialData, "10:20:30"));

        assertThat(read("10:21:30")).isEmpty();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void aMachineWithoutStateThatMakesNothingIsHeardByItsCounts() {
        read(counters(), "10:20:00", value("Good", 100L, "09:00:00"));
        assertThat(read(counters(), "10:20:59")).isEmpty();
        assertThat(read(counters(), "10:21:00"))
                .containsExactly(count("10:00:00", 0, 0, "10:21:00"));

        read(counters(), "10:21:05", value("Good", 103L, "10:21:05"));
        assertThat(read(counters(), "10:22:04")).isEmpty();
        assertThat(read(counters(), "10:22:05"))
                .containsExactly(count("10:00:00", 3, 0, "10:22:05"));

        // made before the repetition was stated, else the graph would hold it for an older count
        assertThat(read(counters(), "10:22:07", value("Good", 104L, "10:22:04")))
                .containsExactly(count("10:00:00", 4, 0, "10:22:05.001"));
    }

    @Test
    void anHourWithoutPiecesIsAnIntervalOfItsOwn() {
        read(counters(), "10:59:00", value("Good", 100L, "09:00:00"));
        read(counters(), "10:59:30", value("Good", 103L, "10:59:30"));

        assertThat(read(counters(), "11:00:30"))
                .containsExactly(count("11:00:00", 0, 0, "11:00:30"));
    }

    @Test
    void aBadCounterGivesNoSignOfLife() {
        read(
                counters(),
                "10:20:00",
                value("Good", 100L, "09:00:00"),
                value("Scrap", 4L, "09:00:00"));
        read(counters(), "10:20:30", bad("Scrap", StatusCodes.Bad_SensorFailure, "10:20:30"));

        assertThat(read(counters(), "10:30:00")).isEmpty();

        read(counters(), "10:30:10", value("Scrap", 4L, "09:00:00"));
        assertThat(read(counters(), "10:31:00")).hasSize(1);
    }

    @Test
    void aMemoryOfAnEarlierVersionIsUnderstood() {
        memory =
                new JsonMapper()
                        .readValue(
                                """
                                {"state": {"state": "EXECUTE", "since": "2026-11-20T10:00:00Z"},
                                 "counts": {}, "alarms": {}, "statedAt": "2026-11-20T10:20:00Z"}
                                """,
                                MachineMemory.class);

        assertThat(read("10:21:00")).hasSize(1);
    }

    @Test
    void aBadStatusNamesTheNodeAndTheCure() {
        NodeValue dead =
                new NodeValue(
                        "ns=2;s=PRESS-02.Good",
                        null,
                        at("10:20:00"),
                        StatusCodes.Bad_NoCommunication);

        assertThat(read("10:20:00", dead)).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.problem().field()).isEqualTo("ns=2;s=PRESS-02.Good");
                            assertThat(each.problem().found()).isEqualTo("Bad_NoCommunication");
                            assertThat(each.problem().expected()).contains("controller");
                        });
    }

    @Test
    void aClockFarAheadIsRefused() {
        assertThat(read("10:20:00", value("State", 6L, "11:20:00"))).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .satisfies(each -> assertThat(each.problem().expected()).contains("NTP"));
    }

    @Test
    void aClockSetBackByHoursStopsNothing() {
        read("10:00:01", value("State", 6L, "10:00:00"), value("Good", 100L, "10:00:00"));
        read("10:01:00");

        assertThat(read("10:02:00", value("State", 2L, "08:02:00")))
                .containsExactly(state(State.STOPPED, "10:02:00"));
        assertThat(read("10:03:00", value("State", 6L, "08:03:00")))
                .containsExactly(state(State.EXECUTE, "10:03:00"));
        assertThat(read("10:04:00", value("Good", 101L, "08:04:00")))
                .containsExactly(count("10:00:00", 1, 0, "10:04:00"));
        assertThat(unreadable)
                .as("told once for the machine, and not to be stated again from quarantine")
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.problem().found()).isEqualTo("2026-11-20T08:02:00Z");
                            assertThat(each.problem().expected()).contains("NTP");
                            assertThat(MachineRecord.of("PRESS-02", each.value()).good()).isFalse();
                        });
    }

    @Test
    void aStateThatIsALittleOlderHoldsOnceNoNewerOneFollows() {
        read("10:00:01", value("State", 6L, "10:00:00"));
        read("10:00:05", value("State", 2L, "09:59:00"));
        assertThat(unreadable).isEmpty();

        assertThat(read("10:00:06")).containsExactly(state(State.STOPPED, "10:00:06"));
        assertThat(read("10:00:07")).isEmpty();
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void aStateThatIsALittleOlderIsForgottenForANewerOne() {
        read("10:00:01", value("State", 6L, "10:00:00"));
        read("10:00:05", value("State", 2L, "09:59:00"));

        assertThat(read("10:00:06", value("State", 11L, "10:00:05.500")))
                .containsExactly(state(State.HELD, "10:00:05.500"));
        assertThat(read("10:00:07")).isEmpty();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void aCountThatIsALittleOlderCounts() {
        read("10:20:00", value("Good", 100L, "10:19:59"), value("Scrap", 4L, "10:19:59"));

        assertThat(read("10:20:05", value("Good", 101L, "10:19:05")))
                .containsExactly(count("10:19:59", 1, 0, "10:20:05"));
        assertThat(
                        read(
                                "10:20:07",
                                value("Good", 102L, "10:19:07"),
                                value("Scrap", 5L, "10:19:07")))
                .hasSize(1);
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void aControllerThatLostItsClockIsUnderstoodAfterARestartOfThePlatform() {
        read("10:00:01", value("State", 6L, "10:00:00"), value("Good", 100L, "10:00:00"));
        JsonMapper json = new JsonMapper();
        NodeValue stopped = NodeValue.good("ns=2;s=PRESS-02.State", 2L, Instant.EPOCH);
        read("10:30:00", stopped);
        memory = json.readValue(json.writeValueAsString(memory), MachineMemory.class);

        assertThat(read("10:30:01")).containsExactly(state(State.STOPPED, "10:30:01"));
    }

    @Test
    void aMachineWithASlowClockIsNotSilent() {
        read("10:20:00", value("Good", 100L, "10:08:00"), value("State", 6L, "10:08:00"));

        assertThat(read("10:20:05", value("Good", 101L, "10:08:05")))
                .containsExactly(count("10:08:00", 1, 0, "10:20:05"));
        assertThat(
                        read(
                                "10:20:10",
                                value("Code", "P-211", "10:08:10"),
                                value("Alarm", true, "10:08:10")))
                .hasSize(1);
        assertThat(
                        read(
                                "10:20:20",
                                value("Alarm", false, "10:08:19"),
                                value("Alarm", true, "10:08:20")))
                .extracting(Fact::statedAt)
                .containsExactly(at("10:20:20"), at("10:20:20.001"));
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void aClockThatGoesWrongAgainIsToldAgain() {
        read("10:20:00", value("Good", 100L, "10:20:00"));
        read("10:20:05", value("Good", 101L, "10:08:05"));
        read("10:20:10", value("Good", 102L, "10:20:10"));
        read("10:20:15", value("Good", 103L, "10:08:15"));

        assertThat(unreadable).hasSize(2);
    }

    @Test
    void whatTheServerHeldBackKeepsItsTime() {
        read("10:00:01", value("State", 6L, "10:00:00"), value("Good", 100L, "10:00:00"));
        // the first look after the gap may come before what was held back
        read("10:30:00");

        assertThat(
                        read(
                                "10:30:01",
                                value("State", 2L, "10:12:00"),
                                value("State", 4L, "10:20:00"),
                                value("Good", 105L, "10:11:00")))
                .containsExactly(
                        state(State.STOPPED, "10:12:00"),
                        state(State.IDLE, "10:20:00"),
                        count("10:00:00", 5, 0, "10:11:00"));
        assertThat(unreadable).isEmpty();
    }

    @Test
    void nothingIsSaidOfAMachineOutOfHearingBeforeItsValuesAreRead() {
        read("10:00:01", value("State", 6L, "10:00:00"));

        assertThat(read("10:30:00")).isEmpty();
        assertThat(read("10:31:00")).hasSize(1);
    }

    @Test
    void whatTheServerSendsAgainIsNoSignOfAWrongClock() {
        NodeValue[] values = {
            value("State", 6L, "08:00:00"),
            value("Good", 100L, "08:00:00"),
            value("Code", "P-211", "08:00:00"),
            value("Alarm", true, "08:00:00")
        };
        read("10:00:00", values);

        assertThat(read("10:00:30", values)).isEmpty();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void otherMachinesNodesAreLeftAlone() {
        assertThat(read("10:20:00", NodeValue.good("ns=2;s=PRESS-03.State", 6L, at("10:20:00"))))
                .isEmpty();
        assertThat(unreadable).isEmpty();
    }

    private List<Fact> read(String receivedAt, NodeValue... values) {
        return read(new MachineSignals(KWANGJIN, PRESS, nodes), receivedAt, values);
    }

    private List<Fact> read(MachineSignals signals, String receivedAt, NodeValue... values) {
        MachineSignals.Reading reading =
                signals.read(memory, new Notification(at(receivedAt), List.of(values)));
        memory = reading.after();
        unreadable.addAll(reading.unreadable());
        return reading.facts();
    }

    private List<Fact> facts(MachineSignals signals, NodeValue... values) {
        MachineSignals.Reading reading =
                signals.read(
                        MachineMemory.BLANK, new Notification(at("10:20:00"), List.of(values)));
        unreadable.addAll(reading.unreadable());
        return reading.facts();
    }

    private static MachineSignals mapped(Map<String, State> states) {
        return new MachineSignals(
                KWANGJIN,
                PRESS,
                new SignalNodes("ns=2;s=PRESS-02.State", states, null, null, null));
    }

    private static MachineSignals counters() {
        return new MachineSignals(
                KWANGJIN,
                PRESS,
                new SignalNodes(null, null, "ns=2;s=PRESS-02.Good", "ns=2;s=PRESS-02.Scrap", null));
    }

    private static NodeValue uncertain(String node, Object value, long status, String time) {
        return new NodeValue("ns=2;s=PRESS-02." + node, value, at(time), status);
    }

    private static NodeValue bad(String node, long status, String time) {
        return new NodeValue("ns=2;s=PRESS-02." + node, null, at(time), status);
    }

    private static NodeValue value(String node, Object value, String time) {
        return NodeValue.good("ns=2;s=PRESS-02." + node, value, at(time));
    }

    private static MachineStateChanged state(State state, String since) {
        return new MachineStateChanged(KWANGJIN, PRESS, state, at(since), at(since));
    }

    private static ProductionCounted count(String since, long good, long scrap, String countedAt) {
        return new ProductionCounted(
                KWANGJIN, PRESS, at(since), good, scrap, at(countedAt), at(countedAt));
    }

    private static AlarmRaised raised(String code, String text, String raisedAt, String statedAt) {
        return new AlarmRaised(
                KWANGJIN,
                PRESS,
                new AlarmId(code + "@" + at(raisedAt)),
                code,
                text,
                700,
                at(raisedAt),
                at(statedAt));
    }

    private static AlarmCleared cleared(String code, String raisedAt, String clearedAt) {
        return new AlarmCleared(
                KWANGJIN,
                PRESS,
                new AlarmId(code + "@" + at(raisedAt)),
                at(clearedAt),
                at(clearedAt));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
