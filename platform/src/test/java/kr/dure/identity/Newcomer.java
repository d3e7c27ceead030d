package kr.dure.identity;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who comes in through an invitation. */
public final class Newcomer {

    public static final String PASSWORD = "논두렁 넷과 파란 사다리";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Newcomer() {}

    /** The path that an administrator's invitation leads to. */
    public static String link(Browser admin, String... roles) throws Exception {
        String[] form = new String[2 + 2 * roles.length];
        form[0] = "name";
        form[1] = "새 사람";
        for (int i = 0; i < roles.length; i++) {
            form[2 + 2 * i] = "roles";
            form[3 + 2 * i] = roles[i];
        }
        return path(admin.post("/people/invitations", form));
    }

    public static String path(ResultActions answer) {
        return URI.create(Browser.shown(answer, "link")).getPath();
    }

    /** The user name of somebody new whom an administrator let in. */
    public static String of(MockMvc web, Browser admin, String... roles) throws Exception {
        return accept(web, link(admin, roles));
    }

    public static String accept(MockMvc web, String link) throws Exception {
        String username = "newcomer" + NUMBER.incrementAndGet();
        new Browser(web)
                .post(link, "username", username, "password", PASSWORD, "again", PASSWORD)
                .andExpect(redirectedUrl("/login?welcome=" + username));
        return username;
    }
}
