package kr.dure.ask;

import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an analysis found.
 *
 * @param rows values by the question's columns; null or absent where there is none
 * @param steps how the figures came about, with the numbers used, in order
 * @param assumptions what was taken for granted
 * @param missing which data was lacking
 */
public record Worked(
        List<Map<String, @Nullable Object>> rows,
        List<Bilingual> steps,
        List<Bilingual> assumptions,
        List<Bilingual> missing) {

    public Worked {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
        missing = List.copyOf(missing);
    }
}
