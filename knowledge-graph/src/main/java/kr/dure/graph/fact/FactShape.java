package kr.dure.graph.fact;

import kr.dure.graph.fact.id.Id;
import kr.dure.graph.fact.id.OrganisationId;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a kind of fact is made of, found by itself, for those who put facts together from tables and forms.
 *
 * @param type simple name of the fact's record
 * @param parts its components without the owner, which a connection tells, and without the time of the statement
 */
public record FactShape(String type, List<Part> parts) {

    private static final List<FactShape> ALL =
            Arrays.stream(Fact.class.getPermittedSubclasses()).map(FactShape::of).toList();

    public FactShape {
        parts = List.copyOf(parts);
    }

    /** Every kind of fact that there is. */
    public static List<FactShape> all() {
        return ALL;
    }

    public static Optional<FactShape> of(String type) {
        return ALL.stream().filter(shape -> shape.type.equals(type)).findFirst();
    }

    /** Paths without which there is no such fact: not those in lists, nor what has a usual meaning where nothing is told. */
    public List<String> needed() {
        return parts.stream().flatMap(FactShape::needed).toList();
    }

    private static Stream<String> needed(Part part) {
        return switch (part.form()) {
            case LIST, UNIT -> Stream.of();
            case RECORD ->
                    part.needed() ? part.parts().stream().flatMap(FactShape::needed) : Stream.of();
            default -> part.needed() && !part.isOwner() ? Stream.of(part.path()) : Stream.of();
        };
    }

    private static FactShape of(Class<?> fact) {
        return new FactShape(
                fact.getSimpleName(),
                parts(fact, "").stream()
                        .filter(part -> !List.of("owner", "statedAt").contains(part.path()))
                        .toList());
    }

    private static List<Part> parts(Class<?> record, String within) {
        return Component.of(record).stream()
                .map(one -> part(within + one.name(), one.type(), !one.nullable()))
                .toList();
    }

    private static Part part(String path, Type type, boolean needed) {
        if (type instanceof ParameterizedType list) {
            Part item = part(path, list.getActualTypeArguments()[0], true);
            return new Part(path, Form.LIST, needed, List.of(item), List.of());
        }
        Class<?> raw = (Class<?>) type;
        Form form = form(raw, path);
        return new Part(
                path,
                form,
                needed,
                form == Form.RECORD ? parts(raw, path + ".") : List.of(),
                form == Form.WORD
                        ? Arrays.stream(raw.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList()
                        : List.of());
    }

    private static Form form(Class<?> type, String path) {
        if (type == OrganisationId.class) {
            return Form.COMPANY;
        } else if (Id.class.isAssignableFrom(type)) {
            return Form.ID;
        } else if (type.isRecord()) {
            return Form.RECORD;
        } else if (type.isEnum()) {
            return Form.WORD;
        } else if (type == boolean.class) {
            return Form.FLAG;
        } else if (type == int.class || type == long.class) {
            return Form.WHOLE;
        } else if (type == BigDecimal.class) {
            return Form.NUMBER;
        } else if (type == Instant.class) {
            return Form.TIME;
        } else if (type == LocalDate.class) {
            return Form.DAY;
        } else if (type == YearMonth.class) {
            return Form.MONTH;
        }
        return lastName(path).equals("unit") ? Form.UNIT : Form.TEXT;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /**
     * Something that a fact tells.
     *
     * @param path names of components from the fact inwards, parted by dots; the item of a list has the list's
     * @param needed whether it may not be left out
     * @param parts of a record, or the one item of a list
     * @param words the constants of a closed list
     */
    public record Part(
            String path, Form form, boolean needed, List<Part> parts, List<String> words) {

        public Part {
            parts = List.copyOf(parts);
            words = List.copyOf(words);
        }

        /** The last name of its path. */
        public String name() {
            return lastName(path);
        }

        /** What each item of this list is. */
        public Part item() {
            return parts.getFirst();
        }

        /** Whether it names whose the rest of its record is, as in a reference to somebody's lot. */
        public boolean isOwner() {
            return form == Form.COMPANY && name().equals("owner");
        }
    }

    /** How a part is written. */
    public enum Form {
        COMPANY,
        ID,
        TEXT,
        /** UCUM code. */
        UNIT,
        WHOLE,
        NUMBER,
        FLAG,
        TIME,
        DAY,
        MONTH,
        /** A word of a closed list. */
        WORD,
        RECORD,
        LIST
    }
}
