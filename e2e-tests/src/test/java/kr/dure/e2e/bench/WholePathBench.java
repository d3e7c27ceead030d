package kr.dure.e2e.bench;

import static kr.dure.e2e.bench.Measured.load;
import static kr.dure.e2e.bench.Measured.median;
import static kr.dure.e2e.bench.Measured.say;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Soon;
import kr.dure.e2e.plant.Story;
import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the whole way in and the whole way out cost beside the bare database. */
@Story
class WholePathBench {

    private static final int LOTS = 20_000;
    private static final int REQUEST = 2_000;
    private static final int QUESTIONS = 60;

    private static final Cypher BARE =
            Cypher.of(
                    "bare",
                    "UNWIND $rows AS row MERGE (lot:Lot {owner: row.owner, id: row.id}) SET"
                            + " lot.quantity = row.quantity, lot.unit = '1', lot.producedAt ="
                            + " datetime(row.producedAt) MERGE (input:Lot {owner: row.owner, id:"
                            + " row.input}) MERGE (lot)-[c:CONSUMED]->(input) SET c.quantity = 2");

    @Test
    void factsInASecond(Platform platform) {
        send(platform, "W", REQUEST);
        Instant start = Instant.now();
        send(platform, "B", LOTS);
        Soon.fits(() -> count(platform.graph(), "B-"), known -> known >= LOTS);
        Duration whole = Duration.between(start, Instant.now());

        bare(platform.graph(), "V", REQUEST);
        start = Instant.now();
        bare(platform.graph(), "R", LOTS);
        Duration bare = Duration.between(start, Instant.now());

        say("%n%,d lots with one input each; load of the machine %s", LOTS, load());
        say("  HTTP, inbox on disk, graph  %,7.0f facts/s", perSecond(whole));
        say("  bare UNWIND by the driver   %,7.0f facts/s", perSecond(bare));
        say("  whole : bare                %.2f", (double) whole.toNanos() / bare.toNanos());
    }

    @Test
    void aQuestionBesideItsBareStatement(Platform platform) {
        String statement =
                Questions.load().named("forward_trace").orElseThrow().statement(Question.QUERY);
        Map<String, String> asked = Map.of("lot", "yujin-plating/PL-77");
        Cypher trace = Cypher.of("trace", statement);
        Map<String, Object> given = new HashMap<>(platform.sight("hanbit-energy", trace));
        given.put("lot", Map.of("owner", "yujin-plating", "id", "PL-77"));
        given.put("tiers", 10L);
        given.put("rows", 500L);
        List<Duration> whole = new ArrayList<>();
        List<Duration> bare = new ArrayList<>();
        for (int i = -10; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            int rows = platform.ask("quality", "forward_trace", asked).path("rows").size();
            long between = System.nanoTime();
            int same = platform.graph().read(trace, given).size();
            long end = System.nanoTime();
            assertThat(rows).isEqualTo(same);
            if (i >= 0) {
                whole.add(Duration.ofNanos(between - start));
                bare.add(Duration.ofNanos(end - between));
            }
        }
        say(
                "%nforward_trace of a lot in the demonstration, median of %d, load %s",
                QUESTIONS, load());
        say(
                "  POST /api/questions  %7.1f ms   with log-in, linking, sight, names, JSON",
                median(whole));
        say("  bare statement       %7.1f ms", median(bare));
        say("  whole : bare         %.2f", median(whole) / median(bare));
    }

    private static double perSecond(Duration took) {
        return LOTS * 1e9 / took.toNanos();
    }

    private static void send(Platform platform, String prefix, int lots) {
        for (int from = 0; from < lots; from += REQUEST) {
            String body =
                    IntStream.range(from, from + REQUEST)
                            .mapToObj(i -> fact(prefix, i))
                            .collect(Collectors.joining("\n"));
            int status = platform.ingest(Platform.TOKEN, "application/x-ndjson", body).statusCode();
            assertThat(status).isEqualTo(200);
        }
    }

    private static void bare(Graph graph, String prefix, int lots) {
        for (int from = 0; from < lots; from += REQUEST) {
            List<Map<String, Object>> rows =
                    IntStream.range(from, from + REQUEST)
                            .mapToObj(
                                    i ->
                                            Map.<String, Object>of(
                                                    "owner",
                                                    "kwangjin-press",
                                                    "id",
                                                    prefix + "-" + (i + 1),
                                                    "input",
                                                    prefix + "-" + i,
                                                    "quantity",
                                                    480.0,
                                                    "producedAt",
                                                    "2026-11-20T03:00:00Z"))
                            .toList();
            graph.write(writing -> writing.run(BARE, Map.of("rows", rows)));
        }
    }

    private static long count(Graph graph, String prefix) {
        Object found =
                graph.read(
                                Cypher.of(
                                        "count",
                                        "MATCH (n:Lot {owner: 'kwangjin-press'}) WHERE n.id STARTS"
                                                + " WITH $prefix AND n.producedAt IS NOT NULL"
                                                + " RETURN count(n) AS found"),
                                Map.of("prefix", prefix))
                        .getFirst()
                        .get("found");
        return found instanceof Number number ? number.longValue() : 0;
    }

    private static String fact(String prefix, int i) {
        return """
        {"type":"LotProduced","owner":"kwangjin-press","lot":"%s-%d","part":"BK-110","quantity":480,"unit":"1",\
        "consumed":[{"lot":{"owner":"kwangjin-press","lot":"%s-%d"},"quantity":2}],\
        "producedAt":"2026-11-20T03:00:00Z","statedAt":"2026-11-20T03:00:00Z"}\
        """
                .formatted(prefix, i + 1, prefix, i);
    }
}
