package kr.dure.scheduling;

import kr.dure.ask.Inputs;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What fails: a machine, a plant or a whole company, and which parts come from it.
 *
 * @param name as people call it
 * @param items what it makes
 * @param machine the machine alone, or null where more fails
 */
record Failure(
        String name,
        Set<Item> items,
        Network.@Nullable Spot machine,
        List<Bilingual> assumptions,
        List<Bilingual> missing) {

    /** Reads the parameters {@code machine}, {@code plant} and {@code organisation}; the narrowest that is given holds. */
    static Failure of(Inputs inputs, Network network) {
        if (inputs.parameter("machine") instanceof Map<?, ?> machine) {
            return ofMachine(network, text(machine, "owner"), text(machine, "id"));
        }
        if (inputs.parameter("plant") instanceof Map<?, ?> plant) {
            return ofPlant(inputs, network, text(plant, "owner"), text(plant, "id"));
        }
        if (inputs.parameter("organisation") instanceof Map<?, ?> organisation) {
            String id = text(organisation, "id");
            return new Failure(id, madeBy(network, id), null, List.of(), List.of());
        }
        return new Failure(
                "",
                Set.of(),
                null,
                List.of(),
                List.of(
                        Says.both(
                                "무엇이 멈추는지(설비, 공장, 업체) 알려 주세요.",
                                "Tell what fails: a machine, a plant or a company.")));
    }

    private static Failure ofMachine(Network network, String owner, String machine) {
        Set<Item> made = network.madeOn(owner, machine);
        List<Bilingual> missing =
                made.isEmpty()
                        ? List.of(
                                Says.both(
                                        "설비 %1$s가 무엇을 만드는지 보이는 자료(생산 능력, 로트)가 없습니다.",
                                        "Nothing in sight (capacity, lots) tells what machine %1$s"
                                                + " makes.",
                                        machine))
                        : List.of();
        return new Failure(machine, made, new Network.Spot(owner, machine), List.of(), missing);
    }

    private static Failure ofPlant(Inputs inputs, Network network, String owner, String plant) {
        long plants =
                inputs.rows("plants").stream()
                        .filter(row -> row.text("owner").equals(owner))
                        .count();
        Set<Item> here = new TreeSet<>();
        network.capacity().stream()
                .filter(row -> row.text("owner").equals(owner))
                .filter(row -> plant.equals(row.textOrNull("plant")))
                .forEach(row -> here.add(network.items.of(row)));
        if (plants > 1 && !here.isEmpty()) {
            return new Failure(plant, here, null, List.of(), List.of());
        }
        List<Bilingual> assumptions = new ArrayList<>();
        if (plants > 1) {
            assumptions.add(
                    Says.both(
                            "공장 %1$s에서 만드는 품번이 보이지 않아 %2$s의 모든 품번이 멈춘다고 보았습니다.",
                            "What plant %1$s makes is not in sight; all parts of %2$s are taken to"
                                    + " stop.",
                            plant,
                            owner));
        }
        return new Failure(plant, madeBy(network, owner), null, assumptions, List.of());
    }

    private static Set<Item> madeBy(Network network, String owner) {
        return network.described().stream()
                .filter(item -> item.owner().equals(owner))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Map<?, ?> entity, String key) {
        return Objects.requireNonNull(entity.get(key)).toString();
    }
}
