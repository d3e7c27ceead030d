package kr.dure.integrations.files;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which heading of a file stands for which field. */
final class Columns {

    private static final Pattern TRIMMINGS = Pattern.compile("[\\s_.*:-]+");

    private final Mapping.Table table;
    private final Map<String, String> headings = new HashMap<>();

    Columns(Mapping.Table table, Collection<String> found) {
        this.table = table;
        Map<String, String> plain = new HashMap<>();
        found.forEach(heading -> plain.putIfAbsent(plain(heading), heading));
        table.columns()
                .forEach(
                        (field, names) ->
                                names.stream()
                                        .map(name -> plain.get(plain(name)))
                                        .filter(heading -> heading != null)
                                        .findFirst()
                                        .ifPresent(heading -> headings.put(field, heading)));
    }

    Mapping.Table table() {
        return table;
    }

    @Nullable String heading(String field) {
        return headings.get(field);
    }

    int matched() {
        return headings.size();
    }

    /** Required fields that have neither a heading nor a default. */
    List<String> missing() {
        return table.paper().fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .filter(field -> !headings.containsKey(field))
                .filter(field -> !table.defaults().containsKey(field))
                .toList();
    }

    /** The heading without what people write differently each time. */
    private static String plain(String heading) {
        return TRIMMINGS
                .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
