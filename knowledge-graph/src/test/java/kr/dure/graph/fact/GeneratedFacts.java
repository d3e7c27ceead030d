package kr.dure.graph.fact;

import static org.instancio.Select.all;
import static org.instancio.Select.field;

import kr.dure.graph.fact.id.Id;

import org.instancio.Instancio;
import org.instancio.InstancioApi;
import org.instancio.Random;
import org.instancio.exception.InstancioException;
import org.instancio.settings.Keys;
import org.instancio.settings.Mode;
import org.instancio.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts of every kind out of a seed. Ids, times and texts come from small pools, so that facts are revisions of each other
 * and refer to each other.
 */
public final class GeneratedFacts {

    private static final Settings SMALL =
            Settings.create()
                    .set(Keys.COLLECTION_MIN_SIZE, 0)
                    .set(Keys.COLLECTION_MAX_SIZE, 3)
                    .set(Keys.FAIL_ON_ERROR, true)
                    .set(Keys.MODE, Mode.LENIENT);
    private static final int TRIES = 1000;

    private final java.util.Random seeds;

    public GeneratedFacts(long seed) {
        this.seeds = new java.util.Random(seed);
    }

    /** All kinds of facts, found by themselves. */
    public static Stream<Class<?>> types() {
        return Arrays.stream(Fact.class.getPermittedSubclasses());
    }

    /** So many of each kind, shuffled. */
    public List<Fact> ofEachType(int count) {
        List<Fact> facts = new ArrayList<>();
        types().forEach(
                        type -> {
                            for (int i = 0; i < count; i++) {
                                facts.add(of(type));
                            }
                        });
        return shuffled(facts);
    }

    public List<Fact> shuffled(List<Fact> facts) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, seeds);
        return shuffled;
    }

    /** The first that its record accepts. */
    public Fact of(Class<?> type) {
        InstancioException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return (Fact) generator(type).withSeed(seeds.nextLong()).create();
            } catch (InstancioException e) {
                last = e;
            }
        }
        throw new IllegalStateException(
                "No %s in %d tries; give the pools a value that it accepts"
                        .formatted(type.getSimpleName(), TRIES),
                last);
    }

    private static InstancioApi<?> generator(Class<?> type) {
        InstancioApi<?> api =
                Instancio.of(type)
                        .withSettings(SMALL)
                        .supply(all(String.class), random -> random.oneOf("07", "101-86-62870"))
                        .supply(all(int.class), random -> random.intRange(0, 2))
                        .supply(all(long.class), random -> random.longRange(0, 3))
                        .supply(
                                all(BigDecimal.class),
                                random -> new BigDecimal(random.oneOf("0.25", "0.5", "1", "1.00")))
                        .supply(all(Instant.class), GeneratedFacts::instant)
                        .supply(
                                all(LocalDate.class),
                                random -> LocalDate.of(2026, 3, random.intRange(1, 3)))
                        .supply(
                                all(YearMonth.class),
                                random -> YearMonth.of(2026, random.intRange(1, 3)));
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            api = api.supply(all(id), random -> id(id, random));
        }
        return nullables(type, api);
    }

    private static InstancioApi<?> nullables(Class<?> record, InstancioApi<?> api) {
        InstancioApi<?> more = api;
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                more = more.withNullable(field(record, component.getName()));
            }
        }
        for (Class<?> nested : record.getDeclaredClasses()) {
            if (nested.isRecord()) {
                more = nullables(nested, more);
            }
        }
        return more;
    }

    private static Instant instant(Random random) {
        return Instant.parse("2026-03-02T08:30:00Z").plusMillis(random.intRange(0, 3) * 500L);
    }

    private static Object id(Class<?> type, Random random) {
        return Component.create(
                type, new Object[] {type.getSimpleName() + " " + random.oneOf("가", "b", "C-3")});
    }
}
