package kr.dure.integrations.ingest;

/** The platform stops; what is not committed comes again at the next start. */
final class Stopped extends Exception {

    private static final long serialVersionUID = 1;
}
