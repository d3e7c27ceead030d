package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Firm;
import kr.dure.demonstration.Scenario.Made;
import kr.dure.graph.fact.BillOfMaterialStated;
import kr.dure.graph.fact.BillOfMaterialStated.Component;
import kr.dure.graph.fact.BusinessNumber;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.MachineDescribed;
import kr.dure.graph.fact.OrganisationDescribed;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PlantDescribed;
import kr.dure.graph.fact.id.ChainId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is in the chain and what they make: firms, plants, machines, parts, bills of material. */
record Masters(Scenario scenario, Instant statedAt) {

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Firm firm : scenario.firms()) {
            facts.add(described(firm));
            firm.plants()
                    .forEach(
                            plant ->
                                    facts.add(
                                            new PlantDescribed(
                                                    firm.id(),
                                                    plant.id(),
                                                    plant.name(),
                                                    plant.address(),
                                                    statedAt)));
            firm.machines()
                    .forEach(
                            machine ->
                                    facts.add(
                                            new MachineDescribed(
                                                    firm.id(),
                                                    machine.id(),
                                                    firm.plant(),
                                                    machine.line(),
                                                    machine.name(),
                                                    machine.kind(),
                                                    machine.model(),
                                                    statedAt)));
        }
        Map<Object, String> units =
                scenario.made().stream()
                        .collect(Collectors.toMap(Made::ref, made -> made.part().unit()));
        for (Made made : scenario.made()) {
            facts.add(
                    new PartDescribed(
                            made.firm().id(),
                            made.part().id(),
                            made.part().name(),
                            made.part().unit(),
                            List.of(),
                            statedAt));
            if (!made.part().components().isEmpty()) {
                facts.add(
                        new BillOfMaterialStated(
                                made.firm().id(),
                                made.part().id(),
                                made.part().components().stream()
                                        .map(
                                                one ->
                                                        new Component(
                                                                one.ref(),
                                                                one.quantity(),
                                                                units.getOrDefault(one.ref(), "1")))
                                        .toList(),
                                statedAt));
            }
        }
        return facts;
    }

    /** The chain itself. It is stated last: once it is there, all the rest is. */
    ChainDescribed chain() {
        List<Member> members =
                scenario.firms().stream()
                        .flatMap(
                                firm ->
                                        firm.tiers().stream()
                                                .map(tier -> new Member(firm.id(), tier)))
                        .toList();
        Set<List<Object>> seen = new HashSet<>();
        List<Supply> supplies =
                scenario.made().stream()
                        .filter(made -> !made.firm().tiers().contains(0))
                        .filter(made -> seen.add(List.of(made.firm().id(), made.part().customer())))
                        .map(
                                made ->
                                        new Supply(
                                                made.firm().id(),
                                                made.part().customer(),
                                                made.part().share()))
                        .toList();
        return new ChainDescribed(
                scenario.lead(),
                new ChainId(scenario.chain()),
                scenario.name(),
                members,
                supplies,
                statedAt);
    }

    private OrganisationDescribed described(Firm firm) {
        return new OrganisationDescribed(
                firm.id(),
                firm.name(),
                firm.aliases(),
                businessNumber(scenario.firms().indexOf(firm) + 1),
                firm.ksic(),
                firm.region(),
                statedAt);
    }

    /** A number with a right check digit that no tax office gives out: none is numbered 999. */
    private static String businessNumber(int serial) {
        String body = "999-81-%04d".formatted(serial);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> body + check)
                .filter(BusinessNumber::isValid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no check digit fits " + body));
    }
}
