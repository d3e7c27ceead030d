package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Machine;
import kr.dure.demonstration.Story.Case;
import kr.dure.demonstration.Story.Flaw;
import kr.dure.graph.fact.DefectFound;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.InspectionRecorded.Kind;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.QualityCaseStated;
import kr.dure.graph.fact.id.DefectId;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Each delivered lot is inspected by who receives it; the finished packs by who makes them. */
final class Quality {

    private final Scenario scenario;
    private final Story story;
    private final Genealogy genealogy;
    private final Moment moment;
    private final List<Fact> facts = new ArrayList<>();

    Quality(
            Scenario scenario,
            Story story,
            List<Batch> batches,
            Genealogy genealogy,
            Moment moment) {
        this.scenario = scenario;
        this.story = story;
        this.genealogy = genealogy;
        this.moment = moment;
        batches.stream()
                .filter(batch -> moment.isPast(batch.producedAt()))
                .filter(batch -> batch.made().part().unit().equals("1"))
                .forEach(this::inspected);
        story.cases().forEach(one -> facts.add(stated(one)));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private void inspected(Batch batch) {
        boolean finished = batch.made().part().daily() > 0;
        OrganisationId maker = batch.made().firm().id();
        OrganisationId inspector = finished ? maker : batch.delivery().customer();
        @Nullable OrganisationId counterparty = finished ? null : maker;
        Instant at =
                (finished ? batch.producedAt() : batch.delivery().arrives())
                        .plus(Duration.ofHours(2));
        if (!moment.isPast(at)) {
            return;
        }
        String id = "%s-%s".formatted(maker, batch.lot());
        SplittableRandom chance = Moment.chance(id);
        long pieces = batch.quantity().longValue();
        boolean bad = genealogy.isTainted(batch) && !finished;
        int ppm = bad ? story.suspect().ppm() : batch.made().part().ppm();
        long defective = Math.min(pieces, poisson(chance, pieces * ppm / 1e6));
        facts.add(
                new InspectionRecorded(
                        inspector,
                        counterparty,
                        new InspectionId("IQ-" + id),
                        batch.ref(),
                        finished ? Kind.OUTGOING : Kind.INCOMING,
                        pieces,
                        defective,
                        at,
                        at));
        if (defective > 0) {
            Flaw flaw = bad ? story.suspect().defect() : usual(batch, chance);
            facts.add(
                    new DefectFound(
                            inspector,
                            counterparty,
                            new DefectId("DF-" + id),
                            batch.ref(),
                            flaw.code(),
                            flaw.name(),
                            flaw.process(),
                            defective,
                            at,
                            at));
        }
    }

    private Flaw usual(Batch batch, SplittableRandom chance) {
        String kind =
                batch.made().firm().machines().stream()
                        .filter(machine -> machine.id().equals(batch.made().part().machine()))
                        .map(Machine::kind)
                        .findFirst()
                        .orElse("other");
        List<Flaw> flaws = story.flaws(kind);
        // the first of a list is the most frequent
        return flaws.get(Math.min(chance.nextInt(flaws.size()), chance.nextInt(flaws.size())));
    }

    private QualityCaseStated stated(Case one) {
        int year = moment.today().getYear();
        return new QualityCaseStated(
                one.owner(),
                one.counterparty(),
                new QualityCaseId(one.id()),
                one.title(),
                one.lotOwner() == null || one.lot() == null
                        ? null
                        : new LotRef(
                                scenario.firm(one.lotOwner()).id(),
                                new LotId(one.lot().replace("%Y", Integer.toString(year)))),
                one.step(),
                moment.today().minusDays(one.due()),
                moment.at(-one.opened(), 10, 0),
                one.closed() == null ? null : moment.at(-one.closed(), 16, 0),
                moment.at(one.closed() == null ? -1 : -one.closed(), 16, 0));
    }

    /** A Poisson number by Knuth's method; the means here are small. */
    private static long poisson(SplittableRandom chance, double mean) {
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; product *= chance.nextDouble()) {
            count++;
        }
        return count;
    }
}
