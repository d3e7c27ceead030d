package kr.dure.sharing;

import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.springframework.security.access.AccessDeniedException;

/** Agreements are written and answered by administrators; everybody else of a company reads them. */
final class Admins {

    private Admins() {}

    /** @throws AccessDeniedException if the asker is no administrator */
    static void require(Asker asker, String what, SharingDeeds deeds) {
        if (!asker.is(Role.ADMIN)) {
            deeds.refused(asker, what, "agreement", "no administrator");
            throw new AccessDeniedException(
                    "%s is no administrator of %s; ask one of them"
                            .formatted(asker.username(), asker.organisation()));
        }
    }
}
