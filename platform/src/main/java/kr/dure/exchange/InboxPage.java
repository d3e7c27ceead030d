package kr.dure.exchange;

import kr.dure.identity.Asker;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.connector.Tally;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** A company's connections, how they do, and the records that wait for a person. */
@Controller
@RequestMapping("/exchange")
class InboxPage {

    private static final int ROWS = 50;

    private final Connections connections;
    private final Quarantine quarantine;

    InboxPage(Connections connections, Quarantine quarantine) {
        this.connections = connections;
        this.quarantine = quarantine;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "OPEN") Quarantined.State state,
            @RequestParam(defaultValue = "0") int from,
            Asker asker,
            Model model) {
        int offset = Math.max(from, 0);
        var entries = quarantine.list(asker.organisation(), state, ROWS + 1, offset);
        model.addAttribute("state", state.name().toLowerCase(Locale.ROOT));
        model.addAttribute("states", Quarantined.State.values());
        model.addAttribute("entries", entries.stream().limit(ROWS).toList());
        model.addAttribute("next", entries.size() > ROWS ? offset + ROWS : null);
        live(asker, model);
        return "exchange/inbox";
    }

    @GetMapping("/live")
    String live(Asker asker, Model model) {
        model.addAttribute(
                "connections",
                connections.of(asker.organisation()).stream()
                        .map(one -> Line.of(one, connections.tally(one.name())))
                        .toList());
        model.addAttribute("open", quarantine.open(asker.organisation()));
        return "exchange/inbox :: live";
    }

    /** A connection on the page. */
    record Line(String name, String kind, Health health, Tally tally) {

        static Line of(Connection connection, Tally tally) {
            return new Line(connection.name(), connection.kind(), connection.health(), tally);
        }

        public String getState() {
            return health.state().name().toLowerCase(Locale.ROOT);
        }

        public String getStyle() {
            return switch (health.state()) {
                case UP -> "good";
                case STARTING -> "idle";
                case DOWN -> "bad";
            };
        }
    }
}
