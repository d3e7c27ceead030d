package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.FactShape;
import kr.dure.integrations.connector.Connections;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All polled ERPs. */
@Component
final class RestErps implements DisposableBean {

    private static final Set<String> ORDER =
            Set.of("order", "supplier", "placedAt", "statedAt", "lines", "part", "quantity", "due");
    private static final Set<String> LOT =
            Set.of("lot", "part", "quantity", "producedAt", "statedAt");
    private static final Set<String> INSPECTION =
            Set.of(
                    "inspection",
                    "lot",
                    "kind",
                    "inspected",
                    "defective",
                    "inspectedAt",
                    "statedAt");

    private final List<RestErp> erps;

    RestErps(RestErpSettings settings, Cursors cursors, Connections connections) {
        settings.connections().forEach(RestErps::check);
        this.erps =
                settings.connections().stream()
                        .map(each -> new RestErp(each, cursors, InstantSource.system()))
                        .toList();
        erps.forEach(connections::register);
    }

    List<RestErp> all() {
        return erps;
    }

    @Override
    public void destroy() {
        erps.forEach(RestErp::close);
    }

    private static void check(RestErpSettings.Erp erp) {
        for (RestErpSettings.Resource each : erp.resources()) {
            Set<String> needed =
                    switch (each.kind()) {
                        case "orders" -> ORDER;
                        case "lots" -> LOT;
                        case "inspections" -> INSPECTION;
                        default -> needed(erp, each.kind());
                    };
            for (String field : needed) {
                if (!each.fields().containsKey(field) && !each.defaults().containsKey(field)) {
                    throw new IllegalArgumentException(
                            "dure.erp.rest connection %s reads %s without a JSON pointer for \"%s\";"
                                            .formatted(erp.name(), each.kind(), field)
                                    + " add it to the list's fields");
                }
            }
        }
    }

    private static Set<String> needed(RestErpSettings.Erp erp, String kind) {
        Set<String> needed =
                new TreeSet<>(
                        FactShape.of(kind)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        ("dure.erp.rest connection %s reads %s,"
                                                             + " which is no kind of fact; write"
                                                             + " orders, lots, inspections or one"
                                                             + " of %s")
                                                                .formatted(
                                                                        erp.name(),
                                                                        kind,
                                                                        FactShape.all().stream()
                                                                                .map(
                                                                                        FactShape
                                                                                                ::type)
                                                                                .toList())))
                                .needed());
        needed.add("statedAt");
        return needed;
    }
}
