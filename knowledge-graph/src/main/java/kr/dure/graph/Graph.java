package kr.dure.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.Plan;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The graph, reached over Bolt; the only user of the Neo4j driver. */
public final class Graph implements AutoCloseable {

    /** How long a statement that reads may run. */
    static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    /** How long a transaction that writes may run; the first plans all its statements, on a busy machine slowly. */
    static final Duration WRITE_TIMEOUT = Duration.ofMinutes(5);

    /** How long a transaction is tried again after transient errors. */
    static final Duration RETRIES = Duration.ofSeconds(60);

    private static final Cypher PROBE = Cypher.beside(Graph.class, "probe.cypher");

    private final Driver driver;
    private final Duration readTimeout;

    private Graph(Driver driver, Duration readTimeout) {
        this.driver = driver;
        this.readTimeout = readTimeout;
    }

    /**
     * Connects.
     *
     * @param uri such as {@code bolt://localhost:7687} or {@code neo4j+s://graph.example.kr}
     * @throws GraphException if nothing answers there or it refuses the log-in
     */
    public static Graph open(URI uri, String username, String password) {
        return open(uri, username, password, READ_TIMEOUT);
    }

    static Graph open(URI uri, String username, String password, Duration readTimeout) {
        Config config =
                Config.builder()
                        .withUserAgent("dure")
                        .withEventLoopThreads(2)
                        .withTelemetryDisabled(true)
                        .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                        .withMaxTransactionRetryTime(RETRIES.toMillis(), TimeUnit.MILLISECONDS)
                        .build();
        Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(username, password), config);
        try {
            driver.verifyConnectivity();
        } catch (Neo4jException e) {
            driver.close();
            throw new GraphException(
                    "No graph at %s for user %s: %s. Check dure.neo4j.uri, username and password, or leave them out to run the embedded one."
                            .formatted(uri, username, e.getMessage()),
                    e);
        }
        return new Graph(driver, readTimeout);
    }

    /** Runs a statement that only reads; a statement that would write is refused. */
    public List<Map<String, Object>> read(
            Cypher cypher, Map<String, ? extends @Nullable Object> parameters) {
        return table(cypher, parameters).rows();
    }

    /** As {@link #read}, with the columns in the order of RETURN. */
    public Table table(Cypher cypher, Map<String, ? extends @Nullable Object> parameters) {
        TransactionConfig config = TransactionConfig.builder().withTimeout(readTimeout).build();
        try (Session session = driver.session()) {
            Map<String, Object> given = cypher.given(parameters);
            return session.executeRead(tx -> table(cypher, tx, given), config);
        } catch (Neo4jException e) {
            throw failed(cypher.name(), e);
        }
    }

    /** Runs one write transaction, again if it fails for a passing reason; so {@code work} may run more than once. */
    public <T> T write(Function<Writing, T> work) {
        TransactionConfig config = TransactionConfig.builder().withTimeout(WRITE_TIMEOUT).build();
        try (Session session = driver.session()) {
            return session.executeWrite(
                    tx ->
                            work.apply(
                                    (cypher, parameters) ->
                                            table(cypher, tx, cypher.given(parameters))),
                    config);
        } catch (Neo4jException e) {
            throw failed("A write", e);
        }
    }

    /**
     * Writes something that is no fact, to tell a graph that takes nothing from a fact that it does not take.
     *
     * @throws GraphException if the graph takes nothing now
     */
    public void probe() {
        write(writing -> writing.run(PROBE, Map.of()));
    }

    /** Runs a statement that can't be part of a transaction, such as one that divides what it writes into several. */
    public void runAlone(Cypher cypher) {
        try (Session session = driver.session()) {
            session.run(cypher.sent(), Cypher.NOTHING_GIVEN).consume();
        } catch (Neo4jException e) {
            throw failed(cypher.name(), e);
        }
    }

    /**
     * Operators by which the database would run a statement, each with what it works on, without running it; a wrong
     * statement fails. Whoever runs it next finds it planned, since a plan does not depend on what is given.
     */
    public List<String> plan(Cypher cypher) {
        try (Session session = driver.session()) {
            Result result = session.run("EXPLAIN " + cypher.sent(), Cypher.NOTHING_GIVEN);
            List<String> operators = new ArrayList<>();
            result.consume().queryPlan().ifPresent(plan -> collect(plan, operators));
            return List.copyOf(operators);
        } catch (Neo4jException e) {
            throw failed(cypher.name(), e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    private static void collect(Plan plan, List<String> operators) {
        Value details = plan.arguments().get("Details");
        operators.add(
                details == null || details.isNull()
                        ? plan.operatorType()
                        : plan.operatorType() + " " + details.asString());
        plan.children().forEach(child -> collect(child, operators));
    }

    /** A statement that takes too much memory would take it again; the driver tries nothing again that is not its own error. */
    private static Table table(Cypher cypher, TransactionContext tx, Map<String, Object> given) {
        try {
            return table(cypher, tx.run(cypher.sent(), given));
        } catch (TransientException e) {
            if (e.code().endsWith("OutOfMemoryError")) {
                throw failed(cypher.name(), e);
            }
            throw e;
        }
    }

    private static Table table(Cypher cypher, Result result) {
        List<String> columns = result.keys();
        return new Table(columns, result.list(row -> Values.received(cypher, row)));
    }

    private static GraphException failed(String what, Neo4jException e) {
        boolean forGood =
                e.code().startsWith("Neo.ClientError.Statement.")
                        || e.code().startsWith("Neo.ClientError.Schema.");
        return new GraphException(what + " failed: " + e.getMessage(), e, forGood);
    }
}
