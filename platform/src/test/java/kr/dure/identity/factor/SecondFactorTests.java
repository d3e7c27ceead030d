package kr.dure.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.identity.Browser;
import kr.dure.identity.IdentityTest;
import kr.dure.identity.Newcomer;
import kr.dure.identity.TestClock;

import org.apache.commons.codec.binary.Base32;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a password alone opens once there is a second factor. */
@IdentityTest
class SecondFactorTests {

    private static final Pattern KEY = Pattern.compile("<code[^>]*>([A-Z2-7 ]{39})</code>");

    @Autowired private MockMvc web;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient store;

    @Test
    void aPasswordAloneLeadsToTheCodeAndNowhereElse() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        Browser browser = Browser.of(web, one.username, Newcomer.PASSWORD);

        for (String page : List.of("/", "/account", "/account/second-factor")) {
            browser.get(page).andExpect(redirectedUrl("/login/code"));
        }
        browser.post("/account/second-factor/off", "password", Newcomer.PASSWORD)
                .andExpect(redirectedUrl("/login/code"));
        browser.get("/api/questions").andExpect(status().isForbidden());

        String before = browser.sessionId();
        browser.post("/login/code", "code", code(one)).andExpect(status().isFound());
        assertThat(browser.sessionId()).isNotEqualTo(before);
        browser.get("/account").andExpect(status().isOk());
        browser.get("/api/questions").andExpect(status().isOk());
    }

    @Test
    void thePageWantedBeforeTheLogInOpensAfterTheCode() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        Browser browser = new Browser(web);
        browser.get("/account").andExpect(redirectedUrl("/login"));
        browser.logIn(one.username, Newcomer.PASSWORD);
        browser.get("/account").andExpect(redirectedUrl("/login/code"));
        browser.post("/login/code", "code", code(one))
                .andExpect(redirectedUrl("http://localhost/account?continue"));
    }

    @Test
    void noCodeIsTakenTwice() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        String code = code(one);
        Browser.of(web, one.username, Newcomer.PASSWORD)
                .post("/login/code", "code", code)
                .andExpect(redirectedUrl("/"));
        Browser.of(web, one.username, Newcomer.PASSWORD)
                .post("/login/code", "code", code)
                .andExpect(redirectedUrl("/login/code?wrong"));
    }

    @Test
    void aCodeOnPaperOpensOnce() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        String code = one.codes.getFirst().toUpperCase(java.util.Locale.ROOT);
        Browser.of(web, one.username, Newcomer.PASSWORD)
                .post("/login/code", "code", code)
                .andExpect(redirectedUrl("/"));
        Browser.of(web, one.username, Newcomer.PASSWORD)
                .post("/login/code", "code", code)
                .andExpect(redirectedUrl("/login/code?wrong"));
    }

    @Test
    void guessingCodesHasToWait() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        Browser browser = Browser.of(web, one.username, Newcomer.PASSWORD);
        for (int i = 0; i < 5; i++) {
            browser.post("/login/code", "code", "00000" + i)
                    .andExpect(redirectedUrl("/login/code?wrong"));
        }
        browser.post("/login/code", "code", code(one)).andExpect(redirectedUrl("/login/code?wait"));
    }

    @Test
    void aProgramWithThePasswordAloneIsToldToUseAToken() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        web.perform(get("/api/questions").with(httpBasic(one.username, Newcomer.PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("access token")));
    }

    @Test
    void aCompanyThatAsksForItLetsNobodyOnWithoutADevice() throws Exception {
        Browser admin = Browser.of(web, "tier3");
        String username = Newcomer.of(web, admin, "STAFF");
        admin.post("/people/second-factor", "required", "true");
        try {
            Browser person = Browser.of(web, username, Newcomer.PASSWORD);
            person.get("/account").andExpect(redirectedUrl("/account/second-factor"));
            admin.get("/people").andExpect(redirectedUrl("/account/second-factor"));
            // the same company's rule doesn't reach another
            Browser.of(web, "tier2").get("/account").andExpect(status().isOk());

            enrol(person);
            person.get("/account").andExpect(status().isOk());
            enrol(admin);
        } finally {
            admin.post("/people/second-factor", "required", "false");
            admin.post("/account/second-factor/off", "password", IdentityTest.PASSWORD);
        }
        Browser.of(web, "tier3").get("/account").andExpect(status().isOk());
    }

    @Test
    void anAdministratorResetsTheSecondFactorOfAnOwnPerson() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        Enrolled one = enrolled(admin);
        Browser.of(web, "tier3")
                .post("/people/" + one.username + "/second-factor/reset")
                .andExpect(status().isNotFound());
        admin.post("/people/" + one.username + "/second-factor/reset")
                .andExpect(flash().attributeExists("done"));
        Browser.of(web, one.username, Newcomer.PASSWORD).get("/account").andExpect(status().isOk());
    }

    @Test
    void turningItOffAsksForThePassword() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        one.browser
                .post("/account/second-factor/off", "password", "not it at all")
                .andExpect(flash().attribute("problem", "account.password.wrong"));
        assertThat(one.browser.html("/account/second-factor")).contains("켜짐");
        one.browser.post("/account/second-factor/off", "password", Newcomer.PASSWORD);
        assertThat(one.browser.html("/account/second-factor")).contains("꺼짐");
    }

    @Test
    void theStoreHoldsNoSecretThatOpensAnythingWithoutTheKeyFile() throws Exception {
        Enrolled one = enrolled(Browser.of(web, "tier2"));
        byte[] kept =
                store.sql("SELECT secret FROM identity_factor WHERE username = :username")
                        .param("username", one.username)
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(kept).hasSizeGreaterThan(one.secret().length);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(one.secret(), java.nio.charset.StandardCharsets.ISO_8859_1));
        Path key = Path.of("target/identity-test/factor-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private Enrolled enrolled(Browser admin) throws Exception {
        String username = Newcomer.of(web, admin, "STAFF");
        Browser browser = Browser.of(web, username, Newcomer.PASSWORD);
        return enrol(browser).of(username);
    }

    /** Reads the key from the page as a person would, and gives the code of a right clock. */
    private Enrolled enrol(Browser browser) throws Exception {
        Matcher key = KEY.matcher(browser.html("/account/second-factor"));
        assertThat(key.find()).isTrue();
        Enrolled one = new Enrolled("", key.group(1).replace(" ", ""), List.of(), browser);
        browser.post("/account/second-factor", "code", "000000x")
                .andExpect(flash().attribute("problem", "factor.code.wrong"));
        ResultActions answer =
                browser.post(
                        "/account/second-factor",
                        "code",
                        Totp.code(one.secret(), Totp.step(clock.instant()), 6));
        List<?> codes =
                (List<?>) Objects.requireNonNull(answer.andReturn().getFlashMap().get("codes"));
        assertThat(codes).hasSize(Factors.RECOVERY_CODES);
        return new Enrolled("", one.key, codes.stream().map(String::valueOf).toList(), browser);
    }

    /** The next code: each step's is taken once. */
    private String code(Enrolled one) {
        clock.forward(Totp.STEP);
        return Totp.code(one.secret(), Totp.step(clock.instant()), 6);
    }

    private record Enrolled(String username, String key, List<String> codes, Browser browser) {

        Enrolled of(String name) {
            return new Enrolled(name, key, codes, browser);
        }

        byte[] secret() {
            return new Base32().decode(key);
        }
    }
}
