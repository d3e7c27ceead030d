package kr.dure.integrations.opcua;

import kr.dure.graph.fact.MachineStateChanged.State;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which nodes of a server say what about a machine. In node ids {@code {machine}} stands for the machine's id, so that
 * machines of one build share one mapping.
 *
 * @param state node with the state
 * @param states what the state's values mean, beside the numbers and names of PackML
 * @param good node that counts good pieces up
 * @param scrap node that counts bad pieces up
 */
record SignalNodes(
        @Nullable String state,
        @Nullable Map<String, State> states,
        @Nullable String good,
        @Nullable String scrap,
        @Nullable List<AlarmNodes> alarms) {

    static final SignalNodes NONE = new SignalNodes(null, null, null, null, null);

    SignalNodes {
        states = states == null ? null : Map.copyOf(states);
        alarms = alarms == null ? null : List.copyOf(alarms);
    }

    /** This mapping, completed by another and filled in for a machine. */
    SignalNodes of(String machine, SignalNodes common) {
        List<AlarmNodes> all = alarms != null ? alarms : common.alarms;
        return new SignalNodes(
                fill(state != null ? state : common.state, machine),
                states != null ? states : common.states,
                fill(good != null ? good : common.good, machine),
                fill(scrap != null ? scrap : common.scrap, machine),
                all == null ? List.of() : all.stream().map(alarm -> alarm.of(machine)).toList());
    }

    List<String> nodes() {
        return Stream.concat(
                        Stream.of(state, good, scrap).filter(Objects::nonNull),
                        alarmNodes().stream().flatMap(AlarmNodes::nodes))
                .distinct()
                .toList();
    }

    List<AlarmNodes> alarmNodes() {
        return alarms == null ? List.of() : alarms;
    }

    Map<String, State> meanings() {
        return states == null ? Map.of() : states;
    }

    static @Nullable String fill(@Nullable String node, String machine) {
        return node == null ? null : node.replace("{machine}", machine);
    }
}
