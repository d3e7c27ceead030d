package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * Something a company stated. Applying a fact twice changes nothing, facts in any order give the same graph, and an older
 * revision never overwrites a newer one.
 *
 * <p>A new kind is a record and its {@code .cypher} of the same name here, and its name in this list.
 */
public sealed interface Fact extends Parsed
        permits AlarmCleared,
                AlarmRaised,
                AssessmentMade,
                BillOfMaterialStated,
                CertificateIssued,
                ChainDescribed,
                DefectFound,
                HoursWorked,
                IncidentReported,
                InspectionRecorded,
                LotProduced,
                MachineDescribed,
                MachineStateChanged,
                OrderPlaced,
                OrganisationDescribed,
                PartDescribed,
                PlantDescribed,
                ProductionCounted,
                QualityCaseStated,
                ShipmentSent,
                StockCounted,
                TargetMeasured,
                TargetSet,
                UseCaseStated,
                UseCaseUsed {

    /** Who states it, and owns what it says. */
    OrganisationId owner();

    /** When the owner stated it; of two revisions the later one holds. */
    Instant statedAt();

    FactKey key();
}
