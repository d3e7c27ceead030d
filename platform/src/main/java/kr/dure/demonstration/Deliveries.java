package kr.dure.demonstration;

import kr.dure.demonstration.Story.Late;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** The vans of the chain: every third day from a supplier to a customer, due the day after. */
record Deliveries(Story story, Moment moment) {

    private static final int EVERY = 3;

    /** The first van that a lot of this moment can be on. */
    Delivery after(OrganisationId supplier, OrganisationId customer, Instant producedAt) {
        Instant ready = producedAt.plus(Duration.ofHours(2));
        int days = (int) (moment.day(ready).toEpochDay() - moment.today().toEpochDay());
        int day = days + Math.floorMod(phase(supplier, customer) - days, EVERY);
        if (moment.at(day, 14, 0).isBefore(ready)) {
            day += EVERY;
        }
        return of(supplier, customer, day);
    }

    private Delivery of(OrganisationId supplier, OrganisationId customer, int day) {
        SplittableRandom chance = Moment.chance(List.of(supplier, customer, day));
        @Nullable Late late = missing(supplier, customer, day);
        int delay = chance.nextInt(100) < 7 && day < -EVERY ? chance.nextInt(1, 3) : 0;
        Instant leaves = moment.at(day + delay, 14, chance.nextInt(60));
        Instant arrives = moment.at(day + delay + 1, 8, chance.nextInt(60));
        if (late != null && !late.half()) {
            leaves = leaves.plus(Duration.ofDays(EVERY + 3));
            arrives = leaves.plus(Duration.ofHours(18));
        }
        return new Delivery(
                supplier,
                customer,
                day,
                leaves,
                moment.today().plusDays(day + 1),
                arrives,
                late != null && late.half());
    }

    /** The latest van that should have arrived before today. */
    private @Nullable Late missing(OrganisationId supplier, OrganisationId customer, int day) {
        return day + 1 < 0 && day + 1 >= -EVERY
                ? story.late().stream()
                        .filter(late -> late.supplier().equals(supplier))
                        .filter(late -> late.customer().equals(customer))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static int phase(OrganisationId supplier, OrganisationId customer) {
        return Moment.chance(supplier + " " + customer).nextInt(EVERY);
    }
}
