package kr.dure.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;
import kr.dure.identity.Asker;
import kr.dure.prompts.Column;
import kr.dure.prompts.Question;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the audit is told of a question: who asked which one about whom, never what was answered. */
final class Asked {

    private static final int FINGERPRINT = 16;

    private Asked() {}

    /** The owners are the companies whose records the answer shows, and those of what was asked about. */
    static Deed answered(
            Asker asker,
            Act act,
            Question question,
            Sight sight,
            Map<String, Object> parameters,
            List<Entity> entities,
            Rows rows) {
        Set<OrganisationId> owners =
                Stream.concat(
                                entities.stream().map(Entity::owner),
                                shown(question, sight, rows).map(OrganisationId::value))
                        .flatMap(Stream::ofNullable)
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
        Map<String, String> details = details(asker);
        details.put("parameters", fingerprint(parameters));
        String agreements = agreements(question, sight, owners);
        if (!agreements.isEmpty()) {
            details.put(Deed.AGREEMENTS, agreements);
        }
        return new Deed(
                asker.username(),
                asker.organisation(),
                act,
                "question/" + question.name(),
                owners,
                details);
    }

    /** Somebody who looks for what isn't there, or isn't theirs, is remembered for their own company alone. */
    static Optional<Deed> refused(Asker asker, Question question, Reply reply) {
        return switch (reply) {
            case Reply.NotFound missing -> {
                Map<String, String> details = details(asker);
                details.put("parameter", missing.parameter());
                yield Optional.of(
                        new Deed(
                                asker.username(),
                                asker.organisation(),
                                Act.REFUSED,
                                "question/" + question.name(),
                                Set.of(),
                                details));
            }
            case Reply.Answered _, Reply.Ambiguous _, Reply.Invalid _ -> Optional.empty();
        };
    }

    /** A list of what a text may mean shows ids and names of others. */
    static Optional<Deed> linked(Asker asker, ValueType type, Links links) {
        Set<OrganisationId> owners =
                links.candidates().stream()
                        .map(Entity::owner)
                        .flatMap(Stream::ofNullable)
                        .filter(owner -> !owner.equals(asker.organisation().value()))
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
        return owners.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Deed(
                                asker.username(),
                                asker.organisation(),
                                Act.ASKED,
                                "names/" + type.word(),
                                owners,
                                details(asker)));
    }

    /** From the columns that own the cited records; else from all that name companies; else everybody summed up. */
    private static Stream<OrganisationId> shown(Question question, Sight sight, Rows rows) {
        if (rows.rows().isEmpty()) {
            return Stream.of();
        }
        Set<String> columns = ownerColumns(question);
        if (columns.isEmpty()) {
            return summedUp(question, sight);
        }
        return rows.rows().stream()
                .flatMap(row -> columns.stream().map(row::get))
                .flatMap(Asked::values)
                .distinct()
                .map(OrganisationId::new);
    }

    private static Set<String> ownerColumns(Question question) {
        Set<String> cited =
                question.columns().stream()
                        .filter(Column::cite)
                        .map(
                                column ->
                                        column.type() == ValueType.ORGANISATION
                                                ? column.name()
                                                : column.ownerColumn())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
        question.column("owner").map(Column::name).ifPresent(cited::add);
        return cited.isEmpty()
                ? question.columns().stream()
                        .filter(column -> column.type() == ValueType.ORGANISATION)
                        .map(Column::name)
                        .collect(Collectors.toSet())
                : cited;
    }

    /** A sum doesn't say whose figures went into it, so all count whose figures may have. */
    private static Stream<OrganisationId> summedUp(Question question, Sight sight) {
        return categories(question)
                .flatMap(category -> sight.sees().getOrDefault(category, Set.of()).stream())
                .distinct();
    }

    /** By which versions the asker saw these owners' data of the question's kinds. */
    private static String agreements(Question question, Sight sight, Set<OrganisationId> owners) {
        return owners.stream()
                .flatMap(
                        owner ->
                                categories(question)
                                        .flatMap(category -> sight.by(category, owner).stream())
                                        .map(by -> owner + ":" + by))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The kinds of data that its statements read. */
    static Stream<Category> categories(Question question) {
        return Stream.of(Category.values())
                .filter(
                        category ->
                                question.statements().values().stream()
                                        .anyMatch(category::isReadBy));
    }

    private static Map<String, String> details(Asker asker) {
        Map<String, String> details = new TreeMap<>();
        details.put(Deed.ROLE, asker.role());
        details.put(Deed.WAY, way());
        return details;
    }

    /** A turn of the assistant has a thread of its own, without a request. */
    private static String way() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        if (attributes instanceof ServletRequestAttributes of) {
            HttpServletRequest request = of.getRequest();
            return request.getServletPath().startsWith("/api/") ? "api" : "page";
        }
        return "assistant";
    }

    /** Tells whether the same was asked again, not what. */
    private static String fingerprint(Map<String, Object> parameters) {
        String text =
                new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + plain(one.getValue()))
                                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    }

    private static Stream<String> values(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case List<?> list -> list.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(value));
        };
    }
}
