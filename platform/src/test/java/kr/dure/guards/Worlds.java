package kr.dure.guards;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.sight.Agreements;

import java.util.Map;

/** Puts a world into the platform's graph, in place of what was there. */
final class Worlds {

    private static final Cypher WIPE =
            Cypher.of("wipe", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n");

    private Worlds() {}

    static void fill(Graph graph, GraphWriter writer, Agreements agreements, World world) {
        graph.write(writing -> writing.run(WIPE, Map.of()));
        world.write(writer, agreements);
    }
}
