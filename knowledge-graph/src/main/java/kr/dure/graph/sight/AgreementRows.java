package kr.dure.graph.sight;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Agreement.Party;
import kr.dure.graph.sight.Agreement.State;
import kr.dure.graph.sight.Agreement.Step;
import kr.dure.graph.sight.Agreement.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Agreements out of the rows of {@code agreements.cypher}, one for each version. */
final class AgreementRows {

    private AgreementRows() {}

    static List<Agreement> read(List<Map<String, Object>> rows) {
        Map<String, List<Map<String, Object>>> byAgreement =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> text(row, "agreement"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Agreement> agreements = new ArrayList<>();
        byAgreement.forEach(
                (id, versions) -> {
                    Map<String, Object> any = versions.getFirst();
                    agreements.add(
                            new Agreement(
                                    new AgreementId(id),
                                    party(any, "provider"),
                                    party(any, "consumer"),
                                    versions.stream().map(AgreementRows::version).toList()));
                });
        return agreements;
    }

    private static Party party(Map<String, Object> row, String side) {
        String id = text(row, side);
        return new Party(
                new OrganisationId(id), (String) requireNonNullElse(row.get(side + "Name"), id));
    }

    private static Version version(Map<String, Object> row) {
        Terms terms =
                new Terms(
                        organisation(row, "provider"),
                        organisation(row, "consumer"),
                        list(row, "categories").stream()
                                .map(key -> Category.of((String) key))
                                .collect(Collectors.toSet()),
                        row.get("parts") instanceof List<?> parts
                                ? parts.stream()
                                        .map(part -> new PartId((String) part))
                                        .collect(Collectors.toSet())
                                : Set.of(),
                        text(row, "purpose"),
                        (LocalDate) requireNonNull(row.get("from")),
                        (LocalDate) requireNonNull(row.get("until")));
        return new Version(
                ((Long) requireNonNull(row.get("number"))).intValue(),
                terms,
                organisation(row, "draftedBy"),
                State.valueOf(text(row, "state")),
                list(row, "steps").stream().map(AgreementRows::step).toList());
    }

    private static Step step(Object value) {
        Map<?, ?> step = (Map<?, ?>) value;
        return new Step(
                State.valueOf((String) requireNonNull(step.get("state"))),
                new OrganisationId((String) requireNonNull(step.get("by"))),
                (String) step.get("who"),
                (Instant) requireNonNull(step.get("at")));
    }

    private static OrganisationId organisation(Map<String, Object> row, String column) {
        return new OrganisationId(text(row, column));
    }

    private static List<?> list(Map<String, Object> row, String column) {
        return (List<?>) requireNonNull(row.get(column), column);
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) requireNonNull(row.get(column), column);
    }
}
