package kr.dure.demonstration;

import kr.dure.graph.Graph;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.TraceGrants;

import org.springframework.boot.DefaultApplicationArguments;

import java.time.Clock;

/** The demonstration chain in a graph of a test. */
public final class DemonstrationGraph {

    private DemonstrationGraph() {}

    /** Writes the chain as the first start at that time does. */
    public static void write(Graph graph, Clock clock) {
        new FirstStart(
                        graph,
                        new GraphWriter(graph),
                        new Agreements(graph, clock),
                        new TraceGrants(graph, clock),
                        clock)
                .run(new DefaultApplicationArguments());
    }
}
