package kr.dure.integrations.files;

import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.InspectionRecorded.Kind;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;

import java.util.List;
import java.util.Map;

/** Inspections that the company made (검사), one row each. */
record Inspections() implements Paper {

    /** What exports call the three, without blanks and the word for inspection. */
    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("수입", Kind.INCOMING),
                    Map.entry("입고", Kind.INCOMING),
                    Map.entry("INCOMING", Kind.INCOMING),
                    Map.entry("IQC", Kind.INCOMING),
                    Map.entry("공정", Kind.IN_PROCESS),
                    Map.entry("자주", Kind.IN_PROCESS),
                    Map.entry("INPROCESS", Kind.IN_PROCESS),
                    Map.entry("PQC", Kind.IN_PROCESS),
                    Map.entry("출하", Kind.OUTGOING),
                    Map.entry("최종", Kind.OUTGOING),
                    Map.entry("OUTGOING", Kind.OUTGOING),
                    Map.entry("OQC", Kind.OUTGOING));

    @Override
    public String kind() {
        return "inspections";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("inspection"),
                Field.required("lot"),
                Field.optional("lotOwner"),
                Field.required("kind"),
                Field.required("inspected"),
                Field.required("defective"),
                Field.required("inspectedAt"),
                Field.optional("statedAt"));
    }

    @Override
    public List<String> key() {
        return List.of("inspection");
    }

    @Override
    public boolean hasRows() {
        return false;
    }

    @Override
    public InspectionRecorded fact(Sheaf rows) {
        Line row = rows.only();
        OrganisationId maker = row.organisationOrOwn("lotOwner");
        return new InspectionRecorded(
                rows.organisation(),
                maker.equals(rows.organisation()) ? null : maker,
                row.id("inspection", InspectionId::new),
                new LotRef(maker, row.id("lot", LotId::new)),
                row.choice("kind", KINDS, "검사|[ _-]|INSPECTION"),
                row.count("inspected"),
                row.count("defective"),
                row.instant("inspectedAt"),
                rows.statedAt());
    }
}
