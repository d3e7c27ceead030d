package kr.dure.demonstration;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.QualityCaseStated.Step;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What happened lately in the fictional chain, as {@code story.yaml} tells it; days count back. */
record Story(
        Suspect suspect,
        List<Late> late,
        List<PartId> shortages,
        Map<String, List<Flaw>> defects,
        List<Case> cases,
        List<OrganisationId> nights,
        List<Accident> incidents,
        List<Reporting> reporting,
        List<Warning> alarms,
        Serials.Numbered serials) {

    static Story load() {
        return Yaml.read("story.yaml", Story.class);
    }

    /** The lot that went wrong; {@code ppm} is what its offspring showed. */
    record Suspect(OrganisationId owner, LotId lot, int ppm, Flaw defect) {}

    /** An entry of a defect code list. */
    record Flaw(String code, String name, String process) {}

    /** The latest delivery between the two is missing, or half of it. */
    record Late(OrganisationId supplier, OrganisationId customer, boolean half) {}

    record Case(
            String id,
            OrganisationId owner,
            OrganisationId counterparty,
            @Nullable OrganisationId lotOwner,
            @Nullable String lot,
            String title,
            Step step,
            int opened,
            int due,
            @Nullable Integer closed) {}

    /** An accident, or with {@code near} a near miss; {@code night} if it was in a night shift. */
    record Accident(
            OrganisationId firm,
            int days,
            String type,
            String text,
            boolean near,
            boolean night,
            int injured,
            int lost,
            @Nullable MachineId machine) {}

    /** A firm whose machines report; {@code silent} hours ago they were last heard. */
    record Reporting(OrganisationId firm, int silent) {}

    record Warning(String code, String text, int severity) {}

    /** The usual flaws of a kind of machine. */
    List<Flaw> flaws(String kind) {
        return requireNonNullElse(
                defects.get(kind), requireNonNullElse(defects.get("other"), List.of()));
    }
}
