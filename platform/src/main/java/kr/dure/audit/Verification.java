package kr.dure.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Walks the whole chain and compares each entry with its seal, its neighbour, its readers, and the end with the kept head. */
@Component
class Verification {

    private static final int PAGE = 1_000;

    private final Entries entries;
    private final AuditFiles files;

    Verification(Entries entries, AuditFiles files) {
        this.entries = entries;
        this.files = files;
    }

    /**
     * @param anchor a head that the log printed, which must be part of the chain, or null
     */
    Verdict verify(@Nullable Head anchor) {
        Optional<Head> kept = files.head();
        if (!files.hasKey()) {
            return entries.last().isEmpty()
                    ? new Verdict.Whole(0, Head.NONE.toString())
                    : new Verdict.Broken(1, "audit.key is missing; restore it from the backup");
        }
        Seal seal = files.seal();
        Head end = Head.NONE;
        List<Entry> page = entries.after(0, PAGE);
        while (!page.isEmpty()) {
            Map<Long, SortedSet<String>> readers =
                    entries.readers(end.sequence(), page.getLast().sequence());
            for (Entry entry : page) {
                Optional<String> wrong = wrong(entry, end, seal, readers.get(entry.sequence()));
                if (wrong.isEmpty()) {
                    wrong =
                            differs(entry, kept)
                                    .or(() -> differs(entry, Optional.ofNullable(anchor)));
                }
                if (wrong.isPresent()) {
                    return new Verdict.Broken(end.sequence() + 1, wrong.get());
                }
                end = entry.head();
            }
            page = entries.after(end.sequence(), PAGE);
        }
        return end(end, kept, anchor);
    }

    private static Verdict end(Head end, Optional<Head> kept, @Nullable Head anchor) {
        if (kept.isEmpty() && end.sequence() > 0) {
            return new Verdict.Broken(
                    end.sequence(),
                    "audit.head is missing, so that nobody can tell whether later entries were"
                            + " removed; compare with the last head in the log");
        }
        long known =
                Math.max(
                        kept.map(Head::sequence).orElse(0L),
                        anchor == null ? 0 : anchor.sequence());
        return known > end.sequence()
                ? new Verdict.Broken(
                        end.sequence() + 1,
                        "the chain ends here but was written up to %d; the last entries were removed"
                                .formatted(known))
                : new Verdict.Whole(end.sequence(), end.toString());
    }

    private static Optional<String> wrong(
            Entry entry, Head before, Seal seal, @Nullable SortedSet<String> readers) {
        if (entry.sequence() != before.sequence() + 1) {
            return Optional.of(
                    "entry %d follows entry %d; those between were removed"
                            .formatted(entry.sequence(), before.sequence()));
        }
        if (!seal.of(entry).equals(entry.seal())) {
            return Optional.of("its seal doesn't fit; it was changed, or made without the key");
        }
        if (!entry.previous().equals(before.seal())) {
            return Optional.of("it was written after another entry than the one before it");
        }
        if (!entry.readers().equals(readers)) {
            return Optional.of(
                    "it is open to %s and should be to %s"
                            .formatted(readers == null ? "nobody" : readers, entry.readers()));
        }
        return Optional.empty();
    }

    private static Optional<String> differs(Entry entry, Optional<Head> head) {
        return head.filter(known -> known.sequence() == entry.sequence())
                .filter(known -> !known.equals(entry.head()))
                .map(known -> "its seal was %s when it was written".formatted(known.seal()));
    }
}
