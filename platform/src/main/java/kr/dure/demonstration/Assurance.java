package kr.dure.demonstration;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;

import kr.dure.demonstration.Story.Case;
import kr.dure.graph.fact.CaseStepStated;
import kr.dure.graph.fact.ChangeNoticeStated;
import kr.dure.graph.fact.ConsignmentStated;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FirstArticleStated;
import kr.dure.graph.fact.LotDispositionStated;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.MeasurementRecorded;
import kr.dure.graph.fact.MouldDescribed;
import kr.dure.graph.fact.MouldServiced;
import kr.dure.graph.fact.MouldUsed;
import kr.dure.graph.fact.QualityCaseStated.Step;
import kr.dure.graph.fact.id.ChangeNoticeId;
import kr.dure.graph.fact.id.FirstArticleId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.MouldId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * How the chain keeps its quality, as {@code assurance.yaml} tells it: changes, steps of cases, first articles, measurements,
 * provided material, moulds and decisions on lots.
 */
record Assurance(Told told, Story story, List<Batch> batches, Moment moment) {

    private static final int SAMPLE = 5;

    static Assurance of(Story story, List<Batch> batches, Moment moment) {
        return new Assurance(Yaml.read("assurance.yaml", Told.class), story, batches, moment);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        told.changes().forEach(change -> facts.add(stated(change)));
        story.cases().forEach(one -> facts.addAll(steps(one)));
        told.articles().forEach(article -> facts.add(stated(article)));
        told.characteristics().forEach(one -> facts.addAll(measured(one)));
        told.consignments().forEach(account -> facts.add(stated(account)));
        for (Mould mould : told.moulds()) {
            facts.add(described(mould));
            mould.stays().forEach(stay -> facts.addAll(used(mould, stay)));
        }
        told.services().forEach(service -> facts.add(stated(service)));
        told.dispositions().forEach(decision -> facts.add(stated(decision)));
        return facts;
    }

    private ChangeNoticeStated stated(Changed one) {
        @Nullable Instant decidedAt =
                one.decided() == null ? null : moment.at(-one.decided(), 16, 0);
        return new ChangeNoticeStated(
                one.owner(),
                one.counterparty(),
                new ChangeNoticeId(one.id()),
                one.kind(),
                one.part(),
                one.machine(),
                one.title(),
                day(one.requested()),
                day(one.planned()),
                one.effective() == null ? null : day(one.effective()),
                one.state(),
                decidedAt,
                one.lot() == null ? null : lot(one.lot()),
                decidedAt == null ? moment.at(-1, 9, 0) : decidedAt);
    }

    /** Steps before the present one are done by their days, which are spread over the time since the case was opened. */
    private List<CaseStepStated> steps(Case one) {
        List<Step> order = List.of(Step.values());
        int present = order.indexOf(one.step());
        List<CaseStepStated> steps = new ArrayList<>();
        for (Step step : order) {
            int number = order.indexOf(step);
            int due =
                    number <= present
                            ? one.opened()
                                    - (number + 1) * (one.opened() - one.due()) / (present + 1)
                            : one.due() - 3 * (number - present);
            int latest = one.closed() == null ? 1 : one.closed();
            boolean done = number < present || one.closed() != null;
            steps.add(
                    new CaseStepStated(
                            one.owner(),
                            one.counterparty(),
                            new QualityCaseId(one.id()),
                            step,
                            Objects.requireNonNull(
                                    told.departments().get(step),
                                    () -> "assurance.yaml names no department for " + step),
                            day(due),
                            done ? day(Math.max(due, latest)) : null,
                            moment.at(-1, 16, 0)));
        }
        return steps;
    }

    private FirstArticleStated stated(Article one) {
        return new FirstArticleStated(
                one.owner(),
                one.counterparty(),
                new FirstArticleId(one.id()),
                one.part(),
                one.procedure(),
                one.level(),
                one.state(),
                one.elements(),
                one.change() == null ? null : new ChangeNoticeId(one.change()),
                day(one.due()),
                one.decided() == null ? null : day(one.decided()),
                moment.at(one.decided() == null ? -1 : -one.decided(), 15, 0));
    }

    private List<MeasurementRecorded> measured(Characteristic one) {
        return made(one.owner(), one.part(), one.days(), 0)
                .filter(batch -> moment.isPast(measuredAt(batch)))
                .map(batch -> measured(one, batch))
                .toList();
    }

    private MeasurementRecorded measured(Characteristic one, Batch batch) {
        SplittableRandom chance = Moment.chance(one.name() + " " + batch.ref());
        double mean = one.mean();
        if (batch.lot().value().equals(one.lot()) && one.odd() != null) {
            mean = one.odd();
        } else if (one.shifted() != null
                && !batch.producedAt().isBefore(moment.at(-one.since(), 0, 0))) {
            mean = one.shifted();
        }
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            double value = mean + one.deviation() * chance.nextGaussian();
            values.add(BigDecimal.valueOf(value).setScale(one.scale(), HALF_UP));
        }
        return new MeasurementRecorded(
                one.owner(),
                null,
                batch.ref(),
                one.name(),
                one.unit(),
                one.lower(),
                one.upper(),
                values,
                measuredAt(batch),
                measuredAt(batch));
    }

    private static Instant measuredAt(Batch batch) {
        return batch.producedAt().plus(Duration.ofMinutes(40));
    }

    private ConsignmentStated stated(Account one) {
        YearMonth month = YearMonth.from(moment.today()).minusMonths(one.month());
        return new ConsignmentStated(
                one.owner(),
                one.counterparty(),
                one.part(),
                one.terms(),
                month,
                one.opening(),
                one.issued(),
                one.used(),
                one.returned(),
                one.scrapped(),
                one.counted(),
                "1",
                one.month() == 0
                        ? moment.at(-1, 18, 0)
                        : month.plusMonths(1).atDay(1).atStartOfDay(moment.zone()).toInstant());
    }

    private MouldDescribed described(Mould one) {
        return new MouldDescribed(
                one.owner(),
                new MouldId(one.id()),
                one.name(),
                one.kind(),
                one.part(),
                one.cavities(),
                one.life(),
                one.service(),
                moment.at(-90, 9, 0));
    }

    private List<MouldUsed> used(Mould mould, Stay stay) {
        return made(mould.owner(), mould.part(), stay.from(), stay.to())
                .map(
                        batch ->
                                new MouldUsed(
                                        mould.owner(),
                                        new MouldId(mould.id()),
                                        batch.made().part().machine(),
                                        batch.lot(),
                                        batch.producedAt().minus(Duration.ofHours(8)),
                                        batch.producedAt(),
                                        batch.quantity()
                                                .divide(BigDecimal.valueOf(mould.cavities()), 0, UP)
                                                .longValueExact(),
                                        batch.producedAt()))
                .toList();
    }

    private MouldServiced stated(Service one) {
        Instant at = moment.at(-one.days(), 13, 0);
        return new MouldServiced(
                one.owner(), new MouldId(one.mould()), one.kind(), one.note(), at, at);
    }

    private LotDispositionStated stated(Decision one) {
        Instant at = moment.at(-one.decided(), 7, 0);
        return new LotDispositionStated(
                one.owner(),
                one.maker().equals(one.owner()) ? null : one.maker(),
                new LotRef(one.maker(), lot(one.lot())),
                one.disposition(),
                one.until() == null ? null : day(one.until()),
                one.qualityCase() == null ? null : new QualityCaseId(one.qualityCase()),
                at,
                at);
    }

    private LotId lot(String pattern) {
        return new LotId(pattern.replace("%Y", Integer.toString(moment.today().getYear())));
    }

    /** Lots of a part that were made in a stretch of days back, the first and the last one in. */
    private Stream<Batch> made(OrganisationId owner, PartId part, int from, int to) {
        return batches.stream()
                .filter(batch -> batch.made().firm().id().equals(owner))
                .filter(batch -> batch.made().part().id().equals(part))
                .filter(batch -> moment.isPast(batch.producedAt()))
                .filter(batch -> !batch.producedAt().isBefore(moment.at(-from, 0, 0)))
                .filter(batch -> batch.producedAt().isBefore(moment.at(1 - to, 0, 0)));
    }

    private LocalDate day(int back) {
        return moment.today().minusDays(back);
    }

    /** What {@code assurance.yaml} holds; days count back. */
    record Told(
            List<Changed> changes,
            Map<Step, String> departments,
            List<Article> articles,
            List<Characteristic> characteristics,
            List<Account> consignments,
            List<Mould> moulds,
            List<Service> services,
            List<Decision> dispositions) {}

    record Changed(
            String id,
            OrganisationId owner,
            OrganisationId counterparty,
            ChangeNoticeStated.Kind kind,
            PartId part,
            @Nullable MachineId machine,
            String title,
            int requested,
            int planned,
            @Nullable Integer effective,
            ChangeNoticeStated.State state,
            @Nullable Integer decided,
            @Nullable String lot) {}

    record Article(
            String id,
            OrganisationId owner,
            OrganisationId counterparty,
            PartId part,
            FirstArticleStated.Procedure procedure,
            int level,
            FirstArticleStated.State state,
            int elements,
            @Nullable String change,
            int due,
            @Nullable Integer decided) {}

    record Characteristic(
            OrganisationId owner,
            PartId part,
            String name,
            String unit,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            int scale,
            int days,
            double mean,
            double deviation,
            int since,
            @Nullable Double shifted,
            @Nullable String lot,
            @Nullable Double odd) {}

    record Account(
            OrganisationId owner,
            OrganisationId counterparty,
            PartId part,
            ConsignmentStated.Terms terms,
            int month,
            BigDecimal opening,
            BigDecimal issued,
            BigDecimal used,
            BigDecimal returned,
            BigDecimal scrapped,
            @Nullable BigDecimal counted) {}

    record Mould(
            OrganisationId owner,
            String id,
            String name,
            String kind,
            PartId part,
            int cavities,
            long life,
            long service,
            List<Stay> stays) {}

    record Stay(int from, int to) {}

    record Service(
            OrganisationId owner, String mould, MouldServiced.Kind kind, String note, int days) {}

    record Decision(
            OrganisationId owner,
            OrganisationId maker,
            String lot,
            LotDispositionStated.Disposition disposition,
            @Nullable Integer until,
            @Nullable String qualityCase,
            int decided) {}
}
