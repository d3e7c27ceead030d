package kr.dure.assistant;

import kr.dure.identity.Asker;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A turn under way: collects its events and lets browsers follow them from any point. */
final class Running {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final String id;
    private final Asker asker;
    private final String conversation;
    private final boolean first;
    private final String said;
    private final List<TurnEvent> events = new ArrayList<>();
    private volatile boolean stopped;
    private boolean dropped;
    private boolean over;
    private long overSince;

    /**
     * @param first whether the conversation begins with it
     */
    Running(String id, Asker asker, String conversation, boolean first, String said) {
        this.id = id;
        this.asker = asker;
        this.conversation = conversation;
        this.first = first;
        this.said = said;
    }

    String id() {
        return id;
    }

    /** A user name alone may be somebody else's at another company. */
    boolean isOf(Asker other) {
        return asker.username().equals(other.username())
                && asker.organisation().equals(other.organisation());
    }

    String conversation() {
        return conversation;
    }

    boolean first() {
        return first;
    }

    String said() {
        return said;
    }

    boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** Stops it, and it isn't to be kept. */
    synchronized void drop() {
        stopped = true;
        dropped = true;
    }

    synchronized boolean dropped() {
        return dropped;
    }

    synchronized void tell(TurnEvent event) {
        events.add(event);
        if (event instanceof TurnEvent.Over) {
            over = true;
            overSince = System.nanoTime();
        }
        notifyAll();
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized boolean overFor(Duration time) {
        return over && System.nanoTime() - overSince > time.toNanos();
    }

    /** What is left of the events after the last restart, with pieces of text joined. */
    synchronized List<TurnEvent> kept() {
        List<TurnEvent> kept = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (TurnEvent event : events) {
            switch (event) {
                case TurnEvent.Restarted _ -> {
                    kept.clear();
                    text.setLength(0);
                }
                case TurnEvent.Piece(String piece) -> text.append(piece);
                case TurnEvent.Over _ -> {}
                default -> kept.add(event);
            }
        }
        kept.addFirst(new TurnEvent.Piece(text.toString()));
        return kept;
    }

    /** Sends the events after the first {@code seen} ones as they come; returns when the turn or the browser is gone. */
    void follow(SseEmitter emitter, int seen) {
        int next = seen;
        try {
            while (true) {
                List<TurnEvent> fresh = after(next);
                if (fresh.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                for (TurnEvent event : fresh) {
                    next++;
                    emitter.send(
                            SseEmitter.event()
                                    .id(Integer.toString(next))
                                    .data(event, MediaType.APPLICATION_JSON));
                    if (event instanceof TurnEvent.Over) {
                        emitter.complete();
                        return;
                    }
                }
            }
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private synchronized List<TurnEvent> after(int seen) throws InterruptedException {
        long until = System.nanoTime() + HEARTBEAT.toNanos();
        while (events.size() <= seen) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return List.copyOf(events.subList(seen, events.size()));
    }
}
