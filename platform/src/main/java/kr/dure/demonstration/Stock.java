package kr.dure.demonstration;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.groupingBy;

import kr.dure.demonstration.Scenario.Firm;
import kr.dure.demonstration.Scenario.Made;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.StockCounted;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What lies at each firm this morning: what it made and has not sent, what came and is not used. */
record Stock(
        Scenario scenario,
        Story story,
        Production production,
        List<Batch> batches,
        Genealogy genealogy,
        Moment moment) {

    private static final BigDecimal SAFETY_DAYS = new BigDecimal("1.5");

    List<Fact> facts() {
        Map<PartRef, List<Batch>> made =
                batches.stream()
                        .filter(batch -> moment.isPast(batch.producedAt()))
                        .collect(groupingBy(batch -> batch.made().ref()));
        List<Fact> facts = new ArrayList<>();
        for (Made part : scenario.made()) {
            List<Batch> lots = made.getOrDefault(part.ref(), List.of());
            BigDecimal kept = sum(lots, lot -> !moment.isPast(lot.delivery().leaves()));
            facts.add(counted(part, part.firm(), kept, null));
            scenario.firms().stream()
                    .filter(firm -> firm.id().equals(part.part().customer()))
                    .map(customer -> atCustomer(part, customer, lots))
                    .forEach(facts::add);
        }
        return facts;
    }

    private StockCounted atCustomer(Made part, Firm customer, List<Batch> lots) {
        BigDecimal come = sum(lots, lot -> moment.isPast(lot.delivery().arrives()));
        BigDecimal left = come.subtract(genealogy.used(part.ref())).max(BigDecimal.ZERO);
        BigDecimal usual = production.daily(part).multiply(SAFETY_DAYS);
        BigDecimal minimum =
                story.shortages().contains(part.part().id())
                        ? usual.max(left.multiply(new BigDecimal("1.4")))
                        : usual.min(left);
        return counted(part, customer, left, minimum.setScale(0, HALF_UP));
    }

    private static BigDecimal sum(List<Batch> lots, Predicate<Batch> condition) {
        return lots.stream()
                .filter(condition)
                .map(Batch::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private StockCounted counted(
            Made part, Firm where, BigDecimal quantity, @Nullable BigDecimal minimum) {
        Instant morning = moment.at(0, 6, 0);
        Instant countedAt = moment.isPast(morning) ? morning : moment.at(-1, 6, 0);
        return new StockCounted(
                where.id(),
                where.plant(),
                part.ref(),
                quantity,
                part.part().unit(),
                minimum,
                countedAt,
                countedAt);
    }
}
