package kr.dure.demonstration;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;

import kr.dure.demonstration.Scenario.Component;
import kr.dure.demonstration.Scenario.Lots;
import kr.dure.demonstration.Scenario.Made;
import kr.dure.graph.fact.PartRef;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans the lots of two months back and two weeks ahead, each part as much as the packs need of it. */
final class Production {

    private static final int FIRST_PACK = -56;

    /** A part is made this much ahead of what it goes into. */
    private static final int LEAD = 7;

    private static final int HORIZON = 14;

    private final List<Made> made;
    private final Deliveries deliveries;
    private final Moment moment;
    private final Map<PartRef, BigDecimal> daily = new HashMap<>();

    Production(Scenario scenario, Deliveries deliveries, Moment moment) {
        made = scenario.made();
        this.deliveries = deliveries;
        this.moment = moment;
    }

    /** Everything made or planned, oldest first. */
    List<Batch> batches() {
        return made.stream()
                .flatMap(this::batches)
                .sorted(Comparator.comparing(Batch::producedAt).thenComparing(b -> b.lot().value()))
                .toList();
    }

    /** Pieces of a part that the chain needs in a day. */
    BigDecimal daily(Made part) {
        @Nullable BigDecimal known = daily.get(part.ref());
        if (known != null) {
            return known;
        }
        BigDecimal need = BigDecimal.valueOf(part.part().daily());
        for (Made parent : made) {
            @Nullable Component component = parent.component(part.ref());
            if (component != null) {
                need = need.add(daily(parent).multiply(component.quantity()));
            }
        }
        daily.put(part.ref(), need);
        return need;
    }

    private Stream<Batch> batches(Made part) {
        Lots lots = part.part().lots();
        Instant anchor = moment.at(lots.day(), 6 + Moment.chance(part.ref()).nextInt(6), 30);
        BigDecimal size = size(part);
        Instant first = moment.at(FIRST_PACK - LEAD * depth(part.ref()), 0, 0);
        Instant last = moment.at(HORIZON, 0, 0);
        int before =
                (int) Duration.between(first, anchor).dividedBy(Duration.ofHours(lots.hours()));
        int after = (int) Duration.between(anchor, last).dividedBy(Duration.ofHours(lots.hours()));
        return IntStream.rangeClosed(-before, after)
                .mapToObj(
                        step -> {
                            Instant producedAt =
                                    anchor.plus(Duration.ofHours((long) step * lots.hours()));
                            return new Batch(
                                    part,
                                    lots.named(lots.number() + step, moment.today().getYear()),
                                    size,
                                    producedAt,
                                    deliveries.after(
                                            part.firm().id(), part.part().customer(), producedAt));
                        });
    }

    /** Slightly more than is needed until the next lot, so that nobody runs dry. */
    private BigDecimal size(Made part) {
        BigDecimal need =
                daily(part)
                        .multiply(BigDecimal.valueOf(part.part().lots().hours()))
                        .divide(BigDecimal.valueOf(24), 6, HALF_UP)
                        .multiply(new BigDecimal("1.01"));
        return need.setScale(0, UP);
    }

    private int depth(PartRef ref) {
        return made.stream()
                .filter(parent -> parent.component(ref) != null)
                .mapToInt(parent -> 1 + depth(parent.ref()))
                .max()
                .orElse(0);
    }
}
