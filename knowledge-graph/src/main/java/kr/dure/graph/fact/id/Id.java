package kr.dure.graph.fact.id;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/** A name that some company gave to one of its things. */
public sealed interface Id
        permits AlarmId,
                AssessmentId,
                CallOffId,
                CertificateId,
                ChainId,
                ChangeNoticeId,
                DefectId,
                FirstArticleId,
                IncidentId,
                InspectionId,
                JointInspectionId,
                LotId,
                MachineId,
                MaterialId,
                MouldId,
                OrderId,
                OrganisationId,
                PartId,
                PersonId,
                PlantId,
                QualityCaseId,
                RiskId,
                SequenceId,
                SerialId,
                ShipmentId,
                TargetId,
                UseCaseId,
                WorkOrderId {

    /** Longest id that is kept, in characters. */
    int LONGEST = 100;

    /** Letters, digits, marks and inner blanks; no control or line-breaking characters. */
    Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]+");

    String value();

    /**
     * The id without blanks around it.
     *
     * @throws IllegalArgumentException if it is blank, too long or holds control characters
     */
    static String checked(String type, @Nullable String value) {
        String what = words(type);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    what + " is blank; give the id that your system shows for it");
        }
        String stripped = value.strip();
        if (stripped.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s has %d characters; at most %d are kept"
                            .formatted(what, stripped.length(), LONGEST));
        }
        if (!SHAPE.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    what
                            + " holds a control or line-break character; remove it from the source"
                            + " record");
        }
        return stripped;
    }

    /** The name of a type as people write it: {@code QualityCaseId} is a quality case id. */
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
