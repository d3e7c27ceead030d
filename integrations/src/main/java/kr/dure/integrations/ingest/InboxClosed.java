package kr.dure.integrations.ingest;

/** The inbox can't accept anything now; whoever sends keeps its records and sends them again. */
public final class InboxClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InboxClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
