package kr.dure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of one person, or of nobody, that follows no redirect and checks the headers of every answer. */
final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI home;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NEVER)
                    .build();

    Client(URI home) {
        this.home = home;
    }

    static Client loggedIn(URI home, String username, String password) {
        Client client = new Client(home);
        HttpResponse<String> answer =
                client.post("/login", Map.of("username", username, "password", password));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("login"));
        return client;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "text/html,*/*;q=0.8", null, "", Map.of());
    }

    /** A form with the token that the page carries. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(
                "POST",
                path,
                "text/html",
                "application/x-www-form-urlencoded",
                encoded(form),
                Map.of("X-CSRF-TOKEN", token()));
    }

    HttpResponse<String> send(
            String method,
            String path,
            String accept,
            @Nullable String type,
            String body,
            Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path))
                        .timeout(PATIENCE)
                        .header("Accept", accept)
                        .method(
                                method,
                                type == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            requireHeaders(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token() {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).as("the log-in page carries a token").isTrue();
        return token.group(1);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whatever the answer is: a page, a part, a picture, a refusal, an error. */
    private static void requireHeaders(HttpResponse<String> answer) {
        String where = "%s %s".formatted(answer.request().method(), answer.uri());
        require(answer, where, "X-Content-Type-Options", "nosniff");
        require(answer, where, "X-Frame-Options", "DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy"))
                .as(where)
                .hasValueSatisfying(
                        policy -> assertThat(policy).isIn("same-origin", "no-referrer"));
        require(answer, where, "Cross-Origin-Opener-Policy", "same-origin");
        require(answer, where, "Cross-Origin-Resource-Policy", "same-origin");
        require(answer, where, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(where)
                .singleElement()
                .satisfies(
                        policy ->
                                assertThat(policy)
                                        .matches("default-src '(self|none)';.*")
                                        .contains("frame-ancestors 'none'", "base-uri 'none'")
                                        .doesNotContain("unsafe"));
        assertThat(answer.body()).as(where).doesNotContain("\tat ", "Exception", "Apache Tomcat");
    }

    private static void require(
            HttpResponse<String> answer, String where, String name, String value) {
        assertThat(answer.headers().allValues(name))
                .as("%s: %s", where, name)
                .containsExactly(value);
    }
}
