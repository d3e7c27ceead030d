package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Three noes, told apart without a look at what is hidden. */
class NoesTests {

    private static final OrganisationId ME = new OrganisationId("kwangjin-press");
    private static final OrganisationId OTHER = new OrganisationId("yujin-plating");
    private static final Question RATES = Questions.load().named("accident_rates").orElseThrow();

    @Test
    void ofOnesOwnCompanyEverythingIsSeenSoThatThereIsNone() {
        assertThat(of(Set.of(), company(ME))).isEqualTo(new No.None());
    }

    @Test
    void ofACompanyThatSharesNothingOfTheKindItIsNotPermitted() {
        assertThat(of(Set.of(), company(OTHER)))
                .isEqualTo(new No.NotPermitted(OTHER, new TreeSet<>(Set.of(Category.SAFETY))));
    }

    @Test
    void ofACompanyThatSharesItThereIsNone() {
        assertThat(of(Set.of(OTHER), company(OTHER))).isEqualTo(new No.None());
    }

    @Test
    void aboutNobodyInParticularThereIsNoneInSight() {
        assertThat(of(Set.of(OTHER))).isEqualTo(new No.NoneInSight());
    }

    @Test
    void aThingIsItsOwnersAndTheStrictestNoHolds() {
        Entity press = new Entity("Machine", OTHER.value(), "P-1", null);
        assertThat(of(Set.of(), company(ME), press)).isInstanceOf(No.NotPermitted.class);
    }

    private static No of(Set<OrganisationId> safetyOf, Entity... about) {
        return Noes.of(
                new Sight(
                        ME, Map.of(Category.SAFETY, safetyOf, Category.MASTER, Set.of(ME, OTHER))),
                RATES,
                List.of(about));
    }

    private static Entity company(OrganisationId id) {
        return new Entity("Organisation", null, id.value(), null);
    }
}
