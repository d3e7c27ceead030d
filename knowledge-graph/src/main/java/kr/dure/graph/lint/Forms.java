package kr.dure.graph.lint;

import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Label;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a statement may test sight; whatever is written differently counts as no test. */
final class Forms {

    static final Set<String> CATEGORIES =
            Arrays.stream(Category.values())
                    .map(Category::key)
                    .collect(Collectors.toUnmodifiableSet());

    private Forms() {}

    /** What a test opens. */
    enum Opens {
        NOTHING,
        /** Id and part, as the paper shows them. */
        WHAT_A_NOTE_NAMES,
        ALL
    }

    /** What one condition, standing alone or under AND, opens of a node. */
    static Opens of(String name, Label label, Syntax condition) {
        Opens opens = Opens.ALL;
        for (Syntax alternative : alternatives(condition)) {
            if (isNote(name, label, alternative)) {
                opens = Opens.WHAT_A_NOTE_NAMES;
            } else if (!isTest(name, label, alternative)) {
                return Opens.NOTHING;
            }
        }
        return opens;
    }

    /**
     * Names of the nodes of {@code (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE …)){0,10} (b:Lot)} that need no test of their own.
     * From a node in full sight, every x is s or the y before it, and b is s or the last y; so the test of y is one of all.
     */
    static Set<String> reached(List<Syntax> factors, Scope scope) {
        if (factors.size() != 3
                || !factors.get(1).is("QuantifiedPath")
                || !factors.get(1).part("part").is("PathPatternPart")) {
            return Set.of();
        }
        Syntax start = factors.getFirst();
        Syntax step = oneStep(factors.get(1).part("part").part("element"));
        Syntax end = factors.getLast();
        if (step == null
                || !start.is("NodePattern")
                || !isBare(start)
                || !(scope.of(nameOf(start)) instanceof Meaning.Node(Label label, boolean narrow))
                || narrow
                || !end.is("NodePattern")) {
            return Set.of();
        }
        Syntax from = step.part("element");
        Syntax to = step.part("rightNode");
        boolean same =
                Stream.of(from, to, end).allMatch(node -> label.word().equals(labelOf(node)));
        boolean tested =
                conjuncts(to.optional("predicate")).stream()
                        .anyMatch(test -> of(nameOf(to), label, test) == Opens.ALL);
        return same && tested ? Set.of(nameOf(from), nameOf(end)) : Set.of();
    }

    /** How the test of a node is written, for messages. */
    static String expected(String name, Label label) {
        if (label.isForItsOwnerAlone()) {
            return "%s.owner = $me".formatted(name);
        }
        String test =
                "%s.%s IN $sees.%s".formatted(name, label.ownerProperty(), label.category().key());
        return label.isBetweenTwo() ? "%s OR %s.counterparty = $me".formatted(test, name) : test;
    }

    /** Whether a subquery is {@code (b)-[:CONSUMED]->(h:Lot) WHERE NOT h.owner IN $sees.production}, of a lot in full sight. */
    static boolean isMarker(Syntax query, Scope scope) {
        Syntax match = only(query.list("clauses"));
        Syntax chain = match == null ? null : chain(match);
        if (chain == null || match == null || !match.has("where")) {
            return false;
        }
        Syntax hidden = chain.part("rightNode");
        Syntax where = match.part("where").part("expression");
        return isArrow(chain, "CONSUMED", "OUTGOING")
                && isBare(chain.part("element"))
                && scope.of(nameOf(chain.part("element")))
                        instanceof Meaning.Node(Label label, boolean namedOnly)
                && label == Label.LOT
                && !namedOnly
                && isBareLot(hidden)
                && !scope.has(nameOf(hidden))
                && where.is("Not")
                && isWholeTest(nameOf(hidden), where.part("rhs"));
    }

    /** Whether a condition is the negation of a node's test, alone or under AND. */
    static boolean negates(String name, Label label, Syntax condition) {
        return conjuncts(condition).stream()
                .anyMatch(
                        one -> one.is("Not") && of(name, label, one.part("rhs")) != Opens.NOTHING);
    }

    static List<Syntax> conjuncts(@Nullable Syntax condition) {
        return condition == null ? List.of() : flat(condition, "And", "Ands");
    }

    private static List<Syntax> alternatives(Syntax condition) {
        return flat(condition, "Or", "Ors");
    }

    private static List<Syntax> flat(Syntax condition, String pair, String many) {
        if (!condition.is(pair, many)) {
            return List.of(condition);
        }
        List<Syntax> flat = new ArrayList<>();
        List<Syntax> sides =
                condition.is(pair)
                        ? List.of(condition.part("lhs"), condition.part("rhs"))
                        : condition.children();
        sides.forEach(side -> flat.addAll(flat(side, pair, many)));
        return flat;
    }

    private static boolean isTest(String name, Label label, Syntax condition) {
        String owner = name + "." + label.ownerProperty();
        String key = label.category().key();
        if (condition.is("In")) {
            return (!label.isForItsOwnerAlone() && is(condition, owner, "$sees." + key))
                    || (label.isByPart()
                            && is(condition, partKey(name), "$sees." + label.category().partsKey()))
                    || isGranted(name, label, condition);
        }
        if (isLookedUp(owner, key, condition)) {
            return !label.isForItsOwnerAlone();
        }
        if (isLookedUp(partKey(name), key, condition)) {
            return label.isByPart();
        }
        return condition.is("Equals")
                && (is(condition, owner, "$me")
                        || (label.isBetweenTwo() && is(condition, name + ".counterparty", "$me")));
    }

    /** Whether it is {@code coalesce($seen[x.owner] CONTAINS 'production', false)}, of whatever category and for whatever is looked up. */
    static boolean isLookup(Syntax condition) {
        return condition.is("FunctionInvocation")
                && Functions.nameOf(condition).equals("coalesce")
                && condition.list("args").size() == 2
                && condition.list("args").getLast().is("False")
                && condition.list("args").getFirst().is("Contains")
                && CATEGORIES.contains(category(condition))
                && lookedUp(condition).is("ContainerIndex")
                && "$seen".equals(lookedUp(condition).part("expr").plain());
    }

    /** What a lookup looks up. */
    static Syntax key(Syntax lookup) {
        return lookedUp(lookup).part("idx");
    }

    private static Syntax lookedUp(Syntax lookup) {
        return lookup.list("args").getFirst().part("lhs");
    }

    private static String category(Syntax lookup) {
        Syntax word = lookup.list("args").getFirst().part("rhs");
        return word.is("StringLiteral") ? word.text("value") : "";
    }

    private static boolean isLookedUp(String key, String category, Syntax condition) {
        return isLookup(condition)
                && category.equals(category(condition))
                && key.equals(key(condition).plain());
    }

    private static String partKey(String name) {
        return name + "." + Label.PART_KEY;
    }

    private static boolean isGranted(String name, Label label, Syntax condition) {
        String key = "[%1$s.owner, %1$s.id]".formatted(name);
        return (label == Label.LOT && is(condition, key, "$sees.lots"))
                || (label == Label.PART && is(condition, key, "$sees.parts"));
    }

    /** {@code EXISTS { MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = l.owner }}. */
    private static boolean isNote(String name, Label label, Syntax condition) {
        if (label != Label.LOT || !condition.is("ExistsExpression")) {
            return false;
        }
        Syntax match = only(condition.part("query").list("clauses"));
        Syntax chain = match == null ? null : chain(match);
        if (chain == null || match == null || !match.has("where")) {
            return false;
        }
        Syntax note = chain.part("rightNode");
        Syntax addressed = note.optional("predicate");
        Syntax shipper = match.part("where").part("expression");
        return isArrow(chain, "CARRIES", "INCOMING")
                && isBare(chain.part("element"))
                && nameOf(chain.part("element")).equals(name)
                && Label.SHIPMENT.word().equals(labelOf(note))
                && !note.has("properties")
                && addressed != null
                && addressed.is("Equals")
                && is(addressed, nameOf(note) + ".counterparty", "$me")
                && shipper.is("Equals")
                && is(shipper, nameOf(note) + ".owner", name + ".owner");
    }

    private static boolean isWholeTest(String name, Syntax condition) {
        return of(name, Label.LOT, condition) == Opens.ALL
                && alternatives(condition).stream()
                        .anyMatch(
                                one ->
                                        isLookedUp(name + ".owner", "production", one)
                                                || (one.is("In")
                                                        && is(
                                                                one,
                                                                name + ".owner",
                                                                "$sees.production")));
    }

    private static boolean is(Syntax condition, String left, String right) {
        return left.equals(condition.part("lhs").plain())
                && right.equals(condition.part("rhs").plain());
    }

    private static @Nullable Syntax only(List<Syntax> clauses) {
        return clauses.size() == 1 && clauses.getFirst().is("Match") ? clauses.getFirst() : null;
    }

    /** The one step that a MATCH consists of, or null. */
    private static @Nullable Syntax chain(Syntax match) {
        List<Syntax> patterns = match.part("pattern").list("patternParts");
        if (patterns.size() != 1
                || match.text("optional").equals("true")
                || match.has("search")
                || !patterns.getFirst().is("PrefixedPatternPart")
                || !patterns.getFirst().part("selector").is("AllPaths")
                || !patterns.getFirst().part("part").is("PathPatternPart")) {
            return null;
        }
        return oneStep(patterns.getFirst().part("part").part("element"));
    }

    /** A path if it goes from one node to the next and no further, or null. */
    private static @Nullable Syntax oneStep(Syntax path) {
        return path.is("RelationshipChain") && path.part("element").is("NodePattern") ? path : null;
    }

    private static boolean isArrow(Syntax chain, String type, String direction) {
        Syntax relationship = chain.part("relationship");
        return type.equals(labelOf(relationship))
                && relationship.part("direction").is(direction)
                && !relationship.has("variable")
                && !relationship.has("length")
                && !relationship.has("properties")
                && !relationship.has("predicate");
    }

    private static boolean isBare(Syntax node) {
        return node.has("variable")
                && !node.has("labelExpression")
                && !node.has("properties")
                && !node.has("predicate");
    }

    private static boolean isBareLot(Syntax node) {
        return node.has("variable")
                && Label.LOT.word().equals(labelOf(node))
                && !node.has("properties")
                && !node.has("predicate");
    }

    /** The name of a node, or nothing. */
    static String nameOf(Syntax node) {
        Syntax variable = node.optional("variable");
        return variable == null ? "" : variable.text("name");
    }

    /** The one literal label or type of a node or relationship, or null. */
    static @Nullable String labelOf(Syntax element) {
        Syntax expression = element.optional("labelExpression");
        if (expression == null || !expression.is("Leaf")) {
            return null;
        }
        Syntax name = Objects.requireNonNull(expression.optional("name"));
        return name.is("LabelName", "RelTypeName") ? name.text("name") : null;
    }
}
