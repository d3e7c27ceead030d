package kr.dure.graph.lint;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.Cypher25AstParserFactory$;
import org.neo4j.cypher.internal.util.ASTNode;
import org.neo4j.cypher.internal.util.InputPosition;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import org.neo4j.exceptions.Neo4jException;

import scala.Option;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;
import scala.collection.immutable.List$;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A part of a statement as Neo4j's own parser reads it.
 *
 * @param kind the parser's name of it, such as {@code NodePattern}
 * @param line from 1
 * @param column from 1
 * @param parts by the parser's names: Syntax, List of Syntax, or a text; what is absent has no entry
 */
record Syntax(String kind, int line, int column, Map<String, Object> parts) {

    Syntax {
        parts = Collections.unmodifiableMap(parts);
    }

    /**
     * Reads a statement.
     *
     * @throws Unreadable if it is none, or several
     */
    static Syntax of(String statement) throws Unreadable {
        try {
            return of(
                    Cypher25AstParserFactory$.MODULE$
                            .apply(
                                    statement,
                                    new Neo4jCypherExceptionFactory(statement, Option.empty()),
                                    Option.empty(),
                                    List$.MODULE$.empty())
                            .singleStatement(),
                    1,
                    1);
        } catch (Neo4jException e) {
            throw new Unreadable(Objects.requireNonNullElse(e.getMessage(), "no statement"), e);
        }
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(kind);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The part of that name, or null. */
    @Nullable Syntax optional(String part) {
        return parts.get(part) instanceof Syntax syntax ? syntax : null;
    }

    Syntax part(String part) {
        return parts.get(part) instanceof Syntax syntax ? syntax : missing(part);
    }

    List<Syntax> list(String part) {
        return parts.get(part) instanceof List<?> list
                ? list.stream().filter(Syntax.class::isInstance).map(Syntax.class::cast).toList()
                : List.of();
    }

    String text(String part) {
        return parts.get(part) instanceof String text ? text : missing(part).kind();
    }

    /** All parts that are syntax, those in lists included. */
    List<Syntax> children() {
        List<Syntax> children = new ArrayList<>();
        for (Object part : parts.values()) {
            switch (part) {
                case Syntax syntax -> children.add(syntax);
                case List<?> list ->
                        list.forEach(
                                one -> {
                                    if (one instanceof Syntax syntax) {
                                        children.add(syntax);
                                    }
                                });
                default -> {}
            }
        }
        return children;
    }

    /** The text of names, properties of names, parameters and lists of those, such as {@code n.owner}; null for all else. */
    @Nullable String plain() {
        return switch (kind) {
            case "Variable" -> text("name");
            case "ExplicitParameter" -> "$" + text("name");
            case "Property" -> {
                String base = part("map").plain();
                yield base == null ? null : base + "." + part("propertyKey").text("name");
            }
            case "ContainerIndex" -> {
                String container = part("expr").plain();
                String key = part("idx").plain();
                yield container == null || key == null ? null : container + "[" + key + "]";
            }
            case "ListLiteral" -> {
                List<@Nullable String> items =
                        list("expressions").stream().<@Nullable String>map(Syntax::plain).toList();
                yield items.contains(null) ? null : items.toString();
            }
            default -> null;
        };
    }

    private Syntax missing(String part) {
        throw new IllegalStateException(
                "The parser's %s at %d:%d has no %s but %s; it is another version than the linter was written for"
                        .formatted(kind, line, column, part, parts.keySet()));
    }

    private static Syntax of(Product product, int line, int column) {
        InputPosition position = product instanceof ASTNode node ? node.position() : null;
        boolean placed = position != null && position.line() > 0;
        int atLine = placed && position != null ? position.line() : line;
        int atColumn = placed && position != null ? position.column() : column;
        Map<String, Object> parts = new HashMap<>();
        for (int i = 0; i < product.productArity(); i++) {
            Object part = converted(product.productElement(i), atLine, atColumn);
            if (part != null) {
                parts.put(product.productElementName(i), part);
            }
        }
        String name = product.getClass().getSimpleName();
        return new Syntax(
                name.endsWith("$") ? name.substring(0, name.length() - 1) : name,
                atLine,
                atColumn,
                parts);
    }

    private static @Nullable Object converted(@Nullable Object part, int line, int column) {
        return switch (part) {
            case null -> null;
            case Option<?> option ->
                    option.isDefined() ? converted(option.get(), line, column) : null;
            case Iterable<?> items -> {
                List<Object> list = new ArrayList<>();
                for (Iterator<?> i = items.iterator(); i.hasNext(); ) {
                    Object item = converted(i.next(), line, column);
                    if (item != null) {
                        list.add(item);
                    }
                }
                yield List.copyOf(list);
            }
            case Product product -> of(product, line, column);
            default -> String.valueOf(part);
        };
    }

    /** No statement, or several. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
