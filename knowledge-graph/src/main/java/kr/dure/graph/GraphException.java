package kr.dure.graph;

/** A statement failed, or the graph can't be reached. */
public final class GraphException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean forGood;

    public GraphException(String message, Throwable cause) {
        this(message, cause, false);
    }

    GraphException(String message, Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    /** Whether the graph refused the statement or its values, so that trying again changes nothing. */
    public boolean isForGood() {
        return forGood;
    }
}
