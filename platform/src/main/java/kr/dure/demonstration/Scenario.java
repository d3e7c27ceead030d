package kr.dure.demonstration;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.sight.Category;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Who is in the fictional chain and what they make, as {@code chain.yaml} tells it. */
record Scenario(
        String chain,
        String name,
        OrganisationId lead,
        List<Firm> firms,
        List<Agreement> agreements,
        List<Clause> clauses) {

    static Scenario load() {
        return Yaml.read("chain.yaml", Scenario.class);
    }

    Firm firm(OrganisationId id) {
        return firms.stream()
                .filter(firm -> firm.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("chain.yaml knows no firm named " + id));
    }

    /** Every part with the firm that makes it. */
    List<Made> made() {
        return firms.stream()
                .flatMap(firm -> firm.parts().stream().map(part -> new Made(firm, part)))
                .toList();
    }

    /**
     * A firm of the chain.
     *
     * @param ksic industry, three digits of the Korean standard classification
     * @param region 시도 code
     * @param tiers where it stands; 0 is the prime
     */
    record Firm(
            OrganisationId id,
            String name,
            List<String> aliases,
            String ksic,
            String region,
            List<Integer> tiers,
            int workers,
            List<Plant> plants,
            List<Machine> machines,
            List<Part> parts) {

        PlantId plant() {
            return plants.getFirst().id();
        }
    }

    record Plant(PlantId id, String name, String address) {}

    record Machine(MachineId id, String name, String kind, String model, String line) {}

    /**
     * A part and how its lots come about.
     *
     * @param unit UCUM code; pieces unless told
     * @param customer the one firm that it goes to
     * @param share part of the customer's need that it covers, 0 to 1
     * @param daily pieces per day, for what no other part of the chain needs
     * @param ppm usual bad pieces per million at the customer
     */
    record Part(
            PartId id,
            String name,
            String unit,
            OrganisationId customer,
            BigDecimal share,
            MachineId machine,
            Lots lots,
            int daily,
            int ppm,
            List<Component> components) {

        Part {
            unit = requireNonNullElse(unit, "1");
            share = requireNonNullElse(share, BigDecimal.ONE);
            components = requireNonNullElse(components, List.of());
        }
    }

    /**
     * How lots are numbered and timed.
     *
     * @param id format of the number; {@code %Y} stands for the year
     * @param number the lot that is made on {@code day}
     * @param day days from the first start, negative before it
     * @param hours from one lot to the next
     */
    record Lots(String id, int number, int day, int hours) {

        LotId named(int number, int year) {
            return new LotId(id.replace("%Y", Integer.toString(year)).formatted(number));
        }
    }

    record Component(OrganisationId owner, PartId part, BigDecimal quantity) {

        PartRef ref() {
            return new PartRef(owner, part);
        }
    }

    /** Providers let a consumer see what they own of the categories. */
    record Agreement(
            List<OrganisationId> providers,
            OrganisationId consumer,
            String purpose,
            List<Category> categories) {}

    /** The owner accepts a partner's recalls beforehand, for so many days each time. */
    record Clause(OrganisationId owner, OrganisationId partner, int days) {}

    /** A part and its maker. */
    record Made(Firm firm, Part part) {

        PartRef ref() {
            return new PartRef(firm.id(), part.id());
        }

        @Nullable Component component(PartRef ref) {
            return part.components().stream()
                    .filter(component -> component.ref().equals(ref))
                    .findFirst()
                    .orElse(null);
        }
    }
}
