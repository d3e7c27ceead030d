package kr.dure.demonstration;

import kr.dure.graph.fact.EmissionFactorStated;
import kr.dure.graph.fact.EnergyUsed;
import kr.dure.graph.fact.EnergyUsed.Carrier;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FootprintStated;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Energy, emission factors and footprints of the firms, as {@code environment.yaml} tells them. */
record Environment(Scenario scenario, Told told, Moment moment) {

    private static final int MONTHS = 12;

    static Environment of(Scenario scenario, Moment moment) {
        return new Environment(scenario, Yaml.read("environment.yaml", Told.class), moment);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Energy energy : told.energy()) {
            for (int back = MONTHS; back >= 1; back--) {
                facts.add(used(energy, YearMonth.from(moment.today()).minusMonths(back)));
            }
        }
        for (Factor factor : told.factors()) {
            factor.firms().forEach(firm -> facts.add(stated(firm, factor)));
        }
        told.footprints().forEach(footprint -> facts.add(stated(footprint)));
        return facts;
    }

    private EnergyUsed used(Energy energy, YearMonth month) {
        int swing = 95 + Moment.chance(energy.firm() + " " + month).nextInt(11);
        BigDecimal pieces = BigDecimal.valueOf((long) energy.pieces() * swing / 100);
        return new EnergyUsed(
                energy.firm(),
                scenario.firm(energy.firm()).plant(),
                month,
                energy.carrier(),
                energy.perPiece().multiply(pieces),
                energy.unit(),
                energy.told() ? pieces : null,
                month.plusMonths(1).atDay(1).atStartOfDay(moment.zone()).toInstant());
    }

    private EmissionFactorStated stated(OrganisationId firm, Factor factor) {
        return new EmissionFactorStated(
                firm,
                Carrier.ELECTRICITY,
                factor.year(),
                factor.value(),
                "t/(MW.h)",
                factor.source(),
                moment.at(-75, 9, 0));
    }

    private FootprintStated stated(Footprint footprint) {
        int year = moment.today().getYear() - footprint.years();
        return new FootprintStated(
                footprint.firm(),
                footprint.part(),
                "1",
                footprint.pcf(),
                footprint.share(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                "cradle-to-gate",
                "국가 전력 배출계수와 공급사 자료",
                moment.at(-70, 9, 0));
    }

    /** All of the file. */
    record Told(List<Energy> energy, List<Factor> factors, List<Footprint> footprints) {}

    /** {@code told}: whether the firm states its pieces. */
    record Energy(
            OrganisationId firm,
            Carrier carrier,
            String unit,
            BigDecimal perPiece,
            int pieces,
            boolean told) {}

    record Factor(List<OrganisationId> firms, int year, BigDecimal value, String source) {}

    record Footprint(
            OrganisationId firm,
            PartId part,
            BigDecimal pcf,
            @Nullable BigDecimal share,
            int years) {}
}
