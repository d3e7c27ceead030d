package kr.dure.quality;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Values of the rows that an analysis is given. */
final class Cells {

    private Cells() {}

    static String text(Map<?, ?> row, String name) {
        return String.valueOf(row.get(name));
    }

    static @Nullable String textOrNull(Map<?, ?> row, String name) {
        return row.get(name) instanceof String text ? text : null;
    }

    static long count(Map<?, ?> row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : 0;
    }

    static @Nullable Double numberOrNull(Map<?, ?> row, String name) {
        return row.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    static List<?> list(Map<?, ?> row, String name) {
        return row.get(name) instanceof List<?> list ? list : List.of();
    }

    /** Half up, so many decimals. */
    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
