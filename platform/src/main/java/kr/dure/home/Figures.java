package kr.dure.home;

import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key figures above the map, each out of a question. */
@Component
class Figures {

    private static final double MILLION = 1_000_000;

    private final Reading reading;

    Figures(Reading reading) {
        this.reading = reading;
    }

    Now of(Asker asker) {
        String me = asker.organisation().value();
        Table machines = reading.ask(asker, "machine_state_now");
        Table cases = reading.ask(asker, "quality_case_status");
        Table deliveries = reading.ask(asker, "delivery_ppm");
        Table ours = deliveries.where(row -> row.text("supplier").equals(me));
        boolean supplying = !ours.isEmpty();
        Table counted = supplying ? ours : deliveries.where(row -> row.text("customer").equals(me));
        double delivered = counted.sum("delivered");
        double defective = counted.sum("defective");
        return new Now(
                machines.where(row -> !row.is("silent") && "EXECUTE".equals(row.text("state")))
                        .size(),
                machines.where(row -> row.is("silent")).size(),
                machines.size(),
                reading.ask(asker, "orders_late").size(),
                cases.size(),
                cases.where(row -> row.count("overdue") > 0).size(),
                supplying,
                defective,
                delivered,
                delivered > 0 ? Math.round(defective / delivered * MILLION) : null);
    }

    /**
     * How things stand.
     *
     * @param overdue of the open cases
     * @param supplying the parts per million are of what we delivered, else of what we were delivered
     * @param ppm null if nothing was delivered this month
     */
    record Now(
            int running,
            int silent,
            int machines,
            int late,
            int cases,
            int overdue,
            boolean supplying,
            double defective,
            double delivered,
            @Nullable Long ppm) {}
}
