package kr.dure.integrations.erp.rest;

import kr.dure.integrations.connector.Connections;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

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
                        default -> INSPECTION;
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
}
