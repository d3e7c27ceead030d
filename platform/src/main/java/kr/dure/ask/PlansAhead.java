package kr.dure.ask;

import jakarta.annotation.PreDestroy;

import kr.dure.ask.Statements.Statement;
import kr.dure.graph.GraphException;
import kr.dure.graph.ask.Asking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Has the statements of all questions planned once the platform is up, one after the other and while people may already ask:
 * the first planning of a statement takes longer than all that follows. {@code dure.plan-ahead: false} leaves it to who asks
 * first.
 */
@Component
@ConditionalOnBooleanProperty(name = "dure.plan-ahead", matchIfMissing = true)
class PlansAhead implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(PlansAhead.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Statements statements;
    private final Asking asking;
    private final Thread thread = Thread.ofPlatform().daemon().name("plans-ahead").unstarted(this);
    private volatile boolean stopped;

    PlansAhead(Statements statements, Asking asking) {
        this.statements = statements;
        this.asking = asking;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        int planned = 0;
        for (Statement statement : statements.all()) {
            if (stopped) {
                return;
            }
            try {
                asking.prepare(statement.cypher(), statement.parameters());
                planned++;
            } catch (GraphException e) {
                log.warn("Planning ahead ends at {}: {}", statement.cypher(), e.getMessage());
                return;
            }
        }
        log.info(
                "Planned {} statements ahead in {} s",
                planned,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** The graph is closed after this. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        if (thread.isAlive()) {
            thread.join(PATIENCE);
        }
    }
}
