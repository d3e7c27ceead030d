package kr.dure.demonstration;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.TransitTimeStated;
import kr.dure.graph.fact.WorkDayStated;
import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Days that are not as usual and usual times on the way, as {@code calendar.yaml} tells them. */
record Calendar(Scenario scenario, Told told, Moment moment) {

    static Calendar of(Scenario scenario, Moment moment) {
        return new Calendar(scenario, Yaml.read("calendar.yaml", Told.class), moment);
    }

    List<Fact> facts() {
        return Stream.<Fact>concat(
                        told.workDays().stream().map(this::stated),
                        told.transits().stream().map(this::stated))
                .toList();
    }

    private WorkDayStated stated(WorkDay one) {
        return new WorkDayStated(
                one.firm(),
                scenario.firm(one.firm()).plant(),
                moment.today().plusDays(one.day()),
                one.hours(),
                one.reason(),
                moment.at(-40, 9, 0));
    }

    private TransitTimeStated stated(Transit one) {
        return new TransitTimeStated(
                one.supplier(), one.customer(), one.mode(), one.hours(), moment.at(-90, 9, 0));
    }

    /** What {@code calendar.yaml} holds; days count from the first start. */
    record Told(List<WorkDay> workDays, List<Transit> transits) {}

    record WorkDay(OrganisationId firm, int day, BigDecimal hours, String reason) {}

    record Transit(
            OrganisationId supplier,
            OrganisationId customer,
            TransitTimeStated.Mode mode,
            BigDecimal hours) {}
}
