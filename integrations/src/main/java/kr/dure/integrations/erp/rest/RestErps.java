package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.FactShape;
import kr.dure.integrations.connector.Connections;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    /** What a header can carry; RFC 6750, 2.1 allows even less. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

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
        checkSecrets(erp);
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

    /** Neither is told in the message: it goes to the log, and a password may stand in either. */
    private static void checkSecrets(RestErpSettings.Erp erp) {
        URI url = erp.url();
        String authority = url.getRawAuthority();
        if (authority != null && authority.contains("@")) {
            throw wrong(
                    erp, "url", "holds a user or password; leave them out and set token instead");
        }
        if (url.getHost() == null || !url.toString().matches("(?i)https?://.*")) {
            throw wrong(erp, "url", "does not begin with https:// and a host; write it whole");
        }
        if (erp.token() != null && !TOKEN.matcher(erp.token()).matches()) {
            throw wrong(
                    erp,
                    "token",
                    "holds a blank, a line end or another character that no header carries; set it"
                            + " to the bare token");
        }
    }

    private static IllegalArgumentException wrong(
            RestErpSettings.Erp erp, String setting, String why) {
        return new IllegalArgumentException(
                "%s of dure.erp.rest connection %s %s".formatted(setting, erp.name(), why));
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
