package kr.dure.assistant.builtin;

import kr.dure.prompts.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of an evaluation as a page of Markdown. */
final class Report {

    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final StringBuilder page = new StringBuilder();

    /** A part and how many of a whole, with Wilson's interval at 95 %. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "– (0)";
        }
        double z = 1.96;
        double p = (double) part / whole;
        double middle = (p + z * z / (2 * whole)) / (1 + z * z / whole);
        double half =
                z
                        * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole))
                        / (1 + z * z / whole);
        return String.format(
                Locale.ROOT,
                "%.1f %% (%d/%d; %.1f–%.1f)",
                100 * p,
                part,
                whole,
                100 * Math.max(0, middle - half),
                100 * (middle + half));
    }

    void text(String text) {
        page.append(text).append("\n\n");
    }

    /** One table: all, by language, by area. */
    void table(String title, List<Judged> judged) {
        page.append("## ").append(title).append("\n\n");
        page.append(
                "| | sentences | intent (top 1) | answered | values, of answered | right, of"
                        + " answered |\n");
        page.append("|---|---|---|---|---|---|\n");
        line("all", judged, any -> true);
        line("Korean", judged, one -> one.spoken().language().equals(Locale.KOREAN));
        line("English", judged, one -> one.spoken().language().equals(Locale.ENGLISH));
        Map<String, List<Judged>> areas =
                judged.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> question(one).area(),
                                        TreeMap::new,
                                        Collectors.toList()));
        areas.forEach((area, those) -> line(area, those, any -> true));
        page.append('\n');
    }

    /** What becomes of names with a slip in them, by the kind of thing that is named. */
    void slips(List<Slips.Slipped> slipped) {
        page.append("## A slip of the pen in the name\n\n");
        page.append("| | sentences | asked back with the right one | not found | answered |\n");
        page.append("|---|---|---|---|---|\n");
        slipped("all", slipped);
        slipped.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.type().word(), TreeMap::new, Collectors.toList()))
                .forEach(this::slipped);
        page.append('\n');
    }

    private void slipped(String title, List<Slips.Slipped> slipped) {
        page.append("| %s | %d |".formatted(title, slipped.size()));
        for (Slips.Outcome outcome : Slips.Outcome.values()) {
            long those = slipped.stream().filter(one -> one.outcome() == outcome).count();
            page.append(" %s |".formatted(share(those, slipped.size())));
        }
        page.append('\n');
    }

    /** What would be answered, and how much of it rightly, if the engine had to be surer or less sure. */
    void curve(List<Judged> judged, List<Judged> beyond) {
        page.append("## Abstention\n\n");
        page.append(
                "| sure from | answered | right question, of answered | beyond it, answered as fact"
                        + " |\n");
        page.append("|---|---|---|---|\n");
        for (double threshold : THRESHOLDS) {
            List<Judged> sure = judged.stream().filter(one -> isSure(one, threshold)).toList();
            long right = sure.stream().filter(Judged::intent).count();
            long wrong = beyond.stream().filter(one -> isSure(one, threshold)).count();
            page.append(
                    String.format(
                            Locale.ROOT,
                            "| %.1f | %s | %s | %d/%d |%n",
                            threshold,
                            share(sure.size(), judged.size()),
                            share(right, sure.size()),
                            wrong,
                            beyond.size()));
        }
        page.append('\n');
    }

    /** The questions that the engine mistakes most. */
    void confusions(List<Judged> judged) {
        Map<String, Long> confused =
                judged.stream()
                        .filter(Judged::isAnswered)
                        .filter(one -> !one.isRight())
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                question(one).name()
                                                        + (question(one).name().equals(one.asked())
                                                                ? ", other rows"
                                                                : " as " + one.asked()),
                                        TreeMap::new,
                                        Collectors.counting()));
        List<Map.Entry<String, Long>> worst = new ArrayList<>(confused.entrySet());
        worst.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        page.append("## Mistaken most\n\n");
        worst.stream()
                .limit(12)
                .forEach(
                        one ->
                                page.append("- ")
                                        .append(one.getKey())
                                        .append(": ")
                                        .append(one.getValue())
                                        .append('\n'));
        page.append('\n');
    }

    @Override
    public String toString() {
        return page.toString().strip() + "\n";
    }

    private void line(String title, List<Judged> judged, Predicate<Judged> which) {
        List<Judged> those = judged.stream().filter(which).toList();
        List<Judged> answered = those.stream().filter(Judged::isAnswered).toList();
        page.append(
                String.format(
                        "| %s | %d | %s | %s | %s | %s |%n",
                        title,
                        those.size(),
                        share(those.stream().filter(Judged::intent).count(), those.size()),
                        share(answered.size(), those.size()),
                        share(
                                answered.stream().filter(Judged::parameters).count(),
                                answered.size()),
                        share(answered.stream().filter(Judged::isRight).count(), answered.size())));
    }

    private static boolean isSure(Judged one, double threshold) {
        return one.guess().chance() >= threshold && !one.guess().label().equals(Intents.BEYOND);
    }

    private static Question question(Judged judged) {
        return Objects.requireNonNull(judged.spoken().question());
    }
}
