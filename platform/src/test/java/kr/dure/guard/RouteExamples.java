package kr.dure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A record of 나리주조 (nari) behind each route that names one, made as its people make it: by a fact, a form, or a partner's request.
 * 가온기공 (gaon) is its customer, 하늘도금 (haneul) a firm that hasn't joined; a stranger is neither.
 */
final class RouteExamples {

    static final String NARI = "nari-cast";
    static final String GAON = "gaon-works";
    private static final String HANEUL = "haneul-plate";
    private static final String PERSONS_PASSWORD = "a-person-for-this-test-5";

    private final Client nari;
    private final Client nobody;
    private final List<RouteExample> examples = new ArrayList<>();

    private RouteExamples(Client nari, Client nobody) {
        this.nari = nari;
        this.nobody = nobody;
    }

    /**
     * Makes the records and tells how to ask for each. The facts of {@link #facts} are to be written before.
     *
     * @param again another session of the same person of nari
     * @param token of nari's connection
     */
    static List<RouteExample> make(
            Client nari, Client again, Client gaon, Client nobody, String token) {
        RouteExamples made = new RouteExamples(nari, nobody);
        made.records();
        made.questions();
        made.quarantine(token);
        made.conversation();
        made.board();
        made.account(again);
        made.people();
        made.connectionToken();
        made.agreement();
        made.guestRequest();
        made.recall(gaon);
        return List.copyOf(made.examples);
    }

    private void records() {
        read("GET /lots/{owner}/{id}", "owner", NARI, "id", "LOT-1");
        read("GET /lots", "q", "LOT-1");
        for (String part : List.of("", "/live", "/history")) {
            read("GET /machines/{owner}/{id}" + part, "owner", NARI, "id", "M-1");
        }
        read("GET /chain/{organisation}", "organisation", NARI);
        read("GET /audit", "company", NARI);
        read("GET /audit/accesses.csv", "company", NARI);
    }

    /** The question's name is no secret; the record stands in its body or query. */
    private void questions() {
        String lot = NARI + "/LOT-1";
        Map<String, String> card = Map.of("name", "lot_card");
        asked("POST /api/questions/{name}", card, "lot", lot);
        asked("POST /api/questions/{name}", Map.of("name", "forward_trace"), "lot", lot);
        asked(
                "POST /api/questions/{name}",
                Map.of("name", "machine_alarms"),
                "machine",
                NARI + "/M-1");
        for (String part : List.of("", "/answer.csv", "/answer.xlsx")) {
            asked("GET /ask/{name}" + part, card, "lot", lot);
        }
        asked(
                "GET /ask/{name}/suggestions",
                Map.of("name", "lot_card", "parameter", "lot"),
                "text",
                "LOT-1");
    }

    private void quarantine(String token) {
        HttpResponse<String> answer =
                nobody.send(
                        "POST",
                        "/api/ingest/facts",
                        "application/json",
                        "application/json",
                        "[{\"type\":\"LotProduced\",\"lot\":\"SECRET-LOT\"}]",
                        Map.of("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        String id =
                JsonMapper.shared().readTree(answer.body()).at("/items/0/quarantine").asString();
        String page = "/exchange/quarantine/" + id;
        read("GET /exchange/quarantine/{id}", "id", id);
        change("POST /exchange/quarantine/{id}/mend", "id", id, page, Map.of("record", "{}"));
        change(
                "POST /exchange/quarantine/{id}/discard",
                "id",
                id,
                page,
                Map.of("reason", "not ours"));
    }

    /** A turn that is over, so that its conversation is kept. */
    private void conversation() {
        HttpResponse<String> answer =
                nari.send(
                        "POST",
                        "/assistant/turns",
                        "application/json",
                        "application/x-www-form-urlencoded",
                        Client.encoded(Map.of("text", "지금 멈춘 설비가 있나요?")),
                        Map.of("X-CSRF-TOKEN", nari.token()));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<?, ?> made = JsonMapper.shared().readValue(answer.body(), Map.class);
        String turn = String.valueOf(made.get("turn"));
        String conversation = String.valueOf(made.get("conversation"));
        HttpResponse<String> events =
                nari.send(
                        "GET",
                        "/assistant/turns/%s/events".formatted(turn),
                        "text/event-stream",
                        null,
                        "",
                        Map.of());
        assertThat(events.body()).contains("DONE");
        String page = "/assistant/" + conversation;
        read("GET /assistant/{conversation}", "conversation", conversation);
        read("GET /assistant/{conversation}/turns", "conversation", conversation);
        read("GET /assistant/turns/{turn}/events", "turn", turn);
        change(
                "POST /assistant/turns",
                "conversation",
                conversation,
                page,
                Map.of("text", "설비 상태"));
        change("POST /assistant/turns/{turn}/stop", "turn", turn, page);
        change("POST /assistant/{conversation}/delete", "conversation", conversation, page);
    }

    private void board() {
        String pin =
                after(
                        done(
                                "/board/pins",
                                Map.of("question", "lot_card", "place", "TEAM", "p.lot", "LOT-1")),
                        "/board#pin-");
        String card = "/board/%s/live".formatted(pin);
        read("GET /board/{pin}/live", "pin", pin);
        change("POST /board/{pin}/remove", "pin", pin, card);
        change("POST /board/{pin}/restore", "pin", pin, card);
        change("POST /board/{pin}/move", "pin", pin, card, Map.of("forward", "true"));
    }

    private void account(Client again) {
        String page = "/account";
        assertThat(again.get(page).statusCode()).isEqualTo(200);
        done("/account/tokens", Map.of("name", "desk", "scopes", "ASK", "days", "30"));
        String token = id(page, "/account/tokens/%s/rotate");
        change("POST /account/tokens/{id}/rotate", "id", token, page);
        change("POST /account/tokens/{id}/revoke", "id", token, page);
        String session = id(page, "/account/sessions/%s/end");
        change("POST /account/sessions/{id}/end", "id", session, page);
    }

    private void people() {
        String page = "/people";
        HttpResponse<String> invited =
                done("/people/invitations", Map.of("name", "한결", "roles", "STAFF"));
        String link = found(invited, "id=\"made-link\" value=\"[^\"]*(/invitation/[^\"]+)\"");
        HttpResponse<String> entered =
                nobody.post(
                        link,
                        Map.of(
                                "username",
                                "hangyeol",
                                "password",
                                PERSONS_PASSWORD,
                                "again",
                                PERSONS_PASSWORD));
        assertThat(place(entered)).as(entered.body()).contains("/login");
        for (String change : List.of("password", "disable", "enable", "second-factor/reset")) {
            change("POST /people/{username}/" + change, "username", "hangyeol", page);
        }
        change(
                "POST /people/{username}/roles",
                "username",
                "hangyeol",
                page,
                Map.of("roles", "ADMIN"));
        done("/people/invitations", Map.of("name", "새별", "roles", "STAFF"));
        String invitation = id(page, "/people/invitations/%s/withdraw");
        change("POST /people/invitations/{id}/withdraw", "id", invitation, page);
        change("POST /people/invitations/{id}/again", "id", invitation, page);
        change("POST /people/partners", "organisation", HANEUL, page, Map.of("name", "나래"));
    }

    private void connectionToken() {
        String page = "/exchange/tokens";
        done(page, Map.of("name", "nari-erp", "days", "30"));
        String id = id(page, "/exchange/tokens/%s/rotate");
        change("POST /exchange/tokens/{id}/rotate", "id", id, page, Map.of("hours", "1"));
        change("POST /exchange/tokens/{id}/revoke", "id", id, page);
    }

    private void agreement() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(1);
        Map<String, String> terms =
                Map.of(
                        "side", "offer",
                        "company", GAON,
                        "categories", "PRODUCTION",
                        "purpose", "품질 문제 추적",
                        "from", tomorrow.toString(),
                        "until", tomorrow.plusYears(1).toString(),
                        "action", "offer",
                        "sure", "yes");
        String id = after(done("/agreements/new", terms), "/agreements/");
        String page = "/agreements/" + id;
        read("GET /agreements/{id}", "id", id);
        read("GET /agreements/{id}/new-version", "id", id);
        change("POST /agreements/{id}/new-version", "id", id, page, terms);
        change("POST /agreements/preview", "agreement", id, page, terms);
        for (String move : List.of("offer", "accept", "decline", "withdraw")) {
            String route = "POST /agreements/{id}/versions/{number}/{move}";
            change(route, "id", id, page, Map.of("number", "1", "move", move));
        }
        asked("GET /agreements/parts", Map.of("side", "request"), "company", GAON);
    }

    private void guestRequest() {
        String page = "/agreements/guests";
        Map<String, String> request =
                Map.of(
                        "firm", HANEUL,
                        "kind", "HOURS",
                        "month", "2026-10",
                        "plant", "서구공장",
                        "purpose", "재해율 계산",
                        "days", "14");
        done("/agreements/guests/new", request);
        String id = id(page, "/agreements/guests/%s/withdraw");
        change("POST /agreements/guests/{id}/withdraw", "id", id, page);
        read("GET /agreements/guests/new", "firm", HANEUL);
        change("POST /agreements/guests/new", "firm", HANEUL, page, request);
    }

    /** gaon asks nari where the lots in its own came from. */
    private void recall(Client gaon) {
        String ask = "/quality/cases/%s/8D-2/ask".formatted(GAON);
        HttpResponse<String> asked = gaon.post(ask, Map.of("direction", "BACKWARD"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        String request = id("/quality/requests", "/quality/requests/%s\"");
        String page = "/quality/requests/" + request;
        read("GET /quality/requests/{id}", "id", request);
        change("POST /quality/requests/{id}/accept", "id", request, page, Map.of("days", "7"));
        change(
                "POST /quality/requests/{id}/decline",
                "id",
                request,
                page,
                Map.of("reason", "not ours"));
        change("POST /quality/requests/{id}/withdraw", "id", request, page);
        String own = "/quality/cases/%s/8D-1".formatted(NARI);
        read("GET /quality/cases/{owner}/{id}", "owner", NARI, "id", "8D-1");
        examples.add(
                RouteExample.of("POST /quality/cases/{owner}/{id}/ask", "owner", NARI, "id", "8D-1")
                        .with(Map.of("direction", "FORWARD"))
                        .ownedAt(own));
        done("/quality/clauses", Map.of("partner", GAON, "days", "7"));
        change("POST /quality/clauses/end", "partner", GAON, "/quality/clauses");
        change("POST /quality/clauses", "partner", GAON, "/quality/clauses", Map.of("days", "7"));
    }

    private void read(String route, String... record) {
        asked(route, Map.of(), record);
    }

    private void asked(String route, Map<String, String> given, String... record) {
        examples.add(RouteExample.of(route, record).with(given));
    }

    private void change(String route, String name, String id, String page) {
        change(route, name, id, page, Map.of());
    }

    private void change(
            String route, String name, String id, String page, Map<String, String> given) {
        examples.add(RouteExample.of(route, name, id).with(given).ownedAt(page));
    }

    /** Sends a form of nari that must be taken; the page that it leads to, whose news are shown once. */
    private HttpResponse<String> done(String path, Map<String, String> form) {
        HttpResponse<String> answer = nari.post(path, form);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(302);
        URI place = URI.create(place(answer));
        return nari.get(
                place.getRawPath()
                        + (place.getRawFragment() == null ? "" : "#" + place.getRawFragment()));
    }

    /** The id at {@code %s} of an address on a page of nari. */
    private String id(String page, String address) {
        return found(nari.get(page), Pattern.quote(address).replace("%s", "\\E([\\w.-]+)\\Q"));
    }

    private static String found(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as("%s in %s", pattern, page.body()).isTrue();
        return found.group(1);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String after(HttpResponse<String> page, String start) {
        String address = page.uri().toString();
        assertThat(address).contains(start);
        return address.substring(address.indexOf(start) + start.length());
    }

    /** What nari's records hang on, and the same of another company with ids of its own. */
    static List<Fact> facts(String company, String prefix) {
        return Stream.of(
                        """
                        {"type":"OrganisationDescribed","owner":"%1$s","name":"%1$s","aliases":[],"statedAt":"%2$s"}\
                        """,
                        """
                        {"type":"PlantDescribed","owner":"%1$s","plant":"P-1","name":"P-1","statedAt":"%2$s"}\
                        """,
                        """
                        {"type":"MachineDescribed","owner":"%1$s","machine":"%3$sM-1","plant":"P-1","name":"M-1","kind":"press","statedAt":"%2$s"}\
                        """,
                        """
                        {"type":"MachineStateChanged","owner":"%1$s","machine":"%3$sM-1","state":"EXECUTE","since":"%2$s","statedAt":"%2$s"}\
                        """,
                        """
                        {"type":"LotProduced","owner":"%1$s","lot":"%3$sLOT-1","part":"PART-1","quantity":480,"unit":"1","consumed":[],"producedAt":"%2$s","statedAt":"%2$s"}\
                        """)
                .map(json -> fact(json.formatted(company, "2026-11-02T03:00:00Z", prefix)))
                .toList();
    }

    /** nari's chain, its customer's lot of its lot, and a case of each. */
    static List<Fact> partners() {
        return Stream.of(
                        """
                        {"type":"ChainDescribed","owner":"%1$s","chain":"nari-chain","name":"nari","members":[{"organisation":"%1$s","tier":1},{"organisation":"%2$s","tier":0},{"organisation":"%3$s","tier":2}],\
                        "supplies":[{"supplier":"%1$s","customer":"%2$s"},{"supplier":"%3$s","customer":"%1$s"}],"statedAt":"%4$s"}\
                        """,
                        """
                        {"type":"OrganisationDescribed","owner":"%2$s","name":"%2$s","aliases":[],"statedAt":"%4$s"}\
                        """,
                        """
                        {"type":"LotProduced","owner":"%2$s","lot":"G-1","part":"G","quantity":10,"unit":"1","consumed":[{"lot":{"owner":"%1$s","lot":"LOT-1"},"quantity":10}],"producedAt":"%4$s","statedAt":"%4$s"}\
                        """,
                        """
                        {"type":"QualityCaseStated","owner":"%1$s","counterparty":"%2$s","qualityCase":"8D-1","title":"기공","lot":{"owner":"%1$s","lot":"LOT-1"},"step":"D4","due":"2026-12-30","openedAt":"%4$s","statedAt":"%4$s"}\
                        """,
                        """
                        {"type":"QualityCaseStated","owner":"%2$s","counterparty":"%1$s","qualityCase":"8D-2","title":"균열","lot":{"owner":"%2$s","lot":"G-1"},"step":"D4","due":"2026-12-30","openedAt":"%4$s","statedAt":"%4$s"}\
                        """)
                .map(json -> fact(json.formatted(NARI, GAON, HANEUL, "2026-11-02T03:00:00Z")))
                .toList();
    }

    private static Fact fact(String json) {
        return switch (FactJson.parse(json.strip())) {
            case Fact fact -> fact;
            case Object refused -> throw new AssertionError(refused);
        };
    }
}
