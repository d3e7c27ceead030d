package kr.dure.machines;

import kr.dure.home.Row;

import org.jspecify.annotations.Nullable;

/** A machine as it is now. */
record Machine(Row row) {

    public String getOwner() {
        return row.text("owner");
    }

    public String getCompany() {
        return row.company("owner");
    }

    public String getId() {
        return row.text("machine");
    }

    public String getName() {
        return row.has("name") ? row.text("name") : getId();
    }

    public String getKind() {
        return row.text("kind");
    }

    public String getLine() {
        return row.text("line");
    }

    public String getState() {
        return row.text("state");
    }

    public String getStyle() {
        return Condition.of(row).style();
    }

    public boolean isSilent() {
        return row.is("silent");
    }

    public @Nullable Object getSince() {
        return row.get("since");
    }

    public @Nullable Object getMinutes() {
        return row.get("minutes");
    }

    public @Nullable Object getHeardAt() {
        return row.get("heardAt");
    }

    public long getAlarms() {
        return row.count("alarms");
    }
}
