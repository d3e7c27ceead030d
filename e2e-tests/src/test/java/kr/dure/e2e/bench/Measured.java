package kr.dure.e2e.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** What the measurements have in common. */
final class Measured {

    private Measured() {}

    /** In milliseconds. */
    static double median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }

    /** Processes that ran or wanted to, over the last minute. */
    static String load() {
        return "%.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** What is measured is the program's output. */
    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
    static void say(String line, Object... values) {
        System.out.println(line.formatted(values));
    }
}
