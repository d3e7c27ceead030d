package kr.dure.ask;

import kr.dure.prompts.Bilingual;

import java.util.List;

/**
 * How an analysis came to its figures.
 *
 * @param steps with the numbers used, in order
 * @param assumptions what was taken for granted
 * @param missing which data was lacking
 */
public record Explained(
        List<Bilingual> steps, List<Bilingual> assumptions, List<Bilingual> missing) {

    /** Of an answer that the statement itself returns; the question says by which rule. */
    public static final Explained BY_ITS_STATEMENT = new Explained(List.of(), List.of(), List.of());

    public Explained {
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
        missing = List.copyOf(missing);
    }

    public boolean isEmpty() {
        return equals(BY_ITS_STATEMENT);
    }
}
