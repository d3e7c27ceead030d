package kr.dure.assistant;

import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * One thing somebody said, with what an engine needs to answer it.
 *
 * @param text as typed
 * @param language to answer in
 * @param earlier the last turns of the conversation, oldest first
 * @param today in {@code zone}
 * @param stopped turns true when the person wants no more
 */
public record Turn(
        Asker asker,
        String text,
        Locale language,
        List<Exchange> earlier,
        LocalDate today,
        ZoneId zone,
        BooleanSupplier stopped) {

    public Turn {
        earlier = List.copyOf(earlier);
    }

    /** What the last answered turn was understood as. */
    public @Nullable Understood before() {
        return earlier.isEmpty() ? null : earlier.getLast().understood();
    }

    /**
     * A turn that is over.
     *
     * @param shown the results beside its text
     */
    public record Exchange(
            String said, String answered, @Nullable Understood understood, List<Card> shown) {

        public Exchange {
            shown = List.copyOf(shown);
        }
    }
}
