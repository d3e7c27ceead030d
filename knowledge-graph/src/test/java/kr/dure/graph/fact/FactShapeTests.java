package kr.dure.graph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.FactShape.Form;
import kr.dure.graph.fact.FactShape.Part;

import org.junit.jupiter.api.Test;

class FactShapeTests {

    @Test
    void every_kind_of_fact_has_one_without_owner_and_time_of_the_statement() {
        assertThat(FactShape.all()).hasSize(Fact.class.getPermittedSubclasses().length);
        assertThat(FactShape.all())
                .allSatisfy(
                        shape ->
                                assertThat(shape.parts())
                                        .extracting(Part::path)
                                        .doesNotContain("owner", "statedAt"));
    }

    @Test
    void an_order_is_told_by_its_parts_and_those_of_its_lines() {
        FactShape order = FactShape.of("OrderPlaced").orElseThrow();

        assertThat(order.needed()).containsExactly("counterparty", "order", "placedAt");
        Part lines = order.parts().get(2);
        assertThat(lines.form()).isEqualTo(Form.LIST);
        assertThat(lines.item().parts())
                .extracting(Part::path)
                .containsExactly(
                        "lines.line", "lines.part", "lines.quantity", "lines.unit", "lines.due");
        assertThat(lines.item().parts().get(1).parts().getFirst().isOwner()).isTrue();
    }

    @Test
    void what_may_be_left_out_is_not_needed() {
        assertThat(FactShape.of("TargetSet").orElseThrow().needed())
                .containsExactly("target", "indicator", "goal.value", "goal.on");
    }
}
