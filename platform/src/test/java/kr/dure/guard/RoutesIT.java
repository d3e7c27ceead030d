package kr.dure.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import kr.dure.Dure;
import kr.dure.graph.fact.GraphWriter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every route of the whole platform, found by reflection, as a competitor would try it: 나리주조 (nari) has records, 도담프레스
 * (dodam) tries to reach them with every role that a company can give.
 */
@SpringBootTest(
        classes = Dure.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"dure.demonstration.enabled=false", "dure.limits.log-ins=1000"})
@TypeExcludeFilters(OfTheProduct.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesIT {

    private static final String PASSWORD = "only-for-this-test-7";
    private static final String TOKEN = "token-of-nari-for-this-test";
    private static final String NARI = RouteExamples.NARI;
    private static final String ALL_ROLES =
            "quality,scheduling,safety,onboarding,program,staff,auditor,admin";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Routes that nobody needs to log in for; the link of an invitation is all that its bearer needs. */
    private static final Set<String> OPEN =
            Set.of(
                    "GET /login",
                    "GET /guest",
                    "GET /guest/open",
                    "POST /guest/open",
                    "GET /guest/request",
                    "POST /guest/request",
                    "GET /invitation/{link}",
                    "POST /invitation/{link}");

    /** Routes that take a connection's token and nothing else, so that no browser can be made to use them. */
    private static final String TOKENS_ONLY = "/api/ingest/";

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired private GraphWriter writer;

    private Client nari;
    private Client dodam;
    private Client nobody;
    private Map<String, List<RouteExample>> examples;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws Exception {
        Path data = Path.of("target", "routes-it");
        FileSystemUtils.deleteRecursively(data);
        String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
        String token =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
        settings.add("dure.data", data::toString);
        List<String[]> accounts =
                List.of(
                        new String[] {"nari", NARI, ALL_ROLES},
                        new String[] {"dodam", "dodam-press", ALL_ROLES},
                        new String[] {"gaon", RouteExamples.GAON, ALL_ROLES},
                        new String[] {"dodam-staff", "dodam-press", "staff"},
                        new String[] {"dodam-busy", "dodam-press", "auditor"});
        for (int i = 0; i < accounts.size(); i++) {
            String[] account = accounts.get(i);
            String prefix = "dure.identity.accounts[%d].".formatted(i);
            settings.add(prefix + "username", () -> account[0]);
            settings.add(prefix + "name", () -> account[0]);
            settings.add(prefix + "organisation", () -> account[1]);
            settings.add(prefix + "roles", () -> account[2]);
            settings.add(prefix + "password-hash", () -> hash);
        }
        settings.add("dure.exchange.connections[0].name", () -> "nari-mes");
        settings.add("dure.exchange.connections[0].organisation", () -> NARI);
        settings.add("dure.exchange.connections[0].token-sha256", () -> token);
    }

    @BeforeAll
    void bothCompaniesAtWork() throws Exception {
        writer.write(RouteExamples.facts(NARI, ""));
        writer.write(RouteExamples.facts("dodam-press", "DODAM-"));
        writer.write(RouteExamples.partners());
        nari = Client.loggedIn(home(), "nari", PASSWORD);
        dodam = Client.loggedIn(home(), "dodam", PASSWORD);
        nobody = new Client(home());
        examples =
                RouteExamples.make(
                                nari,
                                Client.loggedIn(home(), "nari", PASSWORD),
                                Client.loggedIn(home(), "gaon", PASSWORD),
                                nobody,
                                TOKEN)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        RouteExample::route, TreeMap::new, Collectors.toList()));
    }

    @TestFactory
    Stream<DynamicTest> anothersRecordAndNoneAtAllAreAnsweredAlike() {
        return routes().stream()
                .filter(route -> !route.contains(TOKENS_ONLY))
                .filter(route -> !OPEN.contains(route))
                .filter(route -> route.contains("{") || examples.containsKey(route))
                .sorted(java.util.Comparator.comparing(route -> route.startsWith("GET ")))
                .map(route -> DynamicTest.dynamicTest(route, () -> triedByAStranger(route)));
    }

    private void triedByAStranger(String route) {
        if (!examples.containsKey(route)) {
            fail(
                    "%s names a record in its path. Add to RouteExamples how to ask it for a"
                            + " record of %s that exists: RouteExample.of(\"%s\"%s)",
                    route,
                    NARI,
                    route,
                    VARIABLE.matcher(route)
                            .results()
                            .map(found -> ", \"%s\", <its id>".formatted(found.group(1)))
                            .collect(Collectors.joining()));
        }
        for (RouteExample example : examples.get(route)) {
            String before = seenByItsOwner(example);
            HttpResponse<String> theirs = ask(dodam, example, example.theirs());
            HttpResponse<String> nobodys = ask(dodam, example, example.nobodys());
            assertThat(theirs.statusCode())
                    .as(route)
                    .isEqualTo(nobodys.statusCode())
                    .isLessThan(500);
            assertThat(plain(theirs, example)).as(route).isEqualTo(plain(nobodys, example));
            assertThat(names(theirs)).as(route).isEqualTo(names(nobodys));
            if (example.isRead() && !route.contains("/audit")) {
                HttpResponse<String> own = ask(nari, example, example.theirs());
                assertThat(plain(own, example))
                        .as("%s shows its owner a record, else the example proves nothing", route)
                        .isNotEqualTo(plain(theirs, example));
                assertThat(own.statusCode()).as(route).isLessThan(400);
            }
            assertThat(seenByItsOwner(example))
                    .as("%s after a stranger's %s", example.owned(), route)
                    .isEqualTo(before);
        }
    }

    /** The page on which its owner sees the record, or nothing for a route that changes nothing. */
    private String seenByItsOwner(RouteExample example) {
        if (example.owned().isEmpty()) {
            return "";
        }
        HttpResponse<String> page = nari.get(example.owned());
        assertThat(page.statusCode()).as(example.owned()).isEqualTo(200);
        return plain(page, example);
    }

    @TestFactory
    Stream<DynamicTest> withoutALogInNothingIsShown() {
        return routes().stream()
                .filter(route -> !OPEN.contains(route))
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route,
                                        () -> {
                                            HttpResponse<String> answer =
                                                    bare(
                                                            nobody,
                                                            route,
                                                            Map.of("X-CSRF-TOKEN", nobody.token()));
                                            assertThat(answer.statusCode())
                                                    .as(route)
                                                    .isIn(302, 401);
                                            if (answer.statusCode() == 302) {
                                                assertThat(answer.headers().firstValue("Location"))
                                                        .hasValueSatisfying(
                                                                place ->
                                                                        assertThat(place)
                                                                                .endsWith(
                                                                                        "/login"));
                                            }
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> whatChangesSomethingNeedsItsToken() {
        return routes().stream()
                .filter(route -> !route.startsWith("GET "))
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route,
                                        () ->
                                                assertThat(bare(nari, route, Map.of()).statusCode())
                                                        .as(route)
                                                        .isEqualTo(
                                                                route.contains(TOKENS_ONLY)
                                                                        ? 401
                                                                        : 403)));
    }

    /** The answers' headers are looked at by {@link Client}, here those that no route gives. */
    @Test
    void whatNoFeatureAnswersCarriesTheHeadersToo() {
        for (String path :
                List.of(
                        "/assets/home/dure.css",
                        "/webjars/htmx.org/dist/htmx.min.js",
                        "/actuator/health",
                        "/actuator/env",
                        "/no-such-page",
                        "/exchange?state=none",
                        "/exchange?from=x",
                        "/audit?from=yesterday",
                        "/lots;v=1",
                        "//lots",
                        "/lots/%2e%2e/x")) {
            assertThat(dodam.get(path).statusCode()).as(path).isLessThan(500);
        }
        assertThat(dodam.get("/error").body()).isNotEmpty();
        for (String method : List.of("PUT", "DELETE", "OPTIONS")) {
            assertThat(dodam.send(method, "/lots", "*/*", null, "", Map.of()).statusCode())
                    .as(method)
                    .isLessThan(500);
        }
        assertThat(
                        dodam.send(
                                        "POST",
                                        "/api/questions/lot_card",
                                        "application/json",
                                        "application/json",
                                        "{broken",
                                        Map.of("X-CSRF-TOKEN", dodam.token()))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyAuditorsAndAdministratorsReadTheAuditAndFindItInTheMenu() {
        Client staff = Client.loggedIn(home(), "dodam-staff", PASSWORD);
        assertThat(staff.get("/audit").statusCode()).isEqualTo(403);
        assertThat(staff.get("/audit/accesses.csv").statusCode()).isEqualTo(403);
        assertThat(staff.post("/audit/verify", Map.of()).statusCode()).isEqualTo(403);
        assertThat(staff.get("/").body()).doesNotContain("href=\"/audit\"");
        assertThat(nari.get("/").body()).contains("href=\"/audit\"");
    }

    @Test
    void whatWasLookedAtStandsInTheAuditOfItsOwnerAlone() {
        nari.get("/machines/%s/M-1".formatted(NARI));
        String page = nari.get("/audit?lang=en").body();
        assertThat(page).contains("Looked at", "nari");
        assertThat(dodam.get("/audit?lang=en").body()).doesNotContain("nari");
        String csv = nari.get("/audit/accesses.csv?lang=en").body();
        assertThat(csv).startsWith("\ufeff\"time\"").contains("\"nari-cast\"");
        assertThat(dodam.get("/audit/accesses.csv").body()).doesNotContain("nari");
        assertThat(nari.get("/audit?act=EXPORTED&lang=en").body()).contains("accesses.csv");
        HttpResponse<String> checked = nari.post("/audit/verify", Map.of());
        assertThat(checked.headers().firstValue("Location").orElse("")).endsWith("/audit");
        assertThat(nari.get("/audit?lang=en").body()).contains("The record is whole");
    }

    @Test
    void tooManyDownloadsAreTurnedAwayWhilePagesGoOn() {
        Client busy = Client.loggedIn(home(), "dodam-busy", PASSWORD);
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seen.add(busy.get("/audit/accesses.csv").statusCode());
        }
        assertThat(seen).startsWith(200, 200).endsWith(429);
        HttpResponse<String> turned = busy.get("/audit/accesses.csv?lang=en");
        assertThat(turned.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(turned.body()).contains("Too many requests");
        assertThat(busy.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void tooMuchAtOnceIsTurnedAwayWithTheCure() {
        String token = dodam.token();
        HttpResponse<String> form =
                dodam.post("/assistant/turns?lang=en", Map.of("text", "x".repeat(2_200_000)));
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("Nothing of it was taken");
        HttpResponse<String> file =
                dodam.send(
                        "POST",
                        "/assistant/turns?lang=en",
                        "text/html",
                        "multipart/form-data; boundary=x",
                        "x".repeat(11_000_000),
                        Map.of("X-CSRF-TOKEN", token));
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("Nothing of it was taken");
        HttpResponse<String> json =
                dodam.send(
                        "POST",
                        "/api/questions/lot_card",
                        "application/json",
                        "application/json",
                        "{\"parameters\":{\"lot\":\"" + "x".repeat(300_000) + "\"}}",
                        Map.of("X-CSRF-TOKEN", token));
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.body()).contains("256 kB").contains("Send less");
        HttpResponse<String> chunked =
                dodam.send(
                        HttpRequest.newBuilder(home().resolve("/api/questions/lot_card"))
                                .header("Content-Type", "application/json")
                                .header("X-CSRF-TOKEN", token)
                                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{}")))
                                .build());
        assertThat(chunked.statusCode()).isEqualTo(411);
        assertThat(chunked.body()).contains("Content-Length");
    }

    /** Methods and patterns of all controllers; those of the actuator stand in another mapping and are tried by name. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(
                        info -> {
                            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                            for (String pattern : info.getPatternValues()) {
                                if (methods.isEmpty()) {
                                    routes.add("GET " + pattern);
                                }
                                methods.forEach(method -> routes.add(method + " " + pattern));
                            }
                        });
        assertThat(routes).hasSizeGreaterThan(25);
        return routes;
    }

    private HttpResponse<String> ask(
            Client client, RouteExample example, Map<String, String> record) {
        Map<String, String> values = new TreeMap<>(example.given());
        values.putAll(record);
        String pattern = example.route().substring(example.method().length() + 1);
        String path = filled(pattern, values);
        VARIABLE.matcher(pattern).results().forEach(found -> values.remove(found.group(1)));
        if (example.isRead()) {
            return client.get(values.isEmpty() ? path : path + "?" + Client.encoded(values));
        }
        if (path.startsWith("/api/")) {
            return client.send(
                    example.method(),
                    path,
                    "application/json",
                    "application/json",
                    JsonMapper.shared().writeValueAsString(Map.of("parameters", values)),
                    Map.of("X-CSRF-TOKEN", client.token()));
        }
        return client.post(path, values);
    }

    /** A route as it is, with anything for its variables. */
    private HttpResponse<String> bare(Client client, String route, Map<String, String> headers) {
        String method = route.substring(0, route.indexOf(' '));
        String pattern = route.substring(method.length() + 1);
        Map<String, String> known =
                examples.getOrDefault(route, List.of()).stream()
                        .findFirst()
                        .map(RouteExample::theirs)
                        .orElse(Map.of());
        Map<String, String> values = new TreeMap<>(known);
        VARIABLE.matcher(pattern)
                .results()
                .forEach(found -> values.putIfAbsent(found.group(1), "x"));
        boolean api = pattern.startsWith("/api/");
        return client.send(
                method,
                filled(pattern, values),
                api ? "application/json" : "text/html",
                method.equals("GET")
                        ? null
                        : api ? "application/json" : "application/x-www-form-urlencoded",
                api ? "{}" : "x=1",
                headers);
    }

    private static String filled(String pattern, Map<String, String> values) {
        Function<java.util.regex.MatchResult, String> value =
                found ->
                        Matcher.quoteReplacement(
                                UriUtils.encodePathSegment(
                                        values.getOrDefault(found.group(1), "x"),
                                        StandardCharsets.UTF_8));
        return VARIABLE.matcher(pattern).replaceAll(value);
    }

    /** An answer without what names the record that was asked for, and without what differs each time. */
    private static String plain(HttpResponse<String> answer, RouteExample example) {
        String text =
                answer.statusCode()
                        + "\n"
                        + answer.headers().firstValue("Location").orElse("")
                        + "\n"
                        + answer.body();
        for (Map<String, String> record : List.of(example.theirs(), example.nobodys())) {
            for (String value : record.values()) {
                text =
                        text.replace(UriUtils.encode(value, StandardCharsets.UTF_8), "*")
                                .replace(value, "*");
            }
        }
        return text.replaceAll("(name=\"_csrf\"[^>]*(value|content)=)\"[^\"]*\"", "$1")
                .replaceAll("hx-headers=[^>]*", "")
                .replaceAll("\"asOf\":\"[^\"]*\"", "")
                .replaceAll("\\d+:\\d\\d(:\\d\\d(\\.\\d+)?)?", "")
                .replaceAll("\\d+ (s|min) ago|\\d+(초|분) 전", "")
                .replaceAll("\"(turn|conversation)\":\"[^\"]*\"", "$1");
    }

    private static Set<String> names(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.removeAll(
                Set.of("set-cookie", "connection", "content-length", "transfer-encoding", "date"));
        return names;
    }

    private URI home() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
