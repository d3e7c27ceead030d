package kr.dure.demonstration;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.AssessmentMade;
import kr.dure.graph.fact.AssessmentMade.Area;
import kr.dure.graph.fact.AssessmentMade.AreaLevel;
import kr.dure.graph.fact.AssessmentMade.CompanyLevel;
import kr.dure.graph.fact.AssessmentMade.SystemLevel;
import kr.dure.graph.fact.CertificateIssued;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.TargetMeasured;
import kr.dure.graph.fact.TargetSet;
import kr.dure.graph.fact.TargetSet.Measure;
import kr.dure.graph.fact.UseCaseStated;
import kr.dure.graph.fact.UseCaseUsed;
import kr.dure.graph.fact.id.AssessmentId;
import kr.dure.graph.fact.id.CertificateId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.TargetId;
import kr.dure.graph.fact.id.UseCaseId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How digital the firms are, what they hold and use, and what they want to reach, as {@code program.yaml} tells it. */
record Program(Scenario scenario, Told told, Moment moment) {

    private static final int NINE = 9;

    static Program of(Scenario scenario, Moment moment) {
        return new Program(scenario, Yaml.read("program.yaml", Told.class), moment);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        told.assessments().forEach(one -> facts.add(assessed(one)));
        told.certificates().forEach(one -> facts.add(issued(one)));
        for (UseCase one : told.useCases()) {
            facts.add(stated(one));
            for (int back = 1; back <= one.used(); back++) {
                facts.add(used(one, back));
            }
        }
        for (Target one : told.targets()) {
            facts.add(set(one));
            if (one.measured() != null) {
                Instant at = moment.at(-2, NINE, 0);
                facts.add(
                        new TargetMeasured(
                                one.firm(), one.id(), moment.day(at), one.measured(), at));
            }
        }
        return facts;
    }

    private AssessmentMade assessed(Assessment one) {
        Instant at = moment.at(-one.days(), NINE, 0);
        // in the order in which the file tells them
        List<Area> told = List.of(Area.values());
        List<AreaLevel> areas =
                IntStream.range(0, one.areas().size())
                        .mapToObj(
                                each ->
                                        new AreaLevel(
                                                told.get(each),
                                                one.areas().get(each),
                                                one.evidence()))
                        .toList();
        return new AssessmentMade(
                one.firm(),
                one.id(),
                scenario.firm(one.firm()).plant(),
                one.kind(),
                one.system(),
                one.company() == 0 ? null : CompanyLevel.valueOf("LEVEL_" + one.company()),
                areas,
                one.evidence(),
                one.assessor(),
                one.certificate(),
                moment.day(at),
                at);
    }

    private CertificateIssued issued(Certificate one) {
        Instant at = moment.at(-one.from(), NINE, 0);
        LocalDate from = moment.day(at);
        return new CertificateIssued(
                one.firm(),
                one.id(),
                one.kind(),
                one.name(),
                null,
                from,
                from.plusYears(one.years()).minusDays(1),
                at);
    }

    private UseCaseStated stated(UseCase one) {
        LocalDate live = one.live() == 0 ? null : moment.today().minusDays(one.live());
        return new UseCaseStated(
                one.firm(),
                one.id(),
                scenario.firm(one.firm()).plant(),
                one.name(),
                one.process(),
                one.model(),
                one.version(),
                live,
                one.owner(),
                one.fallback(),
                one.data(),
                moment.at(-Math.max(one.live(), 1), NINE, 0));
    }

    private UseCaseUsed used(UseCase one, int back) {
        Instant evening = moment.at(-back, 18, 0);
        return new UseCaseUsed(
                one.firm(),
                one.id(),
                moment.day(evening),
                3 + Moment.chance(one.id() + " " + back).nextInt(20),
                evening);
    }

    private TargetSet set(Target one) {
        LocalDate yearsEnd = moment.today().withDayOfYear(1).minusDays(1);
        return new TargetSet(
                one.firm(),
                one.id(),
                one.indicator(),
                one.unit(),
                one.denominator(),
                one.baseline() == null ? null : new Measure(one.baseline(), yearsEnd),
                new Measure(one.goal(), yearsEnd.plusYears(2)),
                one.source(),
                moment.at(-100, NINE, 0));
    }

    /** The file as it stands. */
    record Told(
            List<Assessment> assessments,
            List<Certificate> certificates,
            List<UseCase> useCases,
            List<Target> targets) {}

    /**
     * An assessment so many days ago.
     *
     * @param company 1 to 5, or 0 where it was not assessed
     * @param areas in the order of the matrix, as far as they were assessed
     */
    record Assessment(
            OrganisationId firm,
            AssessmentId id,
            AssessmentMade.Kind kind,
            SystemLevel system,
            int company,
            List<SystemLevel> areas,
            int days,
            @Nullable String evidence,
            @Nullable String assessor,
            @Nullable CertificateId certificate) {

        Assessment {
            areas = requireNonNullElse(areas, List.of());
        }
    }

    /** A certificate that began so many days ago and holds so many years. */
    record Certificate(
            OrganisationId firm,
            CertificateId id,
            CertificateIssued.Kind kind,
            String name,
            int from,
            int years) {}

    /**
     * A use of AI.
     *
     * @param live days in production, 0 before it
     * @param used days on which its output entered a decision, up to yesterday
     */
    record UseCase(
            OrganisationId firm,
            UseCaseId id,
            String name,
            String process,
            @Nullable String model,
            @Nullable String version,
            int live,
            @Nullable String owner,
            @Nullable String fallback,
            boolean data,
            int used) {}

    /** A target, from the end of last year to the end of next year. */
    record Target(
            OrganisationId firm,
            TargetId id,
            String indicator,
            String unit,
            @Nullable String denominator,
            @Nullable BigDecimal baseline,
            BigDecimal goal,
            @Nullable String source,
            @Nullable BigDecimal measured) {}
}
