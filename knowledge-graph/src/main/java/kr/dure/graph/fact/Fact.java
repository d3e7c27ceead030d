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
                CallOffStated,
                CapacityStated,
                CaseStepStated,
                CertificateIssued,
                ChainDescribed,
                ChangeNoticeStated,
                ConsignmentStated,
                DefectFound,
                DemandStated,
                EmissionFactorStated,
                EnergyUsed,
                FirstArticleStated,
                FootprintStated,
                GuardSignalled,
                HazardousMaterialUsed,
                HoursWorked,
                IncidentReported,
                InspectionRecorded,
                JointInspectionHeld,
                LotDispositionStated,
                LotProduced,
                MachineDescribed,
                MachineStateChanged,
                MeasurementRecorded,
                MouldDescribed,
                MouldServiced,
                MouldUsed,
                OrderPlaced,
                OrganisationDescribed,
                PartDescribed,
                PlantDescribed,
                ProductionCounted,
                QualityCaseStated,
                ReceiptConfirmed,
                RiskAssessed,
                SafetyDataSheetIssued,
                SequenceCalled,
                SerialPartMade,
                ShipmentSent,
                StockCounted,
                TargetMeasured,
                TargetSet,
                TrainingRecorded,
                TrainingRequired,
                TransitTimeStated,
                UseCaseStated,
                UseCaseUsed,
                WorkDayStated,
                WorkOrderPlanned {

    /** Who states it, and owns what it says. */
    OrganisationId owner();

    /** When the owner stated it; of two revisions the later one holds. */
    Instant statedAt();

    FactKey key();
}
