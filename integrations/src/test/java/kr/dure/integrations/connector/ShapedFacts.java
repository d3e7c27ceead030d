package kr.dure.integrations.connector;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Facts of any kind by their shape, so that a new kind is tried without a word here. */
public final class ShapedFacts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TRIES = 5_000;

    private final Random random;
    private final OrganisationId owner;

    public ShapedFacts(long seed, OrganisationId owner) {
        this.random = new Random(seed);
        this.owner = owner;
    }

    /** The first that its record accepts. */
    public Fact of(FactShape shape) {
        for (int each = 0; each < TRIES; each++) {
            ObjectNode json = NODES.objectNode();
            json.put("type", shape.type()).put("owner", owner.value());
            json.put("statedAt", time().toString());
            parts(shape.parts(), json);
            if (FactJson.parse(json) instanceof Fact fact) {
                return fact;
            }
        }
        throw new IllegalStateException(
                "No %s in %d tries; give this class a value that it accepts"
                        .formatted(shape.type(), TRIES));
    }

    private void parts(List<Part> parts, ObjectNode json) {
        for (Part part : parts) {
            JsonNode node = part.needed() || random.nextInt(3) > 0 ? node(part) : null;
            if (node != null) {
                json.set(part.name(), node);
            }
        }
    }

    private @Nullable JsonNode node(Part part) {
        return switch (part.form()) {
            case LIST -> {
                ArrayNode items = NODES.arrayNode();
                for (int each = random.nextInt(4); each > 0; each--) {
                    items.add(node(part.item()));
                }
                yield items;
            }
            case RECORD -> {
                ObjectNode record = NODES.objectNode();
                parts(part.parts(), record);
                yield record;
            }
            case COMPANY -> text("kwangjin-press", "hanbit-energy", owner.value());
            case ID -> text("가-1", "b 2", "C/3");
            case TEXT -> text("07", "도금, 2라인", "101-86-62870", "a;b|c\\d");
            case UNIT -> text("1", "kg");
            case WHOLE -> NODES.numberNode(random.nextInt(6));
            case NUMBER ->
                    NODES.numberNode(
                            new BigDecimal(
                                    List.of("0.25", "0.5", "1", "12").get(random.nextInt(4))));
            case FLAG -> NODES.booleanNode(random.nextBoolean());
            case TIME -> NODES.stringNode(time().toString());
            case DAY -> NODES.stringNode(LocalDate.of(2026, 3, 1 + random.nextInt(9)).toString());
            case MONTH -> NODES.stringNode(YearMonth.of(2026, 1 + random.nextInt(9)).toString());
            case WORD -> NODES.stringNode(part.words().get(random.nextInt(part.words().size())));
        };
    }

    private JsonNode text(String... texts) {
        return NODES.stringNode(texts[random.nextInt(texts.length)]);
    }

    private Instant time() {
        return Instant.parse("2026-03-02T08:30:00Z").plusSeconds(random.nextInt(9));
    }
}
