package kr.dure.graph.lint;

import java.util.Locale;

/** What every statement that reads business data keeps to. */
public enum Rule {
    /** The parser understands it, as one statement. */
    READABLE,
    /** Only MATCH, WITH, UNWIND, CALL (…) { } and RETURN. */
    CLAUSE,
    /** Each node has a name. */
    NAME,
    /** Each node has one literal label from the known list where it is named first. */
    LABEL,
    /** Each node is tested for the category of its own label, in its own MATCH. */
    SIGHT,
    /** A name stands for one thing, and only while it is in scope. */
    SCOPE,
    /** Relationships have one literal type that questions may follow. */
    RELATIONSHIP,
    /** Walks are bounded quantified paths with tests on the nodes inside. */
    WALK,
    /** The withheld bit follows from a visible node and sight alone. */
    MARKER,
    /** Nodes, relationships and paths are matched and compared, never handed on as values. */
    ENTITY,
    /** A lot that is only named on a shipping note shows its id and its part, nothing else. */
    NAMED_ONLY,
    /** The terms of a supply are read by its two sides and by who leads the chain. */
    TERMS,
    /** Only listed kinds of expressions. */
    EXPRESSION,
    /** Only listed functions. */
    FUNCTION,
    /** Nothing that could fail is computed on rows whose test may not have run yet. */
    FAULT,
    /** Only declared parameters, and sight only to test with. */
    PARAMETER,
    /** Answers and cut lists are sorted, answers by columns that they show. */
    ORDER,
    /** Answers end in LIMIT $rows. */
    LIMIT,
    /** Parts are put together inside CALL () { }, and mean the same by the same name. */
    UNION;

    /** Its name in messages and test batteries. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
