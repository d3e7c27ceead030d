package kr.dure.machines;

import kr.dure.home.Row;

import java.util.Locale;

/** How a machine's PackML state counts on a shop floor; its lower-case name is the style of its label. */
enum Condition {
    RUNNING,
    STOPPED,
    FAULT,
    SILENT;

    /** What a row of {@code machine_state_now} says; a machine not heard of counts as silent whatever it last said. */
    static Condition of(Row row) {
        return row.is("silent") ? SILENT : of(row.text("state"));
    }

    static Condition of(String state) {
        return switch (state) {
            case "STARTING", "EXECUTE", "COMPLETING" -> RUNNING;
            case "ABORTING", "ABORTED" -> FAULT;
            case "" -> SILENT;
            default -> STOPPED;
        };
    }

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
