package kr.dure.ask;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which no an empty answer is. */
public sealed interface No {

    /** For programs and models. */
    String word();

    /** All data of that kind of the companies it was about is in sight, and holds nothing. */
    record None() implements No {

        @Override
        public String word() {
            return "none";
        }
    }

    /** Nothing in sight; what lies outside of it isn't told. */
    record NoneInSight() implements No {

        @Override
        public String word() {
            return "none-in-sight";
        }
    }

    /**
     * A company that it was about doesn't show the asker data of any kind that the question reads.
     *
     * @param categories the kinds
     */
    record NotPermitted(OrganisationId company, SortedSet<Category> categories) implements No {

        public NotPermitted {
            categories = new TreeSet<>(categories);
        }

        @Override
        public String word() {
            return "not-permitted";
        }
    }
}
