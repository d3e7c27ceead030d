package kr.dure.graph.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions that statements may call. None of them reads the graph, the clock or chance. */
final class Functions {

    private static final Set<String> AGGREGATES =
            Set.of("count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp");

    private static final Set<String> LISTED =
            Set.of(
                    "abs",
                    "ceil",
                    "coalesce",
                    "date",
                    "date.truncate",
                    "datetime",
                    "datetime.truncate",
                    "duration",
                    "duration.between",
                    "duration.indays",
                    "duration.inmonths",
                    "duration.inseconds",
                    "exp",
                    "floor",
                    "head",
                    "last",
                    "left",
                    "log",
                    "nullif",
                    "range",
                    "replace",
                    "reverse",
                    "right",
                    "round",
                    "sign",
                    "size",
                    "split",
                    "sqrt",
                    "substring",
                    "tail",
                    "tofloat",
                    "tointeger",
                    "tolower",
                    "tostring",
                    "toupper",
                    "trim");

    /** Without an argument they read the clock. */
    private static final Set<String> CLOCKS = Set.of("date", "datetime");

    private Functions() {}

    static String nameOf(Syntax call) {
        Syntax function = call.part("functionName");
        String namespace =
                function.part("namespace").parts().get("parts") instanceof List<?> names
                        ? names.stream().map(name -> name + ".").collect(Collectors.joining())
                        : "";
        return (namespace + function.text("name")).toLowerCase(Locale.ROOT);
    }

    static boolean isListed(String name) {
        return LISTED.contains(name) || AGGREGATES.contains(name);
    }

    static boolean isAggregate(String name) {
        return AGGREGATES.contains(name);
    }

    static boolean readsTheClock(String name, int arguments) {
        return arguments == 0 && CLOCKS.contains(name);
    }
}
