package kr.dure.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A chain of 2,000 firms in eight tiers with a million lots, always the same one: families of lots that descend from one
 * first lot, each lot but the first made of two lots of the tier before, each lot that something was made of shipped.
 */
final class GeneratedChain {

    static final int FIRMS = 2_000;

    private static final int TIERS = 8;
    private static final int[] LARGE = {1, 4, 16, 64, 256, 1_024, 4_096, 14_539};
    private static final int[] SMALL = {1, 4, 16, 64, 250, 665};
    private static final int LARGE_FAMILIES = 45;
    private static final int SMALL_FAMILIES = 100;

    private final Random random = new Random(20_261_124);
    private final List<Lot> lots = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Lot> firsts = new ArrayList<>();

    GeneratedChain() {
        for (int i = 0; i < LARGE_FAMILIES; i++) {
            family(LARGE);
        }
        for (int i = 0; i < SMALL_FAMILIES; i++) {
            family(SMALL);
        }
    }

    List<Lot> lots() {
        return lots;
    }

    List<Use> uses() {
        return uses;
    }

    List<Shipment> shipments() {
        return shipments;
    }

    /** The first lot of a family of 20,000. */
    Lot large() {
        return firsts.getFirst();
    }

    /** The first lot of a family of 1,000. */
    Lot small() {
        return firsts.getLast();
    }

    static List<String> firms() {
        List<String> firms = new ArrayList<>();
        for (int i = 0; i < FIRMS; i++) {
            firms.add(firm(i));
        }
        return firms;
    }

    private static String firm(int number) {
        return "firm-%04d".formatted(number);
    }

    private void family(int[] sizes) {
        List<Lot> before = List.of();
        for (int tier = 0; tier < sizes.length; tier++) {
            List<Lot> these = new ArrayList<>();
            for (int i = 0; i < sizes[tier]; i++) {
                int firm = tier * (FIRMS / TIERS) + random.nextInt(FIRMS / TIERS);
                Lot lot = new Lot(lots.size(), firm(firm), "L-%07d".formatted(lots.size()));
                lots.add(lot);
                these.add(lot);
                if (tier == 0) {
                    firsts.add(lot);
                } else {
                    Lot sure = before.get(i % before.size());
                    Lot other = before.get(random.nextInt(before.size()));
                    use(lot, sure, tier == 1 || i < before.size());
                    if (!other.equals(sure)) {
                        use(lot, other, false);
                    }
                }
            }
            before = these;
        }
    }

    private void use(Lot consumer, Lot input, boolean shipped) {
        uses.add(new Use(consumer.number, input.number));
        if (shipped) {
            shipments.add(
                    new Shipment(
                            shipments.size(),
                            input.owner,
                            "S-%07d".formatted(shipments.size()),
                            consumer.owner,
                            input.number));
        }
    }

    record Lot(int number, String owner, String id) {}

    record Use(int consumer, int input) {}

    record Shipment(int number, String owner, String id, String customer, int lot) {}
}
