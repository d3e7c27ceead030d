package kr.dure.home;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SignedIn;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.Set;

/** A request of somebody who is logged in. */
final class Someone {

    private Someone() {}

    /** The press shop's {@code tier2}, or else a person of the prime. */
    static RequestPostProcessor as(String username) {
        boolean supplier = username.equals("tier2");
        String organisation = supplier ? "kwangjin-press" : FakeAsks.PRIME;
        return user(
                new SignedIn(
                        new Asker(
                                username,
                                username,
                                new OrganisationId(organisation),
                                Set.of(supplier ? Role.STAFF : Role.QUALITY)),
                        "{none}"));
    }
}
