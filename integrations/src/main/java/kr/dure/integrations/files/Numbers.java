package kr.dure.integrations.files;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people and exports write them: 1200, 1,200, 1,200.5, －3. */
final class Numbers {

    static final String EXPECTED = "a number such as 1200, 1,200 or 0.5, without a unit";

    private static final Pattern SHAPE =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,9})?");

    private Numbers() {}

    /** The number, or empty if the text is none or could be read in two ways. */
    static Optional<BigDecimal> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return SHAPE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }
}
