package kr.dure.assistant;

import kr.dure.assistant.TurnEvent.Notice;
import kr.dure.assistant.language.Spelling;
import kr.dure.identity.Asker;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Starts turns, one at a time in each conversation, and keeps those that were finished. */
@Component
class Turns {

    /** Longest text of one turn, in characters. */
    static final int LONGEST = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /** Earlier turns that an engine is told. */
    private static final int CONTEXT = 6;

    private static final Duration REPLAYABLE = Duration.ofMinutes(5);

    private final Assistant assistant;
    private final Conversations conversations;
    private final AssistantWords words;
    private final Clock clock;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    Turns(Assistant assistant, Conversations conversations, AssistantWords words, Clock clock) {
        this.assistant = assistant;
        this.conversations = conversations;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A turn that begins now; empty while another of the conversation runs.
     *
     * @param conversation empty for a new one
     */
    synchronized Optional<Running> start(
            Asker asker, String conversation, String text, Locale page) {
        running.values().removeIf(turn -> turn.overFor(REPLAYABLE));
        if (underWay(asker, conversation).isPresent()) {
            return Optional.empty();
        }
        boolean first = conversation.isEmpty();
        Running turn =
                new Running(
                        UUID.randomUUID().toString(),
                        asker,
                        first ? Conversations.newId() : conversation,
                        first,
                        text);
        running.put(turn.id(), turn);
        Thread.ofVirtual()
                .name("turn-" + turn.id())
                .start(() -> run(turn, asker, Spelling.languageOf(text, page)));
        return Optional.of(turn);
    }

    /** A turn of this person that runs or has just ended. */
    Optional<Running> of(Asker asker, String id) {
        return Optional.ofNullable(running.get(id)).filter(turn -> turn.isOf(asker));
    }

    /** The turn of this person's conversation that runs. */
    Optional<Running> underWay(Asker asker, String conversation) {
        return running.values().stream()
                .filter(turn -> turn.conversation().equals(conversation))
                .filter(turn -> turn.isOf(asker) && !turn.isOver())
                .findFirst();
    }

    /** What is kept of a conversation, oldest first, and last the turn that runs. */
    List<Shown> shown(Asker asker, String conversation) {
        Optional<Running> running = underWay(asker, conversation);
        if (running.isEmpty()) {
            return kept(asker, conversation);
        }
        Running turn = running.get();
        synchronized (turn) {
            List<Shown> shown = new ArrayList<>(kept(asker, conversation));
            if (!turn.isOver()) {
                shown.add(new Shown(turn.said(), List.of(), turn.id()));
            }
            return shown;
        }
    }

    /** Deletes a conversation; a turn of it that runs is stopped and won't be kept. */
    void delete(Asker asker, String conversation) {
        underWay(asker, conversation).ifPresent(Running::drop);
        conversations.delete(asker, conversation);
    }

    private List<Shown> kept(Asker asker, String conversation) {
        return conversations.turns(asker, conversation).stream()
                .map(turn -> new Shown(turn.said(), turn.events(), null))
                .toList();
    }

    private void run(Running running, Asker asker, Locale language) {
        try {
            List<Turn.Exchange> earlier =
                    conversations.turns(asker, running.conversation()).stream()
                            .map(Conversations.Kept::exchange)
                            .toList();
            Turn turn =
                    new Turn(
                            asker,
                            running.said(),
                            language,
                            earlier.subList(Math.max(0, earlier.size() - CONTEXT), earlier.size()),
                            LocalDate.now(clock),
                            clock.getZone(),
                            running::stopped);
            end(running, asker, assistant.answer(turn, running::tell));
        } catch (RuntimeException e) {
            LOG.error("A turn of {} failed", asker.username(), e);
            String failed = words.text(Saying.FAILED).in(language);
            running.tell(new TurnEvent.Noticed(Notice.FAILED, failed));
            running.tell(new TurnEvent.Over(Ended.How.FAILED));
        }
    }

    /** In one step, so that whoever shows or deletes the conversation finds the turn either under way or kept. */
    private void end(Running running, Asker asker, Ended ended) {
        synchronized (running) {
            boolean lost = ended.how() == Ended.How.DONE && !keep(running, asker, ended);
            running.tell(new TurnEvent.Over(lost ? Ended.How.INTERRUPTED : ended.how()));
        }
    }

    /** Whether it was kept: what was deleted meanwhile doesn't come back. */
    private boolean keep(Running running, Asker asker, Ended ended) {
        List<TurnEvent> events = running.kept();
        String answered = events.getFirst() instanceof TurnEvent.Piece(String piece) ? piece : "";
        Conversations.Kept turn =
                new Conversations.Kept(running.said(), answered, ended.understood(), events);
        if (!running.first()) {
            return conversations.goOn(asker, running.conversation(), turn);
        }
        if (!running.dropped()) {
            conversations.begin(asker, running.conversation(), turn);
        }
        return !running.dropped();
    }

    /**
     * A turn as the page shows it again.
     *
     * @param running id of the turn if it runs; its events are to be followed
     */
    record Shown(String said, List<TurnEvent> events, @Nullable String running) {}
}
