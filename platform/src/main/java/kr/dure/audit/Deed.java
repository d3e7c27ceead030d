package kr.dure.audit;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.Map;
import java.util.Set;

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

    public Deed {
        owners = Set.copyOf(owners);
        details = Map.copyOf(details);
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
