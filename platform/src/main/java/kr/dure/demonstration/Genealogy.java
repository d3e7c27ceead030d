package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Component;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartRef;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lots went into which: whoever makes a lot takes the oldest that has arrived. */
final class Genealogy {

    private final Map<PartRef, Deque<Shelf>> shelves = new HashMap<>();
    private final Map<PartRef, BigDecimal> used = new HashMap<>();
    private final Set<LotRef> tainted = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();

    /** @param suspect the lot whose offspring is bad as well */
    Genealogy(List<Batch> batches, LotRef suspect, Moment moment) {
        tainted.add(suspect);
        for (Batch batch : batches) {
            if (moment.isPast(batch.producedAt())) {
                facts.add(produced(batch));
            }
            shelves.computeIfAbsent(batch.made().ref(), part -> new ArrayDeque<>())
                    .add(new Shelf(batch));
        }
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** How much of a part its customer has used up. */
    BigDecimal used(PartRef part) {
        return used.getOrDefault(part, BigDecimal.ZERO);
    }

    boolean isTainted(Batch batch) {
        return tainted.contains(batch.ref());
    }

    private LotProduced produced(Batch batch) {
        List<Consumption> consumed = new ArrayList<>();
        for (Component component : batch.made().part().components()) {
            consumed.addAll(taken(component, batch));
        }
        if (consumed.stream().map(Consumption::lot).anyMatch(tainted::contains)) {
            tainted.add(batch.ref());
        }
        return new LotProduced(
                batch.made().firm().id(),
                batch.lot(),
                batch.made().part().id(),
                batch.quantity(),
                batch.made().part().unit(),
                batch.made().part().machine(),
                consumed,
                batch.producedAt(),
                batch.producedAt());
    }

    private List<Consumption> taken(Component component, Batch batch) {
        List<Consumption> taken = new ArrayList<>();
        Deque<Shelf> shelf = shelves.getOrDefault(component.ref(), new ArrayDeque<>());
        BigDecimal need = batch.quantity().multiply(component.quantity()).stripTrailingZeros();
        while (need.signum() > 0
                && !shelf.isEmpty()
                && shelf.element().hasArrived(batch.producedAt())) {
            Shelf oldest = shelf.element();
            BigDecimal part = oldest.left.min(need);
            taken.add(new Consumption(oldest.batch.ref(), part));
            used.merge(component.ref(), part, BigDecimal::add);
            oldest.left = oldest.left.subtract(part);
            need = need.subtract(part);
            if (oldest.left.signum() == 0) {
                shelf.remove();
            }
        }
        return taken;
    }

    /** What is left of a delivered lot. */
    private static final class Shelf {

        private final Batch batch;
        private BigDecimal left;

        Shelf(Batch batch) {
            this.batch = batch;
            left = batch.quantity();
        }

        boolean hasArrived(Instant moment) {
            return !batch.delivery().arrives().isAfter(moment);
        }
    }
}
