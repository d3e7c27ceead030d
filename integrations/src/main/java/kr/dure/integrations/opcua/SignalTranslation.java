package kr.dure.integrations.opcua;

import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.opcua.Findings.Unreadable;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads a machine's value again that lay in quarantine, with the mapping of today. */
@Component
final class SignalTranslation implements Translation {

    static final String KIND = "opcua.value";

    private final OpcUaConnections connections;
    private final Clock clock = Clock.systemUTC();

    SignalTranslation(OpcUaConnections connections) {
        this.connections = connections;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Translated translate(String connection, String original) {
        MachineRecord value;
        try {
            value = MachineRecord.parse(original);
        } catch (JacksonException | IllegalArgumentException e) {
            return rejected(
                    original, "", null, "a record as it came, with machine, node and value");
        }
        if (!value.good()) {
            return rejected(
                    original,
                    "/status",
                    value.status(),
                    "Good; if you know what the machine held, put it under value and set status to"
                            + " Good, else discard this entry");
        }
        return connections
                .named(connection)
                .flatMap(server -> signals(server.settings(), value.machine()))
                .map(signals -> translate(signals, value, original))
                .orElseGet(
                        () ->
                                rejected(
                                        original,
                                        "/machine",
                                        value.machine(),
                                        "a machine of connection " + connection));
    }

    private Translated translate(MachineSignals signals, MachineRecord value, String original) {
        Notification notification = new Notification(clock.instant(), List.of(value.nodeValue()));
        MachineSignals.Reading reading = signals.read(MachineMemory.BLANK, notification);
        if (reading.unreadable().isEmpty()) {
            return new Translated.Facts(reading.facts());
        }
        List<Problem> problems = reading.unreadable().stream().map(Unreadable::problem).toList();
        return new Translated.Rejected(original, problems);
    }

    private static Optional<MachineSignals> signals(ServerSettings server, String machine) {
        return server.machines().stream()
                .filter(settings -> settings.machine().equals(machine))
                .findFirst()
                .map(
                        settings ->
                                new MachineSignals(
                                        server.organisation(),
                                        settings.id(),
                                        server.nodes(settings)));
    }

    private static Translated rejected(
            String original, String field, @Nullable String found, String expected) {
        return new Translated.Rejected(original, List.of(new Problem(field, found, expected)));
    }
}
