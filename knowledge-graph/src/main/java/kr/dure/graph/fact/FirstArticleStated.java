package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.ChangeNoticeId;
import kr.dure.graph.fact.id.FirstArticleId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the first article approval of a part stands (ISIR, AIAG PPAP).
 *
 * @param owner the supplier who submits it
 * @param counterparty the customer who approves it
 * @param part the owner's part
 * @param level submission level, 1 to 5
 * @param elementsDone how many of the {@value #ELEMENTS} elements are done
 * @param changeNotice the owner's 4M change that made it necessary, or null for a new part
 * @param due the day by which it is to be approved
 * @param decidedOn the day of the customer's decision, or null while there is none
 */
public record FirstArticleStated(
        OrganisationId owner,
        OrganisationId counterparty,
        FirstArticleId firstArticle,
        PartId part,
        Procedure procedure,
        int level,
        State state,
        int elementsDone,
        @Nullable ChangeNoticeId changeNotice,
        LocalDate due,
        @Nullable LocalDate decidedOn,
        Instant statedAt)
        implements Fact {

    /** AIAG PPAP, 4th edition, counts so many. */
    public static final int ELEMENTS = 18;

    public FirstArticleStated {
        require(
                level >= 1 && level <= 5,
                "first article %s has level %s; it must be 1 to 5",
                firstArticle,
                level);
        require(
                elementsDone >= 0 && elementsDone <= ELEMENTS,
                "first article %s has %s elements done; there are %s",
                firstArticle,
                elementsDone,
                ELEMENTS);
        require(
                state.isDecided() == (decidedOn != null),
                "first article %s is %s and was decided on %s; a decision has a day, and only a"
                        + " decision",
                firstArticle,
                state,
                decidedOn);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, firstArticle.value());
    }

    /** By which rules it is submitted. */
    public enum Procedure {
        ISIR,
        PPAP
    }

    /** How far it has come. */
    public enum State {
        PREPARING,
        SUBMITTED,
        APPROVED,
        /** Deliveries are allowed for a time or a number of pieces. */
        INTERIM,
        REJECTED;

        boolean isDecided() {
            return this != PREPARING && this != SUBMITTED;
        }
    }
}
