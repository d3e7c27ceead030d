package kr.dure.home;

import kr.dure.identity.Asker;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The chain as far as somebody sees it: companies in tiers, who supplies whom, and how each is doing now. */
@Component
class ChainMap {

    private final Reading reading;

    ChainMap(Reading reading) {
        this.reading = reading;
    }

    Drawing of(Asker asker) {
        Table overview = reading.ask(asker, "chain_overview");
        Table machines = reading.ask(asker, "machine_state_now");
        Table late = reading.ask(asker, "orders_late");
        Map<String, List<Row>> places = new LinkedHashMap<>();
        for (Row row : overview.rows()) {
            places.computeIfAbsent(row.text("organisation"), id -> new ArrayList<>()).add(row);
        }
        List<Company> companies = new ArrayList<>();
        places.forEach(
                (id, rows) ->
                        companies.add(
                                company(
                                        id,
                                        rows,
                                        machines.where(row -> row.text("owner").equals(id)),
                                        late.where(row -> row.text("supplier").equals(id)).size(),
                                        id.equals(asker.organisation().value()))));
        companies.sort(Comparator.comparingLong(Company::tier).thenComparing(Company::name));
        List<Supply> supplies =
                reading.ask(asker, "chain_links").rows().stream()
                        .map(row -> new Supply(row.text("supplier"), row.text("customer")))
                        .filter(
                                edge ->
                                        places.containsKey(edge.supplier())
                                                && places.containsKey(edge.customer()))
                        .distinct()
                        .toList();
        return new Drawing(companies, supplies, overview.asOf());
    }

    private static Company company(
            String id, List<Row> places, Table machines, int late, boolean me) {
        Row any = places.getFirst();
        TreeSet<Long> tiers = new TreeSet<>();
        places.stream().filter(row -> row.has("tier")).forEach(row -> tiers.add(row.count("tier")));
        int silent = machines.where(row -> row.is("silent")).size();
        int running =
                machines.where(row -> !row.is("silent") && "EXECUTE".equals(row.text("state")))
                        .size();
        return new Company(
                id,
                any.has("name") ? any.text("name") : id,
                any.text("region"),
                tiers.isEmpty() ? 1 : tiers.first(),
                List.copyOf(tiers),
                machines.size(),
                running,
                silent,
                any.count("openCases"),
                late,
                me);
    }

    record Drawing(List<Company> companies, List<Supply> supplies, Instant asOf) {

        Drawing {
            companies = List.copyOf(companies);
            supplies = List.copyOf(supplies);
        }
    }

    /**
     * A company on the map.
     *
     * @param tier the nearest to the prime of its {@code tiers}; 0 is the prime
     * @param machines how many are in sight
     * @param late order lines that it owes
     */
    record Company(
            String id,
            String name,
            String region,
            long tier,
            List<Long> tiers,
            int machines,
            int running,
            int silent,
            long openCases,
            int late,
            boolean me) {

        /** running, stopped, silent or unseen: also a key of texts. */
        public String getState() {
            if (machines == 0) {
                return "unseen";
            }
            if (running > 0) {
                return "running";
            }
            return silent == machines ? "silent" : "stopped";
        }
    }

    record Supply(String supplier, String customer) {}
}
