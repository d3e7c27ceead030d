package kr.dure.audit;

import kr.dure.graph.fact.id.OrganisationId;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A row of the chain.
 *
 * @param at microseconds at most, as the table keeps them
 * @param owners ids in a JSON array, in order
 * @param details a JSON object, in order of its names
 * @param agreements by which the data was in sight, joined by blanks
 * @param previous seal of the entry before
 * @param seal over all the rest
 */
record Entry(
        long sequence,
        Instant at,
        String who,
        String organisation,
        String act,
        String subject,
        String owners,
        String details,
        String agreements,
        String previous,
        String seal) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    static Entry after(Head head, Instant at, Deed deed, Seal seal) {
        Map<String, String> details = new TreeMap<>(deed.details());
        String agreements = details.remove(Deed.AGREEMENTS);
        Entry open =
                new Entry(
                        head.sequence() + 1,
                        at.truncatedTo(ChronoUnit.MICROS),
                        deed.who(),
                        deed.organisation().value(),
                        deed.act().name(),
                        deed.subject(),
                        JSON.writeValueAsString(
                                deed.owners().stream()
                                        .map(OrganisationId::value)
                                        .sorted()
                                        .toList()),
                        JSON.writeValueAsString(details),
                        agreements == null ? "" : agreements,
                        head.seal(),
                        "");
        return open.sealed(seal.of(open));
    }

    Head head() {
        return new Head(sequence, seal);
    }

    Map<String, String> detail() {
        Map<String, String> read = new TreeMap<>();
        JSON.readTree(details)
                .properties()
                .forEach(one -> read.put(one.getKey(), one.getValue().asString()));
        return read;
    }

    List<String> agreementList() {
        return Arrays.stream(agreements.split(" ")).filter(one -> !one.isBlank()).toList();
    }

    /** The companies that may read it. */
    SortedSet<String> readers() {
        SortedSet<String> readers = new TreeSet<>();
        readers.add(organisation);
        JSON.readTree(owners).values().forEach(owner -> readers.add(owner.asString()));
        return readers;
    }

    private Entry sealed(String made) {
        return new Entry(
                sequence,
                at,
                who,
                organisation,
                act,
                subject,
                owners,
                details,
                agreements,
                previous,
                made);
    }
}
