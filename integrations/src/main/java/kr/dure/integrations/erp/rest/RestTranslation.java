package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.integrations.connector.FactForm;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands items of an ERP: an object with the item under its list's kind, and the path of the list, {@code {"orders": {…},
 * "#path": "/orders"}}.
 */
@Component
final class RestTranslation implements Translation {

    static final String KIND = "erp-rest.item";

    private static final String PATH = "#path";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestErpSettings settings;

    RestTranslation(RestErpSettings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Translated translate(String connection, String original) {
        Optional<RestErpSettings.Erp> erp =
                settings.connections().stream()
                        .filter(each -> each.name().equals(connection))
                        .findFirst();
        if (erp.isEmpty()) {
            return rejected(original, "connection", "a connection of dure.erp.rest; it is gone");
        }
        try {
            JsonNode root = JSON.readTree(original);
            List<RestErpSettings.Resource> ofKind =
                    erp.get().resources().stream().filter(each -> root.has(each.kind())).toList();
            if (ofKind.isEmpty()) {
                return rejected(original, "", "an object such as {\"orders\": {…}}");
            }
            // kept before lists were told apart, it can only be of the one there is
            String path = root.path(PATH).asString("");
            List<RestErpSettings.Resource> lists =
                    path.isEmpty()
                            ? ofKind
                            : ofKind.stream().filter(each -> each.path().equals(path)).toList();
            if (lists.size() != 1) {
                return rejected(
                        original,
                        "/" + PATH,
                        path.isEmpty() ? null : path,
                        ("the path of the list that it comes from, one of %s: lists of one kind may"
                                        + " read the same item otherwise")
                                .formatted(
                                        ofKind.stream()
                                                .map(RestErpSettings.Resource::path)
                                                .toList()));
            }
            return translate(root.path(lists.getFirst().kind()), erp.get(), lists.getFirst());
        } catch (JacksonException broken) {
            return rejected(original, "", "JSON; " + broken.getOriginalMessage());
        }
    }

    static Translated translate(
            JsonNode node, RestErpSettings.Erp erp, RestErpSettings.Resource resource) {
        List<Problem> problems = new ArrayList<>();
        ObjectNode kept = JSON.createObjectNode().put(PATH, resource.path());
        String original = kept.set(resource.kind(), node).toString();
        Item item = new Item(node, "/" + resource.kind(), erp, resource, problems);
        try {
            Optional<Fact> fact =
                    switch (resource.kind()) {
                        case "orders" -> Optional.of(order(item));
                        case "lots" -> Optional.of(lot(item));
                        case "inspections" -> Optional.of(inspection(item));
                        default -> any(FactShape.of(resource.kind()).orElseThrow(), item);
                    };
            if (problems.isEmpty() && fact.isPresent()) {
                problems.addAll(FactForm.problems(fact.get(), resource.kind()));
            }
            if (problems.isEmpty() && fact.isPresent()) {
                return new Translated.Facts(List.of(fact.get()));
            }
        } catch (IllegalArgumentException contradiction) {
            // with problems found before, the stand-ins may be what contradicts
            if (problems.isEmpty()) {
                return rejected(original, "", String.valueOf(contradiction.getMessage()));
            }
        }
        return new Translated.Rejected(original, problems);
    }

    /** A fact of any kind, told by the paths of what it is made of. */
    private static Optional<Fact> any(FactShape shape, Item item) {
        return FactForm.fact(shape, item.own(), item.instant("statedAt"), new ToldByItem(item));
    }

    private static OrderPlaced order(Item item) {
        OrganisationId supplier = item.organisation("supplier");
        List<OrderPlaced.Line> lines = new ArrayList<>();
        for (Item line : item.items("lines")) {
            boolean theirs = !line.has("partOwner") || line.text("partOwner").equals("supplier");
            lines.add(
                    new OrderPlaced.Line(
                            line.has("line") ? (int) line.count("line") : lines.size() + 1,
                            new PartRef(
                                    theirs ? supplier : line.organisationOrOwn("partOwner"),
                                    line.id("part", PartId::new)),
                            line.number("quantity"),
                            line.unit("unit"),
                            line.day("due")));
        }
        return new OrderPlaced(
                item.own(),
                supplier,
                item.id("order", OrderId::new),
                lines,
                item.instant("placedAt"),
                item.instant("statedAt"));
    }

    private static LotProduced lot(Item item) {
        return new LotProduced(
                item.own(),
                item.id("lot", LotId::new),
                item.id("part", PartId::new),
                item.number("quantity"),
                item.unit("unit"),
                item.has("machine") ? item.id("machine", MachineId::new) : null,
                item.items("consumed").stream().map(RestTranslation::consumption).toList(),
                item.instant("producedAt"),
                item.instant("statedAt"));
    }

    private static LotProduced.Consumption consumption(Item item) {
        return new LotProduced.Consumption(
                new LotRef(
                        item.organisationOrOwn("consumedOwner"),
                        item.id("consumedLot", LotId::new)),
                item.has("consumedQuantity") ? item.number("consumedQuantity") : null);
    }

    private static InspectionRecorded inspection(Item item) {
        OrganisationId maker = item.organisationOrOwn("lotOwner");
        return new InspectionRecorded(
                item.own(),
                maker.equals(item.own()) ? null : maker,
                item.id("inspection", InspectionId::new),
                new LotRef(maker, item.id("lot", LotId::new)),
                item.choice("kind", InspectionRecorded.Kind.class),
                item.count("inspected"),
                item.count("defective"),
                item.instant("inspectedAt"),
                item.instant("statedAt"));
    }

    private static Translated rejected(String original, String field, String expected) {
        return rejected(original, field, null, expected);
    }

    private static Translated rejected(
            String original, String field, @Nullable String found, String expected) {
        return new Translated.Rejected(original, List.of(new Problem(field, found, expected)));
    }
}
