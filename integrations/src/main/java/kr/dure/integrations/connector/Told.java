package kr.dure.integrations.connector;

import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A record of a connector that tells what a fact is made of, each by its path in the fact. What it finds wrong it keeps with
 * the place where that stands.
 */
public interface Told {

    /** What is told there, or what holds where nothing is; an empty text if there is neither. */
    String text(String path);

    /** Whether the record itself tells something there. */
    boolean tells(String path);

    /** The records that tell the items of a list, in their order; a row or object each. */
    List<Told> items(Part list);

    /** Whether it is one item of a list and nothing besides, as in an array. A row may tell of several, in a cell. */
    boolean isItem();

    Optional<OrganisationId> company(String text);

    /** UCUM code of a unit as people write it. */
    Optional<String> unit(String text);

    Optional<BigDecimal> number(String text);

    Optional<Instant> time(String text);

    Optional<LocalDate> day(String text);

    /** The constant that a word stands for, as the connection's settings list it. */
    Optional<String> word(String path, String text);

    /** Why a text is no id, though it looks like one; empty if it is. */
    Optional<String> doubt(String id);

    /** What to write for each kind of part, for the person who can mend it. */
    String expected(Part part);

    void problem(String path, String expected);
}
