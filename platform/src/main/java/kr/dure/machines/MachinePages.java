package kr.dure.machines;

import kr.dure.ask.Segment;
import kr.dure.home.Reading;
import kr.dure.home.Row;
import kr.dure.home.Table;
import kr.dure.identity.Asker;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of machines in sight and the page of each; the live parts are asked for every two seconds. */
@Controller
@RequestMapping("/machines")
class MachinePages {

    private static final String HOURS = "24";
    private static final String DAYS = "7";

    private final Reading reading;

    MachinePages(Reading reading) {
        this.reading = reading;
    }

    @GetMapping
    String list(Asker asker, Model model) {
        Table machines = reading.ask(asker, "machine_state_now");
        model.addAttribute("machines", machines.rows().stream().map(Machine::new).toList());
        model.addAttribute("asOf", machines.asOf());
        model.addAttribute("truncated", machines.truncated());
        return "machines/machines";
    }

    @GetMapping("/live")
    String liveList(Asker asker, Model model) {
        list(asker, model);
        return "machines/machines :: live";
    }

    @GetMapping("/{owner}/{id}")
    String machine(
            @PathVariable Segment owner, @PathVariable Segment id, Asker asker, Model model) {
        Map<String, String> machine = Map.of("machine", owner.id() + "/" + id.id());
        Table now = reading.ask(asker, "machine_state_now", machine);
        Row row = now.first().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("machine", new Machine(row));
        model.addAttribute("asOf", now.asOf());
        model.addAttribute(
                "counters",
                Counters.of(reading.ask(asker, "machine_counts", with(machine, "hours", HOURS))));
        model.addAttribute(
                "alarms", reading.ask(asker, "machine_alarms", with(machine, "days", DAYS)));
        return "machines/machine";
    }

    @GetMapping("/{owner}/{id}/live")
    String live(@PathVariable Segment owner, @PathVariable Segment id, Asker asker, Model model) {
        machine(owner, id, asker, model);
        return "machines/machine :: live";
    }

    @GetMapping("/{owner}/{id}/history")
    @ResponseBody
    History history(@PathVariable Segment owner, @PathVariable Segment id, Asker asker) {
        Map<String, String> machine = Map.of("machine", owner.id() + "/" + id.id());
        Table states = reading.ask(asker, "machine_timeline", with(machine, "hours", HOURS));
        Table counts = reading.ask(asker, "machine_counts", with(machine, "hours", HOURS));
        return new History(
                states.rows().stream().map(Stay::of).toList(),
                counts.rows().stream().map(Hour::of).toList(),
                states.asOf());
    }

    private static Map<String, String> with(
            Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** What the charts draw. */
    record History(List<Stay> states, List<Hour> counts, Instant asOf) {

        History {
            states = List.copyOf(states);
            counts = List.copyOf(counts);
        }
    }

    /** A state from its begin to its end, empty while it lasts. */
    record Stay(String state, String style, String since, String until) {

        static Stay of(Row row) {
            String state = row.text("state");
            return new Stay(
                    state, Condition.of(state).style(), row.text("since"), row.text("until"));
        }
    }

    /** Pieces of one counting interval. */
    record Hour(String since, long good, long scrap) {

        static Hour of(Row row) {
            return new Hour(row.text("since"), row.count("good"), row.count("scrap"));
        }
    }
}
