package kr.dure.home;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Explained;
import kr.dure.ask.Links;
import kr.dure.ask.Reply;
import kr.dure.graph.ask.Rows;
import kr.dure.identity.Asker;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Opening;
import kr.dure.prompts.Phrasings;
import kr.dure.prompts.Question;
import kr.dure.prompts.View;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small chain that answers at once: the prime sees all of it, everybody else their own. */
class FakeAsks implements Asks {

    static final String PRIME = "hanbit-energy";
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Map<String, String> NAMES =
            Map.of(
                    PRIME,
                    "한빛에너지",
                    "seorin-module",
                    "서린모듈",
                    "miraebms",
                    "미래비엠에스",
                    "kwangjin-press",
                    "광진프레스",
                    "yujin-plating",
                    "유진도금");

    @Override
    public Reply ask(Asker asker, String question, Map<String, String> parameters) {
        for (String parameter : List.of("lot", "machine")) {
            String given = parameters.get(parameter);
            if (given != null && !known(asker, given)) {
                return new Reply.NotFound(parameter, given);
            }
        }
        List<Map<String, Object>> rows =
                switch (question) {
                    case "chain_overview" -> overview(asker);
                    case "chain_links" -> links(asker);
                    case "machine_state_now" ->
                            machines(asker, parameters.getOrDefault("machine", ""));
                    case "machine_counts" -> counts();
                    case "machine_timeline" -> states();
                    case "machine_alarms" -> alarms();
                    case "orders_late" -> late(asker);
                    case "quality_case_status" -> cases(asker);
                    case "delivery_ppm" -> deliveries();
                    case "lot_card" -> List.of(lot(0, "kwangjin-press", "BK-2026-001", true));
                    case "forward_trace" -> forward(asker);
                    case "backward_trace" ->
                            List.of(
                                    lot(0, "kwangjin-press", "BK-2026-001", false),
                                    lot(
                                            1,
                                            "yujin-plating",
                                            "PL-77",
                                            false,
                                            "kwangjin-press/BK-2026-001"));
                    default -> throw new IllegalArgumentException(question);
                };
        return new Reply.Answered(
                new Answer(
                        question(question),
                        Map.of(),
                        List.of(),
                        new Rows(List.of(), rows, false, Instant.now()),
                        Explained.BY_ITS_STATEMENT,
                        false,
                        null,
                        Instant.now(),
                        List.of(),
                        NAMES));
    }

    @Override
    public Reply export(Asker asker, String question, Map<String, String> parameters) {
        return ask(asker, question, parameters);
    }

    @Override
    public Links link(Asker asker, String type, String text) {
        if ("Organisation".equals(type)) {
            return new Links(
                    Links.Match.ID, List.of(new Entity(type, null, text, NAMES.get(text))));
        }
        return known(asker, "kwangjin-press/" + text)
                ? new Links(Links.Match.ID, List.of(new Entity(type, "kwangjin-press", text, null)))
                : new Links(Links.Match.NONE, List.of());
    }

    private static boolean sees(Asker asker, String owner) {
        String me = asker.organisation().value();
        return me.equals(PRIME) || me.equals(owner);
    }

    private static boolean known(Asker asker, String reference) {
        return switch (reference) {
            case "kwangjin-press/BK-2026-001", "kwangjin-press/PRESS-02" ->
                    sees(asker, "kwangjin-press");
            case "yujin-plating/PL-77" -> sees(asker, "yujin-plating");
            default -> false;
        };
    }

    private static List<Map<String, Object>> overview(Asker asker) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> ids =
                List.of(
                        PRIME,
                        "seorin-module",
                        "miraebms",
                        "kwangjin-press",
                        "yujin-plating",
                        "miraebms");
        List<Long> tiers = List.of(0L, 1L, 1L, 2L, 3L, 3L);
        for (int i = 0; i < ids.size(); i++) {
            if (sees(asker, ids.get(i))) {
                rows.add(
                        Map.of(
                                "chain",
                                "배터리 팩",
                                "tier",
                                tiers.get(i),
                                "organisation",
                                ids.get(i),
                                "name",
                                NAMES.getOrDefault(ids.get(i), ids.get(i)),
                                "region",
                                "경남",
                                "openCases",
                                i == 3 ? 1L : 0L));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> links(Asker asker) {
        return sees(asker, PRIME)
                ? List.of(
                        Map.of("supplier", "seorin-module", "customer", PRIME, "share", 60.0),
                        Map.of("supplier", "miraebms", "customer", PRIME),
                        Map.of("supplier", "kwangjin-press", "customer", "seorin-module"),
                        Map.of("supplier", "yujin-plating", "customer", "kwangjin-press"))
                : List.of();
    }

    private static List<Map<String, Object>> machines(Asker asker, String only) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (sees(asker, "kwangjin-press")) {
            rows.add(machine("kwangjin-press", "PRESS-01", "1호기", "STOPPED", false));
            rows.add(machine("kwangjin-press", "PRESS-02", "2호기", "EXECUTE", false));
        }
        if (sees(asker, "yujin-plating")) {
            rows.add(machine("yujin-plating", "LINE-A", "도금 A라인", "EXECUTE", true));
        }
        return rows.stream()
                .filter(
                        row ->
                                only.isEmpty()
                                        || only.equals(row.get("owner") + "/" + row.get("machine")))
                .toList();
    }

    private static Map<String, Object> machine(
            String owner, String id, String name, String state, boolean silent) {
        Map<String, Object> row = new HashMap<>();
        row.put("owner", owner);
        row.put("machine", id);
        row.put("name", name);
        row.put("kind", "프레스");
        row.put("line", "1라인");
        row.put("state", state);
        row.put("since", Instant.now().minusSeconds(4_000));
        row.put("minutes", 66L);
        row.put("alarms", silent ? 0L : 1L);
        row.put("heardAt", Instant.now().minusSeconds(silent ? 3_000 : 2));
        row.put("silent", silent);
        return row;
    }

    private static List<Map<String, Object>> counts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 10; i >= 0; i--) {
            rows.add(
                    Map.of(
                            "since",
                            Instant.now().minusSeconds(3_600L * i + 600),
                            "countedAt",
                            Instant.now().minusSeconds(3_600L * i),
                            "good",
                            400L + 13L * i,
                            "scrap",
                            3L + i % 4));
        }
        return rows;
    }

    private static List<Map<String, Object>> states() {
        Instant now = Instant.now();
        return List.of(
                Map.of("since", now.minusSeconds(4_000), "state", "EXECUTE"),
                Map.of(
                        "since", now.minusSeconds(9_000),
                        "until", now.minusSeconds(4_000),
                        "state", "ABORTED"),
                Map.of(
                        "since", now.minusSeconds(60_000),
                        "until", now.minusSeconds(9_000),
                        "state", "EXECUTE"),
                Map.of(
                        "since", now.minusSeconds(90_000),
                        "until", now.minusSeconds(60_000),
                        "state", "IDLE"));
    }

    private static List<Map<String, Object>> alarms() {
        return List.of(
                Map.of(
                        "raisedAt", NOON,
                        "minutes", 12L,
                        "severity", "WARNING",
                        "code", "E-12",
                        "text", "스핀들 온도 높음"));
    }

    private static List<Map<String, Object>> late(Asker asker) {
        return sees(asker, "kwangjin-press")
                ? List.of(
                        Map.of(
                                "buyer", "seorin-module",
                                "supplier", "kwangjin-press",
                                "purchaseOrder", "PO-2026-118",
                                "line", 1L,
                                "partName", "브라켓",
                                "daysLate", 3L,
                                "due", LocalDate.of(2026, 11, 17)))
                : List.of();
    }

    private static List<Map<String, Object>> cases(Asker asker) {
        return sees(asker, "kwangjin-press")
                ? List.of(
                        Map.of(
                                "owner", PRIME,
                                "qualityCase", "8D-24-031",
                                "title", "브라켓 도금 들뜸",
                                "responsible", "kwangjin-press",
                                "step", "D4",
                                "due", LocalDate.of(2026, 11, 15),
                                "overdue", 5L,
                                "lotOwner", "kwangjin-press",
                                "lot", "BK-2026-001"))
                : List.of();
    }

    private static List<Map<String, Object>> deliveries() {
        return List.of(
                Map.of(
                        "supplier",
                        "seorin-module",
                        "customer",
                        PRIME,
                        "defective",
                        3L,
                        "delivered",
                        12_400.0));
    }

    private static List<Map<String, Object>> forward(Asker asker) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(
                lot(
                        0,
                        "kwangjin-press",
                        "BK-2026-001",
                        !asker.organisation().value().equals(PRIME)));
        if (sees(asker, PRIME)) {
            rows.add(lot(1, "seorin-module", "DM-0412", false, "kwangjin-press/BK-2026-001"));
            rows.add(lot(1, "seorin-module", "DM-0413", false, "kwangjin-press/BK-2026-001"));
            rows.add(
                    lot(
                            2,
                            PRIME,
                            "PACK-0099",
                            true,
                            "seorin-module/DM-0412",
                            "seorin-module/DM-0413"));
        }
        return rows;
    }

    private static Map<String, Object> lot(
            long depth, String owner, String id, boolean withheld, String... parents) {
        Map<String, Object> row = new HashMap<>();
        row.put("depth", depth);
        row.put("owner", owner);
        row.put("lot", id);
        row.put("part", "BK-110");
        row.put("partName", "브라켓");
        row.put("quantity", 1_200L);
        row.put("unit", "1");
        row.put("producedAt", NOON);
        row.put("machine", "PRESS-02");
        row.put("machineName", "2호기");
        row.put("inspected", 80L);
        row.put("defective", 2L);
        row.put("shipped", 600L);
        row.put("customers", List.of("seorin-module"));
        row.put("defects", List.of("도금 들뜸 × 2"));
        row.put("qualityCases", List.of(PRIME + "/8D-24-031"));
        row.put("parents", List.of(parents));
        row.put("withheld", withheld);
        return row;
    }

    private static Question question(String name) {
        Phrasings none = new Phrasings(List.of(), List.of());
        Bilingual title = new Bilingual(name, name);
        return new Question(
                name,
                "fake",
                title,
                title,
                "",
                List.of(),
                List.of(),
                View.TABLE,
                new Opening(null, null, null),
                null,
                Map.of(),
                none,
                List.of(),
                none,
                List.of(),
                List.of());
    }
}
