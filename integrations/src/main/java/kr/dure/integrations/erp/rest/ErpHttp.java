package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one ERP for JSON: never another host, never more or longer than allowed. */
final class ErpHttp implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int REDIRECTS = 3;

    private final RestErpSettings.Erp erp;
    private final InstantSource clock;
    private final HttpClient client;

    ErpHttp(RestErpSettings.Erp erp, InstantSource clock) {
        this.erp = erp;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(erp.timeout())
                        .build();
    }

    JsonNode get(URI address) throws ErpFailure, InterruptedException {
        URI at = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = send(own(at));
            if (answer.statusCode() / 100 != 3) {
                return body(at, answer);
            }
            String location = answer.headers().firstValue("Location").orElse("");
            at = resolve(at, location);
        }
        throw new ErpFailure("%s redirects in circles".formatted(address.getPath()), null);
    }

    /** The address a link leads to, if it leads to the ERP itself. */
    URI resolve(URI from, String link) throws ErpFailure {
        try {
            return own(from.resolve(link));
        } catch (IllegalArgumentException broken) {
            throw new ErpFailure("it gave a broken link \"%s\"".formatted(link), null);
        }
    }

    private URI own(URI address) throws ErpFailure {
        if (Objects.equals(erp.url().getScheme(), address.getScheme())
                && erp.url().getHost().equalsIgnoreCase(address.getHost())
                && erp.url().getPort() == address.getPort()
                && address.getUserInfo() == null) {
            return address;
        }
        throw new ErpFailure(
                "it points to %s; only %s is asked, as the token must not leave it"
                        .formatted(place(address), place(erp.url())),
                null);
    }

    /** Where an address leads, without the password that one may hold. */
    private static String place(URI address) {
        String authority = String.valueOf(address.getRawAuthority());
        int user = authority.lastIndexOf('@');
        return "%s://%s%s"
                .formatted(
                        address.getScheme(), user < 0 ? "" : "…@", authority.substring(user + 1));
    }

    private HttpResponse<byte[]> send(URI address) throws ErpFailure, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(erp.timeout())
                        .header("Accept", "application/json");
        if (erp.token() != null) {
            request.header("Authorization", "Bearer " + erp.token());
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), erp.largest().toBytes()));
        try {
            // the request's own time-out ends with the headers; a body may trickle for ever
            return answer.get(erp.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new ErpFailure("no whole answer within " + erp.timeout(), null);
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            if (cause instanceof IOException) {
                throw new ErpFailure("the answer broke off or did not come: " + cause, null);
            }
            throw new IllegalStateException(cause);
        }
    }

    private JsonNode body(URI address, HttpResponse<byte[]> answer) throws ErpFailure {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw new ErpFailure(
                    "it refuses the token (%d); set dure.erp.rest token of %s"
                            .formatted(status, erp.name()),
                    null);
        }
        if (status == 400 || status == 404 || status == 410) {
            throw new ErpFailure.NoSuchPage(
                    "it knows no %s (%d)".formatted(address.getPath(), status));
        }
        if (status != 200) {
            throw new ErpFailure("it answered %d".formatted(status), retryAfter(answer));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException cut) {
            throw new ErpFailure("the answer is no whole JSON: " + cut.getOriginalMessage(), null);
        }
    }

    /** RFC 9110, 10.2.3: seconds or a date. */
    private @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
        String told = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (told.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(told));
        }
        try {
            Instant at =
                    ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Duration.between(clock.instant(), at);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
