package kr.dure.integrations.files;

import kr.dure.graph.fact.id.OrganisationId;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a company's files mean: {@code mapping.yaml} beside them.
 *
 * @param tables in the order in which a file's name is tried on them
 * @param organisations what the files call a company → its id
 * @param units what the files call a unit → its UCUM code, beyond the usual ones
 */
record Mapping(List<Table> tables, Map<String, String> organisations, Map<String, String> units) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Map<String, String> USUAL_UNITS =
            Map.ofEntries(
                    Map.entry("EA", "1"),
                    Map.entry("PCS", "1"),
                    Map.entry("PC", "1"),
                    Map.entry("개", "1"),
                    Map.entry("1", "1"),
                    Map.entry("KG", "kg"),
                    Map.entry("G", "g"),
                    Map.entry("TON", "t"),
                    Map.entry("톤", "t"),
                    Map.entry("T", "t"),
                    Map.entry("M", "m"),
                    Map.entry("MM", "mm"),
                    Map.entry("M2", "m2"),
                    Map.entry("L", "L"),
                    Map.entry("H", "h"),
                    Map.entry("시간", "h"),
                    Map.entry("%", "%"),
                    Map.entry("PPM", "[ppm]"),
                    Map.entry("KWH", "kW.h"),
                    Map.entry("MWH", "MW.h"));

    Mapping {
        tables = List.copyOf(tables);
        organisations = Map.copyOf(organisations);
        units = Map.copyOf(units);
    }

    Optional<Table> forFile(String name) {
        return tables.stream().filter(table -> table.takes(name)).findFirst();
    }

    List<Table> of(String kind) {
        return tables.stream().filter(table -> table.paper().kind().equals(kind)).toList();
    }

    /** The company that files call so: as listed, else an id as it stands. */
    Optional<OrganisationId> organisation(String text) {
        String listed = organisations.get(text);
        return listed == null && !ID.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new OrganisationId(listed == null ? text : listed));
    }

    Optional<String> unit(String text) {
        String listed = units.get(text);
        if (listed == null && (units.containsValue(text) || USUAL_UNITS.containsValue(text))) {
            return Optional.of(text);
        }
        return Optional.ofNullable(
                listed == null ? USUAL_UNITS.get(text.toUpperCase(Locale.ROOT)) : listed);
    }

    /** All name patterns, for a message. */
    String names() {
        return tables.stream()
                .map(table -> table.paper().kind() + ": " + String.join(", ", table.names()))
                .collect(Collectors.joining("; "));
    }

    /**
     * What one kind of file means.
     *
     * @param names file names, with {@code *} for any characters
     * @param columns field → headings under which it may stand
     * @param defaults field → what holds where a file says nothing
     * @param words field → what files call the words of its closed list → those words
     * @param key the fields that number a paper, none for the usual ones of its kind
     */
    record Table(
            Paper paper,
            List<String> names,
            Map<String, List<String>> columns,
            Map<String, String> defaults,
            Map<String, Map<String, String>> words,
            List<String> key) {

        Table {
            names = List.copyOf(names);
            columns = Map.copyOf(columns);
            defaults = Map.copyOf(defaults);
            words = Map.copyOf(words);
            key = List.copyOf(key);
        }

        List<String> keyOrUsual() {
            return key.isEmpty() ? paper.key() : key;
        }

        /** The word of the closed list that files call so. */
        Optional<String> word(String field, String text) {
            return words.getOrDefault(field, Map.of()).entrySet().stream()
                    .filter(each -> plain(each.getKey()).equals(plain(text)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        boolean takes(String file) {
            return names.stream().anyMatch(name -> pattern(name).matcher(plain(file)).matches());
        }

        private static Pattern pattern(String name) {
            return Pattern.compile(
                    Pattern.quote(plain(name)).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
        }

        /** Macs part Hangul into its letters. */
        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
        }
    }
}
