package kr.dure.graph.lint;

import kr.dure.graph.sight.Label;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what a MATCH names: that each node is tested where it appears first. */
final class Matches {

    /** What questions may follow; what companies agreed on is none of it. */
    private static final Set<String> TYPES =
            Set.of(
                    "ABOUT",
                    "AT",
                    "AT_MACHINE",
                    "CALLS_FOR",
                    "CARRIES",
                    "CONSUMED",
                    "COUNTED",
                    "FOUND_IN",
                    "FULFILS",
                    "HAS_COMPONENT",
                    "HAS_LINE",
                    "MADE_ON",
                    "MEMBER_OF",
                    "OF",
                    "RAISED",
                    "SAME_AS",
                    "SUPPLIES",
                    "WAS");

    /** What one company supplies to another, stated by who leads the chain. */
    private static final String TERMS = "SUPPLIES";

    /** What a lot that is only named on a shipping note may be reached and left by. */
    private static final Set<String> ON_A_NOTE = Set.of("CARRIES", "OF");

    /** How far a walk may go at most; a chain has no more tiers. */
    private static final int FARTHEST = 10;

    private final Report report;
    private final Expressions expressions;

    Matches(Report report, Expressions expressions) {
        this.report = report;
        this.expressions = expressions;
    }

    /**
     * Checks one MATCH.
     *
     * @param bare whether it stands in an EXISTS or COUNT, where people try to write markers
     * @return the names that hold after it
     */
    Scope match(Syntax clause, Scope scope, boolean bare) {
        Syntax where = clause.optional("where");
        Match match = new Match(scope, where == null ? null : where.part("expression"), bare);
        if (!clause.part("matchMode").is("DifferentRelationships") || clause.has("search")) {
            report.refuse(
                    Rule.CLAUSE,
                    clause,
                    clause.has("search") ? "SEARCH" : "another match mode",
                    "write a plain MATCH");
        }
        clause.part("pattern").list("patternParts").forEach(match::pattern);
        match.check();
        return scope.with(match.declared);
    }

    /** One MATCH on its way. */
    private final class Match {

        private final Scope scope;
        private final @Nullable Syntax where;
        private final boolean bare;
        private final Map<String, Meaning> declared = new LinkedHashMap<>();
        private final Map<String, Meaning> inner = new LinkedHashMap<>();
        private final List<Syntax> conditions = new ArrayList<>();
        private final List<Syntax> referred = new ArrayList<>();
        private final List<Syntax> steps = new ArrayList<>();
        private final Set<String> reached = new HashSet<>();

        Match(Scope scope, @Nullable Syntax where, boolean bare) {
            this.scope = scope;
            this.where = where;
            this.bare = bare;
        }

        void pattern(Syntax pattern) {
            if (!pattern.is("PrefixedPatternPart")
                    || !pattern.part("selector").is("AllPaths")
                    || !pattern.part("pathMode").is("Walk")) {
                walk(pattern, "a path selector or mode, which breaks pruning");
                return;
            }
            Syntax part = pattern.part("part");
            if (part.is("NamedPatternPart")) {
                declare(part, part.part("variable").text("name"), new Meaning.Path());
                part = part.part("patternPart");
            }
            if (part.is("PathPatternPart")) {
                element(part.part("element"), false);
            } else {
                walk(part, part.kind() + ", which is no plain path");
            }
        }

        private void element(Syntax element, boolean passed) {
            switch (element.kind()) {
                case "NodePattern" -> node(element, passed);
                case "RelationshipChain" -> {
                    element(element.part("element"), passed);
                    relationship(element, passed);
                    element(element.part("rightNode"), passed);
                    steps.add(element);
                }
                case "PathConcatenation" -> {
                    List<Syntax> factors = element.list("factors");
                    reached.addAll(Forms.reached(factors, scope));
                    factors.forEach(factor -> element(factor, passed));
                }
                case "QuantifiedPath" -> quantified(element);
                default -> walk(element, element.kind() + " is not listed");
            }
        }

        private void quantified(Syntax walk) {
            Syntax quantifier = walk.part("quantifier");
            Syntax most = quantifier.optional(quantifier.is("FixedQuantifier") ? "value" : "upper");
            if (most == null || Long.parseLong(most.text("stringVal")) > FARTHEST) {
                walk(quantifier, "a walk without end");
            }
            if (walk.has("optionalWhereExpression") || !walk.part("part").is("PathPatternPart")) {
                walk(walk, "a walk with a name or a WHERE of its own");
            }
            if (walk.part("part").is("PathPatternPart")) {
                element(walk.part("part").part("element"), true);
            }
        }

        private void node(Syntax node, boolean passed) {
            String name = Forms.nameOf(node);
            if (name.isEmpty()) {
                report.refuse(
                        Rule.NAME,
                        node,
                        "a node without name",
                        "name it and test it, as in (l:Lot WHERE l.owner IN $sees.production)");
            } else if (!node.has("labelExpression")) {
                referred.add(node);
                conditions(node);
            } else if (scope.has(name) || declared.containsKey(name)) {
                report.refuse(
                        Rule.SCOPE,
                        node,
                        "%s stands for something already".formatted(name),
                        "write (%s) to mean the same, or use another name".formatted(name));
            } else {
                label(node).ifPresent(label -> tested(node, name, label, passed));
                conditions(node);
            }
        }

        private Optional<Label> label(Syntax node) {
            String word = Forms.labelOf(node);
            Optional<Label> label = Optional.ofNullable(word).flatMap(Label::of);
            if (label.isEmpty()) {
                report.refuse(
                        Rule.LABEL,
                        node,
                        word == null
                                ? "no single literal label"
                                : "%s is no label that questions read".formatted(word),
                        "write one of %s; a new one gets its category in kr.dure.graph.sight.Label"
                                .formatted(Label.words()));
                declare(node, Forms.nameOf(node), new Meaning.Value());
            }
            return label;
        }

        private void tested(Syntax node, String name, Label label, boolean passed) {
            List<Syntax> tests = new ArrayList<>(Forms.conjuncts(node.optional("predicate")));
            if (!passed) {
                tests.addAll(Forms.conjuncts(where));
            }
            Forms.Opens opens =
                    reached.contains(name)
                            ? Forms.Opens.ALL
                            : tests.stream()
                                    .map(test -> Forms.of(name, label, test))
                                    .max(Forms.Opens::compareTo)
                                    .orElse(Forms.Opens.NOTHING);
            if (opens == Forms.Opens.NOTHING) {
                untested(node, name, label, tests, passed);
            }
            Meaning.Node meaning = new Meaning.Node(label, opens == Forms.Opens.WHAT_A_NOTE_NAMES);
            declare(node, name, passed ? new Meaning.Passed() : meaning);
            inner.put(name, meaning);
        }

        private void untested(
                Syntax node, String name, Label label, List<Syntax> tests, boolean passed) {
            if (bare && tests.stream().anyMatch(test -> Forms.negates(name, label, test))) {
                report.refuse(
                        Rule.MARKER,
                        node,
                        "a withheld marker of another form",
                        "write EXISTS { MATCH (b)-[:CONSUMED]->(h:Lot) WHERE NOT h.owner IN"
                                + " $sees.production } with nothing added");
                return;
            }
            report.refuse(
                    Rule.SIGHT,
                    node,
                    "%s is not tested for %s".formatted(name, label.category().key()),
                    "write (%s:%s WHERE %s), alone or joined by AND%s"
                            .formatted(
                                    name,
                                    label.word(),
                                    Forms.expected(name, label),
                                    passed ? ", inside the walk" : ", in the same MATCH"));
        }

        private void relationship(Syntax step, boolean passed) {
            Syntax relationship = step.part("relationship");
            String type = Forms.labelOf(relationship);
            if (type == null || !TYPES.contains(type)) {
                report.refuse(
                        Rule.RELATIONSHIP,
                        relationship,
                        type == null
                                ? "no single literal type"
                                : "%s is no type that questions follow".formatted(type),
                        "write one of %s".formatted(TYPES.stream().sorted().toList()));
            }
            if (relationship.has("length")) {
                walk(relationship, "a relationship of many steps");
            }
            String name = Forms.nameOf(relationship);
            if (!name.isEmpty()) {
                Meaning meaning =
                        new Meaning.Relationship(
                                type == null ? "" : type,
                                Stream.of(left(step), step.part("rightNode"))
                                        .map(Forms::nameOf)
                                        .collect(Collectors.toSet()),
                                !TERMS.equals(type));
                declare(relationship, name, passed ? new Meaning.Passed() : meaning);
                inner.put(name, meaning);
            }
            conditions(relationship);
        }

        private void declare(Syntax at, String name, Meaning meaning) {
            if (scope.has(name) || declared.putIfAbsent(name, meaning) != null) {
                report.refuse(
                        Rule.SCOPE,
                        at,
                        "%s stands for something already".formatted(name),
                        "use another name");
            }
        }

        private void conditions(Syntax element) {
            for (String part : List.of("properties", "predicate")) {
                Syntax condition = element.optional(part);
                if (condition != null) {
                    conditions.add(condition);
                }
            }
        }

        void check() {
            referred.forEach(this::checkReferred);
            Scope whole = scope.with(declared);
            Scope within = whole.with(inner);
            steps.forEach(step -> checkStep(step, within));
            conditions.forEach(
                    condition -> expressions.condition(condition, within, declared.keySet()));
            if (where != null) {
                expressions.condition(where, whole, declared.keySet());
            }
        }

        private void checkReferred(Syntax node) {
            String name = Forms.nameOf(node);
            Meaning meaning = scope.with(declared).of(name);
            if (meaning == null) {
                report.refuse(
                        Rule.LABEL,
                        node,
                        "%s has no label and is not in scope".formatted(name),
                        "write its label and its test, or keep it in the WITH before; CALL (%s) takes it in"
                                .formatted(name));
                declared.put(name, new Meaning.Value());
            } else if (!(meaning instanceof Meaning.Node)) {
                report.refuse(Rule.SCOPE, node, "%s is no node".formatted(name), "match a node");
            }
        }

        /** A lot on a note leads to its part and to the note. */
        private void checkStep(Syntax step, Scope within) {
            for (Syntax end : List.of(left(step), step.part("rightNode"))) {
                String type = Forms.labelOf(step.part("relationship"));
                if (end.is("NodePattern")
                        && within.of(Forms.nameOf(end))
                                instanceof Meaning.Node(Label label, boolean narrow)
                        && narrow
                        && (type == null || !ON_A_NOTE.contains(type))) {
                    report.refuse(
                            Rule.NAMED_ONLY,
                            step,
                            "%s, a %s seen only on a shipping note, is followed by %s"
                                    .formatted(Forms.nameOf(end), label.word(), type),
                            "test it by %s to follow more than %s"
                                    .formatted(
                                            Forms.expected(Forms.nameOf(end), label), ON_A_NOTE));
                }
            }
        }

        private static Syntax left(Syntax step) {
            Syntax left = step.part("element");
            return left.is("RelationshipChain") ? left.part("rightNode") : left;
        }

        private void walk(Syntax at, String found) {
            report.refuse(
                    Rule.WALK,
                    at,
                    found,
                    "write (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE …)){0,%d} (b:Lot) from a tested s, with the test of y inside"
                            .formatted(FARTHEST));
        }
    }
}
