package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a browser is told over real HTTP when a proxy that ends TLS stands in front, and when none does. */
@SpringBootTest(
        classes = IdentityPages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dure.demonstration.enabled=true",
            "dure.demonstration.password=" + IdentityTest.PASSWORD,
            "dure.data=target/behind-proxy-test",
            "server.forward-headers-strategy=native"
        })
class BehindProxyIT {

    @LocalServerPort private int port;

    @Test
    void theCookieGoesOverHttpsAloneWhereTheRequestCameSo() throws Exception {
        HttpResponse<Void> answer = account("https");
        assertThat(cookies(answer))
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        value -> assertThat(value).doesNotStartWith("http:").endsWith("/login"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "http")
    void withoutTlsTheCookieStillComes(@Nullable String scheme) throws Exception {
        HttpResponse<Void> answer = account(scheme);
        assertThat(cookies(answer))
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains("; HttpOnly", "; SameSite=Lax")
                                        .doesNotContain("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    /**
     * A page that sends one to the log-in and begins a session for it.
     *
     * @param scheme of the request as the proxy tells it, or null without a proxy
     */
    private HttpResponse<Void> account(@Nullable String scheme) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/account"))
                        .header("Accept", "text/html");
        if (scheme != null) {
            request.header("X-Forwarded-Proto", scheme);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding());
        }
    }

    private static List<String> cookies(HttpResponse<Void> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
