package kr.dure.scheduling;

import kr.dure.prompts.Bilingual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** Sentences in both languages with the same figures, and figures as answers show them. */
final class Says {

    private Says() {}

    /** Both take the same values by number, as in {@code %1$s}. */
    static Bilingual both(String ko, String en, Object... values) {
        Object[] shown = Arrays.stream(values).map(Says::shown).toArray();
        return new Bilingual(ko.formatted(shown), en.formatted(shown));
    }

    /** A whole number, or one rounded to two decimals. */
    static Number figure(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().scale() <= 0
                ? (Number) rounded.longValue()
                : (Number) rounded.doubleValue();
    }

    private static Object shown(Object value) {
        if (value instanceof Double number) {
            Number figure = figure(number);
            return figure instanceof Long
                    ? String.format(Locale.ROOT, "%,d", figure.longValue())
                    : new BigDecimal(figure.toString()).toPlainString();
        }
        return value;
    }
}
