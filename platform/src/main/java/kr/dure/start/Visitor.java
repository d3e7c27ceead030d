package kr.dure.start;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visits the platform's own pages as a browser would. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();

    Visitor(URI home) {
        this.home = home;
    }

    String see(String page) throws IOException, InterruptedException {
        return send(request(page).GET());
    }

    void logIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(see("/login"));
        String form =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                encoded(username),
                                encoded(password),
                                token.find() ? encoded(token.group(1)) : "");
        send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(home.resolve(page))
                .timeout(PATIENCE)
                .header("Accept", "text/html, */*;q=0.8");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return response.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
