package kr.dure.integrations.connector;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.FactShape.Form;
import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a fact of whatever kind together from what a record tells. Whose fact it is comes from the connection alone.
 *
 * <p>A list is told item by item, in rows or objects of their own, or in one cell: items parted by {@code ;}, their parts by
 * {@code |} in the order of the fact, with a backslash before one that belongs to a text.
 */
public final class FactForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})(?:\\s*[-./년]\\s*(\\d{1,2})\\s*[월.]?|(\\d{2}))");

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private static final List<String> YES =
            List.of("Y", "YES", "TRUE", "1", "O", "예", "네", "여", "유", "있음");

    private static final List<String> NO =
            List.of("N", "NO", "FALSE", "0", "X", "아니오", "아니요", "부", "무", "없음");

    private final FactShape shape;
    private final OrganisationId owner;
    private final Map<String, Told> items = new HashMap<>();
    private int problems;

    private FactForm(FactShape shape, OrganisationId owner) {
        this.shape = shape;
        this.owner = owner;
    }

    /** The fact, or nothing once all that is wrong lies with the record. */
    public static Optional<Fact> fact(
            FactShape shape, OrganisationId owner, Instant statedAt, Told told) {
        return new FactForm(shape, owner).read(statedAt, told);
    }

    /**
     * What the inbox would refuse of a fact, to be told where the record is still known.
     *
     * @param at what to write before the place in the fact, such as the kind of the record
     */
    public static List<Problem> problems(Fact fact, String at) {
        return switch (FactJson.parse(FactJson.write(fact))) {
            case Fact taken -> List.of();
            case Outcome.Rejected rejected ->
                    rejected.problems().stream()
                            .map(
                                    each ->
                                            new Problem(
                                                    at + each.field(),
                                                    each.found(),
                                                    each.expected()))
                            .toList();
        };
    }

    private Optional<Fact> read(Instant statedAt, Told told) {
        ObjectNode json = NODES.objectNode();
        json.put("type", shape.type()).put("owner", owner.value());
        json.put("statedAt", statedAt.toString());
        parts(shape.parts(), told, json, "");
        if (problems > 0) {
            return Optional.empty();
        }
        return switch (FactJson.parse(json)) {
            case Fact fact -> Optional.of(fact);
            case Outcome.Rejected rejected -> {
                rejected.problems().forEach(problem -> place(problem, told));
                yield Optional.empty();
            }
        };
    }

    private void parts(List<Part> parts, Told told, ObjectNode json, String at) {
        for (Part part : parts) {
            JsonNode node = node(part, told, at + "/" + part.name());
            if (node != null) {
                json.set(part.name(), node);
            }
        }
    }

    private @Nullable JsonNode node(Part part, Told told, String at) {
        return switch (part.form()) {
            case LIST -> list(part, told, at);
            case RECORD -> {
                if (!part.needed() && !isTold(part, told)) {
                    yield null;
                }
                ObjectNode record = NODES.objectNode();
                parts(part.parts(), told, record, at);
                yield record;
            }
            default -> leaf(part, told);
        };
    }

    private ArrayNode list(Part list, Told told, String at) {
        ArrayNode array = NODES.arrayNode();
        for (Told row : told.items(list)) {
            if (row.isItem() || (list.item().form() == Form.RECORD && isTold(list.item(), row))) {
                add(array, list.item(), row, at);
            }
            String cell = row.isItem() ? "" : row.text(list.path());
            if (!isBlank(cell)) {
                for (String item : CellItem.parted(cell, ';')) {
                    add(
                            array,
                            list.item(),
                            new CellItem(row, list, CellItem.parted(item, '|')),
                            at);
                }
            }
        }
        return array;
    }

    private void add(ArrayNode array, Part item, Told told, String at) {
        String there = at + "/" + array.size();
        items.put(there, told);
        JsonNode node = node(item, told, there);
        // what is wrong with an item has been told; its place keeps the others' in order
        array.add(node == null ? NODES.nullNode() : node);
    }

    private static boolean isTold(Part part, Told told) {
        return part.parts().isEmpty()
                ? told.tells(part.path())
                : part.parts().stream().anyMatch(one -> isTold(one, told));
    }

    private @Nullable JsonNode leaf(Part part, Told told) {
        String text = told.text(part.path());
        if (isBlank(text)) {
            if (part.isOwner()) {
                return NODES.stringNode(owner.value());
            }
            if (part.needed() && part.form() == Form.UNIT) {
                return NODES.stringNode("1");
            }
            return part.needed() ? wrong(part, told) : null;
        }
        return switch (part.form()) {
            case COMPANY ->
                    text.equalsIgnoreCase("own")
                            ? NODES.stringNode(owner.value())
                            : told.company(text)
                                    .<JsonNode>map(id -> NODES.stringNode(id.value()))
                                    .orElseGet(() -> wrong(part, told));
            case ID -> {
                Optional<String> doubt = told.doubt(text);
                doubt.ifPresent(why -> problem(part, told, why));
                yield doubt.isPresent() ? null : NODES.stringNode(text);
            }
            case UNIT -> said(told.unit(text), part, told);
            case WHOLE, NUMBER ->
                    told.number(text)
                            .filter(number -> part.form() == Form.NUMBER || isWhole(number))
                            .<JsonNode>map(NODES::numberNode)
                            .orElseGet(() -> wrong(part, told));
            case FLAG ->
                    flag(text).<JsonNode>map(NODES::booleanNode).orElseGet(() -> wrong(part, told));
            case TIME -> said(told.time(text).map(Instant::toString), part, told);
            case DAY -> said(told.day(text).map(LocalDate::toString), part, told);
            case MONTH -> said(month(text, told).map(YearMonth::toString), part, told);
            case WORD -> said(word(part, text, told), part, told);
            default -> NODES.stringNode(text);
        };
    }

    private @Nullable JsonNode said(Optional<String> text, Part part, Told told) {
        return text.<JsonNode>map(NODES::stringNode).orElseGet(() -> wrong(part, told));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Boolean> flag(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        return YES.contains(word)
                ? Optional.of(true)
                : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A month by itself, or the one that a day lies in. */
    private static Optional<YearMonth> month(String text, Told told) {
        Matcher alone = MONTH.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!alone.matches()) {
            return told.day(text).map(YearMonth::from);
        }
        String month = alone.group(2) == null ? alone.group(3) : alone.group(2);
        try {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(alone.group(1)), Integer.parseInt(month)));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(Part part, String text, Told told) {
        String plain = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return told.word(part.path(), text)
                .or(() -> part.words().stream().filter(plain::equals).findFirst());
    }

    private @Nullable JsonNode wrong(Part part, Told told) {
        problem(part, told, told.expected(part));
        return null;
    }

    private void problem(Part part, Told told, String expected) {
        problems++;
        told.problem(part.path(), expected);
    }

    /** Tells what the fact itself refuses where that stands in the record. */
    private void place(Problem problem, Told told) {
        String pointer = problem.field();
        Told nearest = told;
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Told item = items.get(pointer.substring(0, end));
            if (item != null) {
                nearest = item;
                break;
            }
        }
        String path = INDEX.matcher(pointer).replaceAll("");
        nearest.problem(
                path.isEmpty() ? "" : path.substring(1).replace('/', '.'), problem.expected());
    }

    private static boolean isBlank(String text) {
        return text.isEmpty() || text.equals("-");
    }
}
