package kr.dure.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** One person at one browser: keeps the session as a cookie would, and carries the CSRF token of its pages. */
public final class Browser {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvc web;
    private final String address = "10.0.0." + NUMBER.incrementAndGet();
    private @Nullable MockHttpSession session = new MockHttpSession();

    public Browser(MockMvc web) {
        this.web = web;
    }

    /** A browser in which somebody is logged in with a password alone. */
    public static Browser of(MockMvc web, String username) throws Exception {
        return of(web, username, IdentityTest.PASSWORD);
    }

    public static Browser of(MockMvc web, String username, String password) throws Exception {
        Browser browser = new Browser(web);
        browser.logIn(username, password).andExpect(redirectedUrl("/"));
        return browser;
    }

    public ResultActions logIn(String username, String password) throws Exception {
        return post("/login", "username", username, "password", password);
    }

    public ResultActions get(String page) throws Exception {
        return perform(MockMvcRequestBuilders.get(page).accept(MediaType.TEXT_HTML));
    }

    /**
     * Sends a form.
     *
     * @param form names and values by turns
     */
    public ResultActions post(String page, String... form) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(page).accept(MediaType.TEXT_HTML).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return perform(request);
    }

    public String html(String page) throws Exception {
        return get(page).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    public String sessionId() {
        return Objects.requireNonNull(session).getId();
    }

    /** What a form's answer shows once. */
    public static String shown(ResultActions answer, String name) {
        return Objects.requireNonNull(answer.andReturn().getFlashMap().get(name)).toString();
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpSession current = session;
        if (current != null && !current.isInvalid()) {
            request.session(current);
        }
        ResultActions answer =
                web.perform(
                        request.with(
                                one -> {
                                    one.setRemoteAddr(address);
                                    return one;
                                }));
        MvcResult result = answer.andReturn();
        session = (MockHttpSession) result.getRequest().getSession(false);
        return answer;
    }
}
