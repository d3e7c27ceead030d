package kr.dure.integrations.connector;

/**
 * Turns one original record into facts; pure, so that the route and a later mending in quarantine do the same.
 *
 * <p>Each is a bean, one for a kind of record; what differs between connections it looks up by the connection's name.
 */
public interface Translation {

    /** Unique over all translations, such as {@code files.row}. */
    String kind();

    /**
     * Reads one record.
     *
     * @param connection name of the connection that brought the record
     * @param original the record as text, as the quarantine keeps and shows it
     */
    Translated translate(String connection, String original);
}
