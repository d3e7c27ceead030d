package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.AssessmentId;
import kr.dure.graph.fact.id.CertificateId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The digital level of a plant was assessed, on one scale or both. The two scales measure different things and are never
 * merged.
 *
 * @param kind on what it rests
 * @param systemLevel overall level of the systems (axis A), or null if only the company was assessed
 * @param companyLevel capability of the company (axis B, KS X 9001), or null if only the systems were assessed
 * @param areas levels of the systems area by area, each area once
 * @param evidence what shows the levels, or null if nothing does
 * @param assessor who assessed it, or null if the company itself or its data did
 * @param certificate serial of the level certificate that came of it, or null
 */
public record AssessmentMade(
        OrganisationId owner,
        AssessmentId assessment,
        PlantId plant,
        Kind kind,
        @Nullable SystemLevel systemLevel,
        @Nullable CompanyLevel companyLevel,
        List<AreaLevel> areas,
        @Nullable String evidence,
        @Nullable String assessor,
        @Nullable CertificateId certificate,
        LocalDate assessedOn,
        Instant statedAt)
        implements Fact {

    public AssessmentMade {
        require(
                systemLevel != null || companyLevel != null,
                "assessment %s names neither a system level nor a company level; give at least one",
                assessment);
        require(
                kind != Kind.ASSESSOR || assessor != null,
                "assessment %s by an assessor names none; give who assessed it",
                assessment);
        Set<Area> seen = EnumSet.noneOf(Area.class);
        for (AreaLevel area : areas) {
            require(
                    seen.add(area.area()),
                    "assessment %s names area %s twice; give each area once",
                    assessment,
                    area.area());
        }
        areas = List.copyOf(areas);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, assessment.value());
    }

    /** The company's own word, an assessor's, or what the machines' data show by themselves. */
    public enum Kind {
        SELF,
        ASSESSOR,
        OBSERVED
    }

    /** Axis A: ICT미적용, 기초, 중간1, 중간2, 고도. */
    public enum SystemLevel {
        ICT_NONE,
        BASIC,
        MIDDLE_1,
        MIDDLE_2,
        HIGH
    }

    /** Axis B: levels 1 to 5. */
    public enum CompanyLevel {
        LEVEL_1,
        LEVEL_2,
        LEVEL_3,
        LEVEL_4,
        LEVEL_5
    }

    /** The columns of axis A's matrix: 현장자동화, 공장운영, 기업자원관리, 제품개발, 공급사슬관리. */
    public enum Area {
        FIELD_AUTOMATION,
        PLANT_OPERATION,
        RESOURCE_MANAGEMENT,
        PRODUCT_DEVELOPMENT,
        SUPPLY_CHAIN
    }

    /**
     * The level of the systems in one area.
     *
     * @param evidence what shows it, or null if nothing does
     */
    public record AreaLevel(Area area, SystemLevel level, @Nullable String evidence) {}
}
