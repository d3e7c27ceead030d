package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Translated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a dropped file came to.
 *
 * @param facts what it says
 * @param held what a person has to mend
 * @param failed whether the file itself is needed again, as not all it holds is in facts and held
 */
record Reading(List<Fact> facts, List<Held> held, boolean failed) {

    Reading {
        facts = List.copyOf(facts);
        held = List.copyOf(held);
    }

    /** When most of a file is wrong, its first papers tell why, and the file is kept for the rest. */
    static Reading of(String file, Instant modified, List<Fact> facts, List<Held> held) {
        if (held.size() <= Limits.HELD) {
            return new Reading(facts, held, false);
        }
        Problem rest =
                new Problem(
                        "file",
                        "%,d records with problems".formatted(held.size()),
                        ("mostly good ones; the first %d are listed here one by one. Correct the"
                             + " file or mapping.yaml and drop it again: what was good is known"
                             + " already")
                                .formatted(Limits.HELD));
        List<Held> first = new ArrayList<>(held.subList(0, Limits.HELD));
        first.add(
                new Held(
                        file,
                        new Translated.Rejected(Original.ofFile(file, modified), List.of(rest))));
        return new Reading(facts, first, true);
    }

    /**
     * A paper, or the whole file, that could not be understood.
     *
     * @param place file and rows
     */
    record Held(String place, Translated.Rejected rejected) {}
}
