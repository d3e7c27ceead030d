package kr.dure.home;

import kr.dure.ask.Addresses;
import kr.dure.identity.Asker;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chain as far as somebody sees it: companies in tiers, who supplies whom, and how each is doing now. */
@Component
class ChainMap {

    private final Reading reading;
    private final Addresses addresses;
    private final MessageSource messages;

    ChainMap(Reading reading, Addresses addresses, MessageSource messages) {
        this.reading = reading;
        this.addresses = addresses;
        this.messages = messages;
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
        companies.sort(
                Comparator.comparingLong(Company::tier)
                        .thenComparing(Company::name)
                        .thenComparing(Company::id));
        List<Supply> supplies =
                reading.ask(asker, "chain_links").rows().stream()
                        .map(row -> new Supply(row.text("supplier"), row.text("customer")))
                        .filter(
                                edge ->
                                        places.containsKey(edge.supplier())
                                                && places.containsKey(edge.customer()))
                        .distinct()
                        .toList();
        return new Drawing(toldApart(companies), supplies, overview.asOf());
    }

    /** Companies of one name get their region, or else their id, beside it. */
    private static List<Company> toldApart(List<Company> companies) {
        Map<String, Long> names =
                companies.stream()
                        .collect(Collectors.groupingBy(Company::name, Collectors.counting()));
        Map<String, Long> places =
                companies.stream()
                        .map(one -> one.name() + one.region())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return companies.stream()
                .map(
                        one ->
                                names.getOrDefault(one.name(), 1L) == 1
                                        ? one
                                        : one.beside(
                                                one.region().isEmpty()
                                                                || places.getOrDefault(
                                                                                one.name()
                                                                                        + one
                                                                                                .region(),
                                                                                1L)
                                                                        > 1
                                                        ? one.id()
                                                        : one.region()))
                .toList();
    }

    private String region(Row place) {
        String code = place.text("region");
        Locale language = Languages.spoken(LocaleContextHolder.getLocale());
        return String.valueOf(messages.getMessage("region." + code, null, code, language));
    }

    private Company company(String id, List<Row> places, Table machines, int late, boolean me) {
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
                region(any),
                tiers.isEmpty() ? 1 : tiers.first(),
                List.copyOf(tiers),
                machines.size(),
                running,
                silent,
                any.count("openCases"),
                late,
                me,
                addresses.company(id));
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
     * @param region its name in the reader's language
     * @param late order lines that it owes
     * @param page where its card is
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
            boolean me,
            String page) {

        Company beside(String place) {
            return new Company(
                    id,
                    "%s (%s)".formatted(name, place),
                    region,
                    tier,
                    tiers,
                    machines,
                    running,
                    silent,
                    openCases,
                    late,
                    me,
                    page);
        }

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
