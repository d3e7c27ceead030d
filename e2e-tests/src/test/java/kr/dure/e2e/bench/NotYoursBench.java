package kr.dure.e2e.bench;

import static kr.dure.e2e.bench.Measured.load;
import static kr.dure.e2e.bench.Measured.median;
import static kr.dure.e2e.bench.Measured.say;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Asks;
import kr.dure.ask.Reply;
import kr.dure.e2e.plant.Platform;
import kr.dure.e2e.plant.Story;
import kr.dure.graph.Cypher;
import kr.dure.identity.Asker;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether time tells a lot that is another company's from one that does not exist. A supplier of tier 3 asks for each in turn;
 * were the two alike, one would be the slower in half of all pairs.
 */
@Story
class NotYoursBench {

    private static final int WARM_UPS = 200;
    private static final int ROUNDS = 2_000;

    private static final Cypher FOREIGN =
            Cypher.of(
                    "foreign",
                    "MATCH (l:Lot {owner: 'seorin-module'}) WHERE l.producedAt IS NOT NULL AND l.id"
                        + " STARTS WITH 'DM-0' AND size(l.id) = 7 RETURN l.id AS id ORDER BY id");

    @Test
    void aForeignLotAndNone(Platform platform) {
        Asks asks = platform.asks();
        Asker asker = platform.asker("tier3");
        List<String> foreign =
                platform.graph().read(FOREIGN, Map.of()).stream()
                        .map(row -> String.valueOf(row.get("id")))
                        .toList();
        List<String> none = unused(foreign);
        List<Duration> ofForeign = new ArrayList<>();
        List<Duration> ofNone = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            String theirs = foreign.get(Math.floorMod(round, foreign.size()));
            String nobodys = none.get(Math.floorMod(round, none.size()));
            boolean foreignFirst = round % 2 == 0;
            Duration first = asked(asks, asker, foreignFirst ? theirs : nobodys);
            Duration second = asked(asks, asker, foreignFirst ? nobodys : theirs);
            if (round >= 0) {
                ofForeign.add(foreignFirst ? first : second);
                ofNone.add(foreignFirst ? second : first);
            }
        }
        say("%nlot_card as tier3, %,d rounds in turn, load %s", ROUNDS, load());
        say("  a lot of another company  %7.2f ms", median(ofForeign));
        say("  no such lot               %7.2f ms", median(ofNone));
        say("  foreign : none            %7.3f", median(ofForeign) / median(ofNone));
        // Mann and Whitney (1947): standard deviation of the share where both are alike and rounds
        // independent
        double chance = 1.96 * Math.sqrt((2.0 * ROUNDS + 1) / (12.0 * ROUNDS * ROUNDS));
        say(
                "  foreign is the slower in  %7.1f %% of pairs; %.1f to %.1f if time tells nothing",
                100 * slower(ofForeign, ofNone), 100 * (0.5 - chance), 100 * (0.5 + chance));
    }

    /** As many numbers of the same family that no lot has, those with the most lots one digit away: slips are searched for. */
    private static List<String> unused(List<String> used) {
        return IntStream.range(0, 1_000)
                .mapToObj("DM-%04d"::formatted)
                .filter(id -> !used.contains(id))
                .sorted(Comparator.comparingLong((String id) -> -neighbours(id, used)))
                .limit(used.size())
                .toList();
    }

    private static long neighbours(String id, List<String> used) {
        return used.stream()
                .filter(
                        one ->
                                IntStream.range(0, id.length())
                                                .filter(at -> one.charAt(at) != id.charAt(at))
                                                .count()
                                        == 1)
                .count();
    }

    private static Duration asked(Asks asks, Asker asker, String id) {
        long start = System.nanoTime();
        Reply reply = asks.ask(asker, "lot_card", Map.of("lot", id));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(reply).isInstanceOf(Reply.NotFound.class);
        return took;
    }

    private static double slower(List<Duration> ones, List<Duration> others) {
        double pairs = 0;
        for (Duration one : ones) {
            for (Duration other : others) {
                int compared = one.compareTo(other);
                pairs += compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
            }
        }
        return pairs / ((double) ones.size() * others.size());
    }
}
