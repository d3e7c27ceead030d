package kr.dure.graph.lint;

import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Label;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks expressions: only listed kinds, and nodes only by their properties. */
final class Expressions {

    /** What every statement is given besides its own parameters. */
    static final Set<String> GIVEN =
            Set.of("me", "who", "sees", "seen", "rows", "now", "today", "zone");

    /** What trace grants open one by one: lots, their parts, and which of the lots went on. */
    private static final Set<String> GRANTED = Set.of("lots", "parts", "onward");

    /** Keys of the parts that agreements name. */
    private static final Set<String> BY_PART =
            Arrays.stream(Category.values())
                    .filter(Category::isByPart)
                    .map(Category::partsKey)
                    .collect(Collectors.toUnmodifiableSet());

    /** Properties of a lot that a shipping note shows. */
    private static final Set<String> ON_A_NOTE = Set.of("owner", "id");

    /** Properties of a supply that say which chain it belongs to. */
    private static final Set<String> OF_THE_CHAIN = Set.of("chain", "chainOwner");

    private static final Set<String> PLAIN =
            Set.of(
                    "Add",
                    "And",
                    "Ands",
                    "Concatenate",
                    "ContainerIndex",
                    "Contains",
                    "Divide",
                    "EndsWith",
                    "Equals",
                    "GreaterThan",
                    "GreaterThanOrEqual",
                    "In",
                    "IsNotNull",
                    "IsNull",
                    "LessThan",
                    "LessThanOrEqual",
                    "ListLiteral",
                    "ListSlice",
                    "Modulo",
                    "Multiply",
                    "Not",
                    "NotEquals",
                    "Or",
                    "Ors",
                    "StartsWith",
                    "Subtract",
                    "UnaryAdd",
                    "UnarySubtract",
                    "Xor");

    private static final Set<String> LITERALS =
            Set.of(
                    "DecimalDoubleLiteral",
                    "False",
                    "Null",
                    "SignedDecimalIntegerLiteral",
                    "StringLiteral",
                    "True");

    /** These can fail on a value, and an error tells that there is one. */
    private static final Set<String> FRAGILE = Set.of("Divide", "Modulo", "FunctionInvocation");

    private static final Set<String> NEVER_FAIL = Set.of("coalesce");

    private final Report report;
    private final Set<String> parameters;
    private final Clauses clauses;

    Expressions(Report report, Set<String> parameters, Clauses clauses) {
        this.report = report;
        this.parameters = parameters;
        this.clauses = clauses;
    }

    /** What an item of WITH or RETURN stands for: a name handed on keeps its meaning, all else is a value. */
    Meaning column(Syntax expression, Scope scope) {
        Meaning meaning = meaning(expression, scope);
        if (meaning instanceof Meaning.Node || meaning instanceof Meaning.Relationship) {
            return meaning;
        }
        value(expression, scope);
        return new Meaning.Value();
    }

    /** An expression in the ORDER BY of an answer. */
    void sorting(Syntax expression, Scope columns) {
        if (isSorted(expression, columns)) {
            value(expression, columns);
        }
    }

    private boolean isSorted(Syntax expression, Scope columns) {
        boolean foreign = expression.is("Variable") && !columns.has(expression.text("name"));
        if (foreign) {
            report.refuse(
                    Rule.ORDER,
                    expression,
                    "sorted by %s, which is no column".formatted(expression.text("name")),
                    "sort by columns that the answer shows: %s".formatted(Clauses.names(columns)));
            return false;
        }
        if (isAggregate(expression)
                || expression.is("ExistsExpression", "CountExpression", "CollectExpression")) {
            report.refuse(
                    Rule.ORDER,
                    expression,
                    "sorted by something that is computed there",
                    "return it as a column and sort by that");
            return false;
        }
        return expression.children().stream().allMatch(child -> isSorted(child, columns));
    }

    /**
     * A condition in a MATCH.
     *
     * @param fresh names of this MATCH, of which the database may look at hidden ones before it tests them
     */
    void condition(Syntax expression, Scope scope, Set<String> fresh) {
        value(expression, scope);
        fragile(expression, fresh);
    }

    void value(Syntax expression, Scope scope) {
        String kind = expression.kind();
        if (LITERALS.contains(kind)) {
            return;
        }
        switch (kind) {
            case "Variable" -> variable(expression, scope);
            case "Property" -> property(expression, scope);
            case "ExplicitParameter" -> parameter(expression);
            case "FunctionInvocation" -> function(expression, scope);
            case "CountStar" -> {}
            case "CaseExpression" -> branches(expression, scope);
            case "MapExpression" ->
                    expression.list("items").forEach(item -> value(item.part("_2"), scope));
            case "ReduceExpression",
                    "ListComprehension",
                    "AllIterablePredicate",
                    "AnyIterablePredicate",
                    "NoneIterablePredicate",
                    "SingleIterablePredicate" ->
                    overList(expression, scope);
            case "ExistsExpression" -> {
                if (!Forms.isMarker(expression.part("query"), scope)) {
                    clauses.query(expression.part("query"), scope, Clauses.Use.ROWS);
                }
            }
            case "CountExpression" ->
                    clauses.query(expression.part("query"), scope, Clauses.Use.ROWS);
            case "CollectExpression" ->
                    clauses.query(expression.part("query"), scope, Clauses.Use.LIST);
            default -> operator(expression, scope);
        }
    }

    private void operator(Syntax expression, Scope scope) {
        if (!PLAIN.contains(expression.kind())) {
            report.refuse(
                    Rule.EXPRESSION,
                    expression,
                    expression.kind() + " is not listed",
                    "use comparisons, arithmetic, CASE, lists and maps of values, reduce, EXISTS,"
                            + " COUNT and COLLECT with MATCH inside");
            return;
        }
        if (comparesNodes(expression, scope)) {
            return;
        }
        if (expression.is("In") && isSight(expression.part("rhs"))) {
            tested(expression.part("lhs"), scope);
            return;
        }
        expression.children().forEach(child -> value(child, scope));
    }

    /** What sight is asked about; which part something is about may be named there and nowhere else. */
    private void tested(Syntax key, Scope scope) {
        boolean isPartKey =
                key.is("Property")
                        && Label.PART_KEY.equals(key.part("propertyKey").text("name"))
                        && meaning(key.part("map"), scope) instanceof Meaning.Node;
        if (!isPartKey) {
            value(key, scope);
        }
    }

    /** Whether two nodes are the same, or one is null, follows from nodes in sight. */
    private static boolean comparesNodes(Syntax expression, Scope scope) {
        return switch (expression.kind()) {
            case "Equals", "NotEquals" ->
                    meaning(expression.part("lhs"), scope) instanceof Meaning.Node
                            && meaning(expression.part("rhs"), scope) instanceof Meaning.Node;
            case "IsNull", "IsNotNull" ->
                    meaning(expression.part("lhs"), scope) instanceof Meaning.Node;
            default -> false;
        };
    }

    /** Sight is there to be tested with, by {@code IN}. */
    private static boolean isSight(Syntax list) {
        String plain = Objects.requireNonNullElse(list.plain(), "");
        return plain.startsWith("$sees.")
                && (Forms.CATEGORIES.contains(plain.substring(6))
                        || BY_PART.contains(plain.substring(6))
                        || GRANTED.contains(plain.substring(6)));
    }

    private static @Nullable Meaning meaning(Syntax expression, Scope scope) {
        return expression.is("Variable") ? scope.of(expression.text("name")) : null;
    }

    private void variable(Syntax variable, Scope scope) {
        String name = variable.text("name");
        switch (scope.of(name)) {
            case null ->
                    report.refuse(
                            Rule.SCOPE,
                            variable,
                            "%s is not in scope".formatted(name),
                            "keep it in the WITH before, or take it in by CALL (%s)"
                                    .formatted(name));
            case Meaning.Value value -> {}
            case Meaning.Path path ->
                    report.refuse(
                            Rule.WALK,
                            variable,
                            "the path %s as a value".formatted(name),
                            "take min(length(%s)), which lets the walk be pruned".formatted(name));
            case Meaning.Node node -> whole(variable, "the node " + name, name);
            case Meaning.Relationship relationship ->
                    whole(variable, "the relationship " + name, name);
            case Meaning.Passed passed ->
                    whole(variable, "all that the walk passed as " + name, name);
        }
    }

    private void whole(Syntax at, String found, String name) {
        report.refuse(
                Rule.ENTITY,
                at,
                found + " as a value",
                "take its properties, such as %s.id; hand it on by its name alone".formatted(name));
    }

    private void property(Syntax property, Scope scope) {
        Syntax base = property.part("map");
        String key = property.part("propertyKey").text("name");
        Meaning meaning = meaning(base, scope);
        if (meaning instanceof Meaning.Node && key.equals(Label.PART_KEY)) {
            report.refuse(
                    Rule.PARAMETER,
                    property,
                    "%s other than to test with".formatted(property.plain()),
                    "take the part by OF, tested for itself");
        } else if (meaning instanceof Meaning.Node(var label, boolean narrow)) {
            if (narrow && !ON_A_NOTE.contains(key)) {
                report.refuse(
                        Rule.NAMED_ONLY,
                        property,
                        "%s of a %s that is seen only on a shipping note"
                                .formatted(key, label.word()),
                        "take owner and id, or test it for %s".formatted(label.category().key()));
            }
        } else if (meaning instanceof Meaning.Relationship relationship) {
            if (!relationship.open() && !OF_THE_CHAIN.contains(key)) {
                report.refuse(
                        Rule.TERMS,
                        property,
                        "%s of %s, which the two and the chain's lead may read"
                                .formatted(key, relationship.type()),
                        "write CASE WHEN $me IN [a.id, b.id, %1$s.chainOwner] THEN %1$s.%2$s END with both ends"
                                .formatted(base.text("name"), key));
            }
        } else {
            value(base, scope);
        }
    }

    private void parameter(Syntax parameter) {
        String name = parameter.text("name");
        if (name.equals("sees") || name.equals("seen")) {
            report.refuse(
                    Rule.PARAMETER,
                    parameter,
                    "$%s other than to test with".formatted(name),
                    name.equals("seen")
                            ? "write coalesce($seen[l.owner] CONTAINS 'category', false) with one of %s"
                                    .formatted(new TreeSet<>(Forms.CATEGORIES))
                            : "write … IN $%s.category with one of %s"
                                    .formatted(name, new TreeSet<>(Forms.CATEGORIES)));
        } else if (!GIVEN.contains(name) && !parameters.contains(name)) {
            report.refuse(
                    Rule.PARAMETER,
                    parameter,
                    "$%s is not declared".formatted(name),
                    "declare it; there are %s and %s"
                            .formatted(new TreeSet<>(parameters), new TreeSet<>(GIVEN)));
        }
    }

    private void function(Syntax call, Scope scope) {
        String name = Functions.nameOf(call);
        List<Syntax> arguments = call.list("args");
        if (Forms.isLookup(call)) {
            tested(Forms.key(call), scope);
            return;
        }
        if (isLengthOfWalk(call, scope)
                || (name.equals("count")
                        && arguments.size() == 1
                        && meaning(arguments.getFirst(), scope) instanceof Meaning.Node)) {
            return;
        }
        if (name.equals("length")) {
            report.refuse(
                    Rule.WALK,
                    call,
                    "the length of a path",
                    "take min(length(p)) of a walk, nothing else");
        } else if (!Functions.isListed(name)) {
            report.refuse(
                    Rule.FUNCTION,
                    call,
                    "%s() is not listed".formatted(name),
                    "listed functions stand in kr.dure.graph.lint.Functions; none of them may read"
                            + " the graph, the clock or chance");
        } else if (Functions.readsTheClock(name, arguments.size())) {
            report.refuse(
                    Rule.FUNCTION,
                    call,
                    "%s() reads the clock".formatted(name),
                    "use $today and $now, so that an answer has one time");
        } else {
            arguments.forEach(argument -> value(argument, scope));
        }
    }

    /** {@code min(length(p))}. */
    private static boolean isLengthOfWalk(Syntax call, Scope scope) {
        if (!Functions.nameOf(call).equals("min") || call.list("args").size() != 1) {
            return false;
        }
        Syntax length = call.list("args").getFirst();
        return length.is("FunctionInvocation")
                && Functions.nameOf(length).equals("length")
                && length.list("args").size() == 1
                && meaning(length.list("args").getFirst(), scope) instanceof Meaning.Path;
    }

    private void branches(Syntax expression, Scope scope) {
        for (String part : List.of("expression", "default")) {
            Syntax branch = expression.optional(part);
            if (branch != null) {
                value(branch, scope);
            }
        }
        for (Syntax alternative : expression.list("alternatives")) {
            value(alternative.part("_1"), scope);
            value(alternative.part("_2"), opened(alternative.part("_1"), scope));
        }
    }

    /** {@code WHEN $me IN [a.id, b.id, s.chainOwner] THEN} opens the terms of a supply s between a and b. */
    private static Scope opened(Syntax condition, Scope scope) {
        if (!condition.is("In")
                || !"$me".equals(condition.part("lhs").plain())
                || !condition.part("rhs").is("ListLiteral")) {
            return scope;
        }
        Scope opened = scope;
        List<@Nullable String> readers =
                condition.part("rhs").list("expressions").stream()
                        .<@Nullable String>map(Syntax::plain)
                        .toList();
        for (String name : scope.all()) {
            if (scope.of(name) instanceof Meaning.Relationship(String type, var ends, boolean open)
                    && readers.size() == ends.size() + 1
                    && readers.contains(name + ".chainOwner")
                    && ends.stream().allMatch(end -> readers.contains(end + ".id"))) {
                opened = opened.with(name, new Meaning.Relationship(type, ends, true));
            }
        }
        return opened;
    }

    private void overList(Syntax expression, Scope scope) {
        Syntax own = expression.part("scope");
        Scope within = scope.with(own.part("variable").text("name"), new Meaning.Value());
        if (expression.is("ReduceExpression")) {
            value(expression.part("init"), scope);
            value(expression.part("list"), scope);
            within = within.with(own.part("accumulator").text("name"), new Meaning.Value());
            value(own.part("expression"), within);
            return;
        }
        value(expression.part("expression"), scope);
        for (String part : List.of("innerPredicate", "extractExpression")) {
            Syntax inner = own.optional(part);
            if (inner != null) {
                value(inner, within);
            }
        }
    }

    private void fragile(Syntax expression, Set<String> fresh) {
        boolean fails =
                FRAGILE.contains(expression.kind())
                        && !(expression.is("FunctionInvocation")
                                && NEVER_FAIL.contains(Functions.nameOf(expression)));
        if (fails && reads(expression, fresh)) {
            report.refuse(
                    Rule.FAULT,
                    expression,
                    "%s on a row that may be hidden, where an error would tell of it"
                            .formatted(expression.kind().toLowerCase(Locale.ROOT)),
                    "compare in MATCH, compute after WITH");
            return;
        }
        expression.children().forEach(child -> fragile(child, fresh));
    }

    private static boolean reads(Syntax expression, Set<String> fresh) {
        return (expression.is("Property")
                        && expression.part("map").is("Variable")
                        && fresh.contains(expression.part("map").text("name")))
                || expression.children().stream().anyMatch(child -> reads(child, fresh));
    }

    private static boolean isAggregate(Syntax expression) {
        return expression.is("CountStar")
                || (expression.is("FunctionInvocation")
                        && Functions.isAggregate(Functions.nameOf(expression)));
    }
}
