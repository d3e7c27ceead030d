package kr.dure.demonstration;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.SerialPartMade;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.SerialId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Serial numbers on the pieces of the latest lots of a part. */
record Serials(Numbered numbered, List<Batch> batches, Moment moment) {

    List<Fact> facts() {
        List<Batch> made =
                batches.stream()
                        .filter(batch -> batch.made().firm().id().equals(numbered.owner))
                        .filter(batch -> batch.made().part().id().equals(numbered.part))
                        .filter(batch -> moment.isPast(batch.producedAt()))
                        .sorted(Comparator.comparing(Batch::producedAt))
                        .toList();
        List<Fact> facts = new ArrayList<>();
        long sequence = 0;
        for (Batch batch : made.subList(Math.max(0, made.size() - numbered.lots), made.size())) {
            for (int piece = 0; piece < batch.quantity().intValue(); piece++) {
                sequence++;
                facts.add(
                        new SerialPartMade(
                                numbered.owner,
                                new SerialId("%s-%06d".formatted(numbered.prefix, sequence)),
                                sequence,
                                batch.lot(),
                                batch.producedAt(),
                                batch.producedAt()));
            }
        }
        return facts;
    }

    /**
     * What is numbered.
     *
     * @param prefix of the serial numbers
     * @param lots how many of the latest
     */
    record Numbered(OrganisationId owner, PartId part, String prefix, int lots) {}
}
