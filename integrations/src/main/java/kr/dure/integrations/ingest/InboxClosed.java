package kr.dure.integrations.ingest;

/** The inbox can't accept anything now; whoever sends keeps its records and sends them again. */
public final class InboxClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;

    /**
     * @param why one or more sentences, fit for whoever sends
     */
    public InboxClosed(String why, Throwable cause) {
        super(why + " Send the same again later.", cause);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
