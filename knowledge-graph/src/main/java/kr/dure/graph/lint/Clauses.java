package kr.dure.graph.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the names of a statement from clause to clause. */
final class Clauses {

    private final Report report;
    private final Expressions expressions;
    private final Matches matches;

    Clauses(Report report, Set<String> parameters) {
        this.report = report;
        this.expressions = new Expressions(report, parameters, this);
        this.matches = new Matches(report, expressions);
    }

    /** A whole statement, whose last clause is what the asker gets. */
    void answer(Syntax statement) {
        if (statement.is("UnionAll", "UnionDistinct")) {
            report.refuse(
                    Rule.UNION,
                    statement,
                    "UNION at the top, where no ORDER BY holds for all parts",
                    "write CALL () { … UNION ALL … }, then RETURN … ORDER BY … LIMIT $rows");
            query(statement, Scope.NONE, Use.PART);
            return;
        }
        query(statement, Scope.NONE, Use.ANSWER);
    }

    /** What a query is for. */
    enum Use {
        ANSWER,
        /** Of {@code CALL (…) { }}: hands names on. */
        PART,
        /** Of {@code COLLECT { }}: hands values on. */
        LIST,
        /** Of {@code EXISTS { }} and {@code COUNT { }}: hands nothing on. */
        ROWS
    }

    /** Follows a query and says what its columns stand for. */
    Map<String, Meaning> query(Syntax query, Scope given, Use use) {
        return switch (query.kind()) {
            case "SingleQuery" -> clauses(query, given, use);
            case "UnionAll", "UnionDistinct" -> {
                Map<String, Meaning> left = query(query.part("lhs"), given, use);
                yield both(query, left, query(query.part("rhs"), given, use));
            }
            default -> {
                report.refuse(
                        Rule.CLAUSE,
                        query,
                        query.kind() + " is not listed",
                        "write MATCH, WITH, UNWIND, CALL (…) { } and RETURN");
                yield Map.of();
            }
        };
    }

    private Map<String, Meaning> clauses(Syntax query, Scope given, Use use) {
        Scope scope = given;
        Map<String, Meaning> columns = Map.of();
        List<Syntax> clauses = query.list("clauses");
        for (Syntax clause : clauses) {
            switch (clause.kind()) {
                case "Match" -> scope = matches.match(clause, scope, use == Use.ROWS);
                case "With" -> scope = with(clause, scope, given);
                case "Unwind" -> scope = unwind(clause, scope);
                case "ScopeClauseSubqueryCall" -> scope = call(clause, scope);
                case "Return" -> columns = returned(clause, scope, use);
                default -> {
                    report.refuse(
                            Rule.CLAUSE,
                            clause,
                            clause.kind() + " is not listed",
                            "write MATCH, WITH, UNWIND, CALL (…) { } and RETURN; a CALL lists the"
                                    + " names it takes in");
                    return columns;
                }
            }
        }
        if (use != Use.ROWS && (clauses.isEmpty() || !clauses.getLast().is("Return"))) {
            report.refuse(
                    Rule.CLAUSE,
                    query,
                    "a query that returns nothing",
                    "end it in RETURN; a statement only reads");
        }
        return columns;
    }

    private Map<String, Meaning> both(
            Syntax union, Map<String, Meaning> left, Map<String, Meaning> right) {
        Map<String, Meaning> both = new LinkedHashMap<>();
        left.forEach(
                (name, meaning) -> {
                    Meaning other = right.get(name);
                    if (meaning instanceof Meaning.Node(var label, boolean narrow)
                            && other instanceof Meaning.Node(var otherLabel, boolean otherNarrow)
                            && label == otherLabel) {
                        both.put(name, new Meaning.Node(label, narrow || otherNarrow));
                    } else {
                        both.put(name, meaning);
                        if (other == null || !other.equals(meaning)) {
                            report.refuse(
                                    Rule.UNION,
                                    union,
                                    "%s is not the same in both parts".formatted(name),
                                    "return nodes of one label, or values, by one name");
                        }
                    }
                });
        return both;
    }

    private Scope unwind(Syntax clause, Scope scope) {
        expressions.value(clause.part("expression"), scope);
        String name = clause.part("variable").text("name");
        checkFresh(clause, name, scope);
        return scope.with(name, new Meaning.Value());
    }

    private Scope call(Syntax clause, Scope scope) {
        if (clause.has("inTransactionsParameters")) {
            report.refuse(
                    Rule.CLAUSE,
                    clause,
                    "CALL … IN TRANSACTIONS",
                    "leave it out; a statement only reads");
        }
        Scope inner = scope;
        if (!clause.text("isImportingAll").equals("true")) {
            inner = Scope.NONE;
            for (Syntax imported : clause.list("importedVariables")) {
                String name = imported.text("name");
                Meaning meaning = scope.of(name);
                if (meaning == null) {
                    unknown(imported, name);
                } else {
                    inner = inner.with(name, meaning);
                }
            }
        }
        Map<String, Meaning> columns = query(clause.part("innerQuery"), inner, Use.PART);
        columns.keySet().forEach(name -> checkFresh(clause, name, scope));
        return scope.with(columns);
    }

    private Scope with(Syntax clause, Scope scope, Scope given) {
        if (!clause.part("withType").is("DefaultWith")) {
            report.refuse(
                    Rule.CLAUSE,
                    clause,
                    clause.part("withType").kind() + " is not listed",
                    "write WITH *, … or WITH * WHERE …");
        }
        Map<String, Meaning> columns = columns(clause, scope);
        Scope either = scope.with(columns);
        Syntax where = clause.optional("where");
        if (where != null) {
            expressions.value(where.part("expression"), either);
        }
        sorted(clause, either);
        boolean keepsAll = !clause.part("returnItems").part("projectionType").is("FreeProjection");
        return (keepsAll ? scope : given).with(columns);
    }

    private Map<String, Meaning> returned(Syntax clause, Scope scope, Use use) {
        Syntax items = clause.part("returnItems");
        if (!items.part("projectionType").is("FreeProjection")) {
            report.refuse(Rule.ENTITY, clause, "RETURN *", "name each column; a node is no column");
            return Map.of();
        }
        Map<String, Meaning> columns = columns(clause, scope);
        if (use == Use.ANSWER || use == Use.LIST) {
            columns.forEach(
                    (name, meaning) -> {
                        if (!(meaning instanceof Meaning.Value)) {
                            report.refuse(
                                    Rule.ENTITY,
                                    clause,
                                    "%s is returned whole".formatted(name),
                                    "return the properties that the answer needs, such as %s.id"
                                            .formatted(name));
                        }
                    });
        }
        if (use == Use.ANSWER) {
            ended(clause, columns);
        } else {
            sorted(clause, scope.with(columns));
        }
        return columns;
    }

    /** The end of an answer: sorted by what it shows, cut at what was asked for. */
    private void ended(Syntax clause, Map<String, Meaning> columns) {
        Syntax order = clause.optional("orderBy");
        if (order == null) {
            report.refuse(
                    Rule.ORDER,
                    clause,
                    "an answer in no order",
                    "write ORDER BY with columns that it returns, so that the cut shows nothing but"
                            + " them");
        } else {
            for (Syntax item : order.list("sortItems")) {
                Scope shown = new Scope(columns);
                expressions.sorting(item.part("expression"), shown);
            }
        }
        Syntax limit = clause.optional("limit");
        if (limit == null || !"$rows".equals(limit.part("expression").plain())) {
            report.refuse(
                    Rule.LIMIT, clause, "an answer without end", "write LIMIT $rows at the end");
        }
        if (clause.has("skip")) {
            report.refuse(
                    Rule.LIMIT, clause, "SKIP", "leave it out; answers begin at the first row");
        }
    }

    private void sorted(Syntax clause, Scope scope) {
        Syntax order = clause.optional("orderBy");
        if (order != null) {
            order.list("sortItems")
                    .forEach(item -> expressions.value(item.part("expression"), scope));
        } else if (clause.has("limit") || clause.has("skip")) {
            report.refuse(
                    Rule.ORDER,
                    clause,
                    "LIMIT or SKIP without an order, which leaves to chance what is kept",
                    "write ORDER BY before it");
        }
        for (String cut : List.of("limit", "skip")) {
            Syntax part = clause.optional(cut);
            if (part != null) {
                expressions.value(part.part("expression"), Scope.NONE);
            }
        }
    }

    private Map<String, Meaning> columns(Syntax clause, Scope scope) {
        Map<String, Meaning> columns = new LinkedHashMap<>();
        for (Syntax item : clause.part("returnItems").list("items")) {
            Syntax expression = item.part("expression");
            String name =
                    item.is("AliasedReturnItem")
                            ? item.part("variable").text("name")
                            : item.text("inputText");
            columns.put(name, expressions.column(expression, scope));
        }
        return columns;
    }

    private void checkFresh(Syntax at, String name, Scope scope) {
        if (scope.has(name)) {
            report.refuse(
                    Rule.SCOPE,
                    at,
                    "%s stands for something already".formatted(name),
                    "use another name");
        }
    }

    private void unknown(Syntax at, String name) {
        report.refuse(
                Rule.SCOPE,
                at,
                "%s is not in scope".formatted(name),
                "keep it in the WITH before, or take it in by CALL (%s)".formatted(name));
    }

    static String names(Scope scope) {
        return scope.all().stream().collect(Collectors.joining(", "));
    }
}
