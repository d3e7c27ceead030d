package kr.dure.audit;

import static java.util.Objects.requireNonNull;

import kr.dure.audit.Repeats.Noted;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Writes deeds as a chain, off the path of whoever does them. When they come faster than they are written, they wait for each
 * other; when they can't be written at all, they fail, since what isn't on record must not be done.
 */
@Component
final class ChainedAudit implements Audit, InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ChainedAudit.class);

    private static final int BATCH = 500;
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LAST_TRIES = Duration.ofSeconds(10);

    private final Entries entries;
    private final AuditFiles files;
    private final AuditSettings settings;
    private final Clock clock;
    private final Repeats repeats;
    private final BlockingQueue<Item> waiting;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private final CountDownLatch ended = new CountDownLatch(1);

    private boolean closed;
    private volatile @Nullable String trouble;

    // of the writing thread alone, after the start
    private Head head = Head.NONE;
    private Head told = Head.NONE;
    private Instant toldAt = Instant.EPOCH;
    private @Nullable Seal seal;

    ChainedAudit(Entries entries, AuditFiles files, AuditSettings settings, Clock clock) {
        this.entries = entries;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.repeats = new Repeats(settings.same());
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
    }

    @Override
    public void note(Deed deed) {
        Noted noted = new Noted(deed, clock.instant());
        open.readLock().lock();
        try {
            if (closed) {
                log.error(
                        "A deed came after the audit was closed and is kept in this log alone: {}",
                        deed);
            } else if (repeats.isFirst(noted)) {
                enqueue(new Item.Write(noted));
            }
        } finally {
            open.readLock().unlock();
        }
    }

    /** Returns when all that was noted before is written. */
    void flush() {
        CountDownLatch written = new CountDownLatch(1);
        open.readLock().lock();
        try {
            if (closed) {
                return;
            }
            enqueue(new Item.Tell(written));
        } finally {
            open.readLock().unlock();
        }
        try {
            if (!written.await(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AuditStuck("%s after waiting %s".formatted(trouble, settings.patience()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditStuck("interrupted");
        }
    }

    /** Why deeds can't be written now. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void afterPropertiesSet() {
        seal = key();
        head = begin();
        told = head;
        toldAt = clock.instant();
        Thread.ofPlatform().name("audit").daemon().start(this::work);
    }

    /** Writes what waits, then closes; what can't be written now goes to the log. */
    @Override
    public void destroy() throws InterruptedException {
        open.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            open.writeLock().unlock();
        }
        waiting.put(new Item.End());
        ended.await();
    }

    private void enqueue(Item item) {
        try {
            if (!waiting.offer(item, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AuditStuck(
                        "%d deeds wait and none was written for %s: %s"
                                .formatted(waiting.size(), settings.patience(), trouble));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditStuck("interrupted");
        }
    }

    private Seal key() {
        if (!files.hasKey()) {
            Optional<Entry> last = entries.last();
            if (last.isPresent()) {
                throw new IllegalStateException(
                        "The audit holds %d entries but audit.key is missing in the data folder: restore it from the backup, without it nobody can tell whether they are whole"
                                .formatted(last.get().sequence()));
            }
            files.makeKey();
        }
        return files.seal();
    }

    /** Goes on after the later of both ends, so that a gap stays a gap. */
    private Head begin() {
        Head stored = entries.last().map(Entry::head).orElse(Head.NONE);
        Optional<Head> kept = files.head();
        if (kept.isEmpty()) {
            if (stored.sequence() > 0) {
                log.error(
                        "audit.head is missing in the data folder: whether entries after {} were"
                                + " removed can't be told; compare with the log",
                        stored);
            }
            files.keep(stored);
            return stored;
        }
        if (kept.get().sequence() > stored.sequence()) {
            log.error(
                    "The audit ends at {} but was written up to {}: entries are missing, from a"
                        + " backup that is older than its audit.head or because somebody removed"
                        + " them",
                    stored,
                    kept.get());
            return kept.get();
        }
        return stored;
    }

    private void work() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private boolean round() throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Item first = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            items.add(first);
            waiting.drainTo(items, BATCH - 1);
        }
        List<Noted> deeds = new ArrayList<>(repeats.over(clock.instant()));
        boolean last = false;
        for (Item item : items) {
            switch (item) {
                case Item.Write(Noted noted) -> deeds.add(noted);
                case Item.Tell _ -> {}
                case Item.End _ -> last = true;
            }
        }
        if (last) {
            deeds.addAll(repeats.all());
        }
        if (!deeds.isEmpty()) {
            try {
                write(deeds);
            } catch (RuntimeException e) {
                trouble = String.valueOf(e.getMessage());
                log.error("The audit failed", e);
                deeds.forEach(ChainedAudit::logAlone);
            }
        }
        for (Item item : items) {
            if (item instanceof Item.Tell(CountDownLatch written)) {
                written.countDown();
            }
        }
        anchor(last);
        return !last;
    }

    private void write(List<Noted> deeds) throws InterruptedException {
        List<Entry> chain = new ArrayList<>();
        Head end = head;
        for (Noted noted : deeds) {
            Entry entry = Entry.after(end, noted.at(), noted.deed(), requireNonNull(seal));
            chain.add(entry);
            end = entry.head();
        }
        Duration pause = FIRST_PAUSE;
        Instant until = Instant.MAX;
        while (!isWritten(chain)) {
            if (isClosed()) {
                until = until.equals(Instant.MAX) ? Instant.now().plus(LAST_TRIES) : until;
                if (Instant.now().isAfter(until)) {
                    deeds.forEach(ChainedAudit::logAlone);
                    return;
                }
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
        head = end;
    }

    private boolean isWritten(List<Entry> chain) {
        try {
            entries.add(chain);
            files.keep(chain.getLast().head());
            if (trouble != null) {
                log.warn("The audit is written again");
                trouble = null;
            }
            return true;
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            if (isThere(chain)) {
                return true;
            }
            trouble = String.valueOf(e.getMessage());
            log.error(
                    "The audit can't be written, {} deeds wait and {} more; new ones fail when {}"
                            + " wait",
                    chain.size(),
                    waiting.size(),
                    settings.waiting(),
                    e);
            return false;
        }
    }

    /** Whether the rows were committed before something after it failed. */
    private boolean isThere(List<Entry> chain) {
        try {
            Entry end = chain.getLast();
            if (entries.numbered(end.sequence()).filter(end::equals).isPresent()) {
                files.keep(end.head());
                return true;
            }
            return false;
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            log.error("Nor can the audit be read", e);
            return false;
        }
    }

    private static void logAlone(Noted noted) {
        log.error("Not in the audit, kept in this log alone: {} {}", noted.at(), noted.deed());
    }

    /** The log, best kept on another machine, then tells of a chain that somebody with the key made anew. */
    private void anchor(boolean last) {
        boolean due = last || !clock.instant().isBefore(toldAt.plus(settings.anchorEvery()));
        if (due && !head.equals(told)) {
            log.info("The audit ends at {}", head);
            told = head;
            toldAt = clock.instant();
        }
    }

    private boolean isClosed() {
        open.readLock().lock();
        try {
            return closed;
        } finally {
            open.readLock().unlock();
        }
    }

    /** What waits for the writing thread. */
    private sealed interface Item {
        record Write(Noted noted) implements Item {}

        record Tell(CountDownLatch written) implements Item {}

        record End() implements Item {}
    }
}
