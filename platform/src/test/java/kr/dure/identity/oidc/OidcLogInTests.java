package kr.dure.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.audit.Deed.Act;
import kr.dure.identity.FakeAudit;
import kr.dure.identity.IdentityPages;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Log-in through a real OpenID Connect server, both over real HTTP. */
@SpringBootTest(
        classes = IdentityPages.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "dure.demonstration.enabled=false",
            "dure.identity.form=false",
            "dure.data=target/identity-test",
            "dure.identity.oidc.username-claim=login",
            "dure.identity.oidc.organisation-claim=company",
            "dure.identity.oidc.roles-claim=groups",
            "dure.identity.oidc.organisations.kjp=kwangjin-press",
            "dure.identity.oidc.roles.press-quality=QUALITY",
            "dure.identity.oidc.roles.press-lead=ADMIN",
            "spring.security.oauth2.client.registration.press.client-id=" + LogInServer.CLIENT,
            "spring.security.oauth2.client.registration.press.client-secret=" + LogInServer.SECRET,
            "spring.security.oauth2.client.registration.press.client-name=광진 계정",
            "spring.security.oauth2.client.registration.press.scope=openid,profile",
        })
class OidcLogInTests {

    private static final int PORT = free();
    private static final LogInServer SERVER =
            LogInServer.start("http://127.0.0.1:" + PORT + "/login/oauth2/code/press");

    @Autowired private JdbcClient store;
    @Autowired private FakeAudit audit;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("spring.security.oauth2.client.provider.press.issuer-uri", SERVER::uri);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPersonComesInWithCompanyAndRolesOfTheClaimsAndPkce() throws Exception {
        SERVER.person("soyeon", claims("soyeon.k", "kjp", "press-quality", "unknown-group"));
        Visit visit = new Visit("soyeon");

        String page = visit.logIn();

        assertThat(visit.trace.toString()).contains("code_challenge_method=S256");
        assertThat(page).endsWith("/account");
        assertThat(visit.body).contains("soyeon.k", "품질", "회사 로그인으로 들어오셨습니다");
        assertThat(audit.of("soyeon.k")).extracting(deed -> deed.act()).contains(Act.LOGGED_IN);
    }

    @Test
    void rolesAreRenewedAtEachLogIn() throws Exception {
        SERVER.person("hana", claims("hana.l", "kjp", "press-quality"));
        new Visit("hana").logIn();
        SERVER.person("hana", claims("another-name", "kjp", "press-lead"));
        Visit later = new Visit("hana");
        later.logIn();
        assertThat(later.body).contains("hana.l", "관리자", "이름 another-name");
        assertThat(
                        store.sql(
                                        "SELECT COUNT(*) FROM identity_person WHERE username ="
                                                + " 'another-name'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void anUnknownCompanyIsRefusedWithTheCure() throws Exception {
        SERVER.person("stranger", claims("stranger", "another-company", "press-quality"));
        assertThat(new Visit("stranger").logIn()).endsWith("/login?refused=organisation");
        Visit unnamed = new Visit("unnamed");
        SERVER.person("unnamed", Map.of("login", "unnamed", "groups", List.of("press-quality")));
        assertThat(unnamed.logIn()).endsWith("/login?refused=organisation");
        assertThat(unnamed.body).contains("등록되어 있지 않습니다");
    }

    @Test
    void whoHasNoRoleHereIsRefused() throws Exception {
        SERVER.person("idle", claims("idle", "kjp", "some-other-group"));
        assertThat(new Visit("idle").logIn()).endsWith("/login?refused=roles");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        SERVER.person(
                "borrowed",
                Map.of(
                        "login",
                        "borrowed",
                        "company",
                        "kjp",
                        "groups",
                        List.of("press-quality"),
                        "aud",
                        List.of("another-application")));
        assertThat(new Visit("borrowed").logIn()).endsWith("/login?refused=untrusted");
        assertThat(
                        store.sql(
                                        "SELECT COUNT(*) FROM identity_person WHERE username ="
                                                + " 'borrowed'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void oneWhoIsDisabledHereIsOutAtOnceAndStaysOut() throws Exception {
        SERVER.person("left", claims("left.c", "kjp", "press-quality"));
        Visit visit = new Visit("left");
        visit.logIn();
        store.sql("UPDATE identity_person SET active = FALSE WHERE username = 'left.c'").update();

        assertThat(visit.see("/account")).doesNotContain("left.c");
        Visit again = new Visit("left");
        assertThat(again.logIn()).endsWith("/login?refused=disabled");
        assertThat(again.body).contains("꺼져 있습니다");
    }

    @Test
    void nobodyTakesOverAnAccountByItsUserName() throws Exception {
        SERVER.person("first", claims("shared.name", "kjp", "press-quality"));
        SERVER.person("second", claims("shared.name", "kjp", "press-lead"));
        assertThat(new Visit("first").logIn()).endsWith("/account");
        assertThat(new Visit("second").logIn()).endsWith("/login?refused=name");
    }

    @Test
    void withTheFormSwitchedOffNoPasswordIsTaken() throws Exception {
        Visit visit = new Visit("nobody");
        String login = visit.see("/login");
        assertThat(login).contains("광진 계정").doesNotContain("name=\"password\"");
        HttpResponse<String> answer =
                visit.http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/questions"))
                                .header("Authorization", "Basic dGllcjI6b25seS1mb3ItdGVzdHM=")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Dure\"");
    }

    private static Map<String, Object> claims(String login, String company, String... groups) {
        return Map.of(
                "login",
                login,
                "company",
                company,
                "name",
                "이름 " + login,
                "groups",
                List.of(groups));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One browser that is logged in at the log-in server and follows each redirect. */
    private final class Visit {

        private final HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(Redirect.NEVER)
                        .build();
        private final StringBuilder trace = new StringBuilder();
        private final String username;
        private String body = "";

        Visit(String username) {
            this.username = username;
        }

        /** The address at which the log-in ends, having wanted the account page. */
        String logIn() throws Exception {
            HttpRequest atTheServer =
                    HttpRequest.newBuilder(SERVER.uri().resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "username=%s&password=%s"
                                                    .formatted(username, username)))
                            .build();
            HttpResponse<Void> there =
                    http.send(atTheServer, HttpResponse.BodyHandlers.discarding());
            assertThat(there.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
            see("/account");
            return follow(URI.create("http://127.0.0.1:" + port + "/oauth2/authorization/press"))
                    .toString()
                    .replace("?continue", "");
        }

        String see(String page) throws Exception {
            follow(URI.create("http://127.0.0.1:" + port + page));
            return body;
        }

        private URI follow(URI address) throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .header("Accept-Language", "ko");
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            body = answer.body();
            trace.append(address).append('\n');
            return answer.statusCode() / 100 == 3
                    ? follow(address.resolve(answer.headers().firstValue("Location").orElseThrow()))
                    : address;
        }
    }
}
