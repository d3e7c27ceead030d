package kr.dure.graph.fact;

/** The graph refuses a fact for good: the same facts written again fail again, though it is well. */
public final class FactsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FactsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
