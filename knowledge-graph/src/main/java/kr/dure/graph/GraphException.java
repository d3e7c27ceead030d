package kr.dure.graph;

/** A statement failed, or the graph can't be reached. */
public final class GraphException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
