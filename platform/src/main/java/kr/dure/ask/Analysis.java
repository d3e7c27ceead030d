package kr.dure.ask;

/**
 * Computes an answer where arithmetic is more than Cypher should do, out of the rows of its question's statements. It sees
 * nothing else, so that what is hidden from the asker can't move a figure.
 */
public interface Analysis {

    /** As {@code question.yaml} names it. */
    String name();

    /**
     * Works the answer out.
     *
     * @return rows with the question's columns, and how they came about
     */
    Worked work(Inputs inputs);
}
