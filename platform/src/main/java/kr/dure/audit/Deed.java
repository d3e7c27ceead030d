package kr.dure.audit;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that somebody did, or tried.
 *
 * @param who user name, or {@code connection:<name>} for a program, or {@code guest:<id>}
 * @param organisation for which they acted
 * @param subject what it was about, such as {@code question/forward_trace} or {@code agreement/7f3a}
 * @param owners the companies whose data it touched; each of them may read this entry
 * @param details what else is worth keeping, by name; never a secret, never a record's content
 */
public record Deed(
        String who,
        OrganisationId organisation,
        Act act,
        String subject,
        Set<OrganisationId> owners,
        Map<String, String> details) {

    /**
     * In details: the agreements by which the data was in sight, each {@code <provider>:<id>@<version>}, joined by blanks. An
     * owner that reads the entry is shown those that it provides.
     */
    public static final String AGREEMENTS = "agreements";

    /** In details: the person's leading role, which another company is shown in place of the name. */
    public static final String ROLE = "role";

    /** In details: {@code page}, {@code api} or {@code assistant}. */
    public static final String WAY = "way";

    /** Acts for nobody's company, such as a log-in under a name that doesn't exist; only who runs the platform reads it. */
    public static final OrganisationId NOBODY = new OrganisationId("-");

    private static final int LONGEST = 300;
    private static final int LONGEST_DETAIL = 4_000;

    public Deed {
        who = kept(who, LONGEST);
        subject = kept(subject, LONGEST);
        owners = Set.copyOf(owners);
        details =
                details.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        detail -> kept(detail.getValue(), LONGEST_DETAIL)));
    }

    /** Whatever somebody sent must fit into the table: nothing may keep an entry from being written. */
    private static String kept(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }

    /** Kinds of deeds. */
    public enum Act {
        LOGGED_IN,
        LOG_IN_FAILED,
        LOGGED_OUT,
        ASKED,
        EXPORTED,
        CHANGED,
        REFUSED
    }
}
