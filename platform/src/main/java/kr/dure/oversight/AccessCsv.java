package kr.dure.oversight;

import kr.dure.oversight.Lines.Line;
import kr.dure.table.CsvTable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Accesses as a table to take away. */
final class AccessCsv {

    private final CsvTable table;
    private final ZoneId zone;

    AccessCsv(Appendable out, ZoneId zone) throws IOException {
        this.zone = zone;
        table = new CsvTable(out);
        table.row(
                List.of(
                        "time",
                        "company",
                        "company_name",
                        "person_or_role",
                        "act",
                        "subject",
                        "way",
                        "repeats",
                        "since",
                        "agreements"));
    }

    void add(List<Line> lines) throws IOException {
        for (Line line : lines) {
            table.row(
                    List.of(
                            time(line.at()),
                            line.company(),
                            line.companyName(),
                            line.person(),
                            line.kind(),
                            line.subject(),
                            line.way(),
                            line.repeats(),
                            time(line.since()),
                            String.join(" ", line.agreements())));
        }
    }

    /** Says so in the table itself, which goes on without the page. */
    void cut(int rows) throws IOException {
        table.row(
                List.of(
                        "only the latest %d rows; choose fewer days for the others"
                                .formatted(rows)));
    }

    void flush() throws IOException {
        table.flush();
    }

    private String time(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
}
