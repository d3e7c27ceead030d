package kr.dure.ask;

import static kr.dure.ask.Links.Match.ALIKE;
import static kr.dure.ask.Links.Match.ID;
import static kr.dure.ask.Links.Match.NONE;
import static kr.dure.ask.Links.Match.SIMILAR;
import static kr.dure.ask.Links.Match.WITHIN;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a text names, among what the asker may see and nothing else. */
@Component
class Linker {

    /** Companies, machines, parts or plants that are compared with a text. */
    private static final int COMPARED = 20_000;

    /** Suggestions at most. */
    private static final int CHOICES = 10;

    /** Ids of one type that differ from a text by a slip, before the likeliest are chosen. */
    private static final int NEAR = 100;

    /** Words of one sentence that are searched for with a slip. */
    private static final int DOUBTED = 6;

    /** Too many of these to compare all; they are found by their ids. */
    private static final Set<ValueType> BY_ID =
            EnumSet.of(
                    ValueType.LOT,
                    ValueType.ORDER,
                    ValueType.QUALITY_CASE,
                    ValueType.CHANGE_NOTICE);

    private final Map<ValueType, Cypher> statements = new EnumMap<>(ValueType.class);
    private final Asking asking;

    Linker(Asking asking) {
        this.asking = asking;
        statements.put(ValueType.LOT, beside("link-lot.cypher"));
        statements.put(ValueType.ORDER, beside("link-order.cypher"));
        statements.put(ValueType.QUALITY_CASE, beside("link-quality-case.cypher"));
        statements.put(ValueType.CHANGE_NOTICE, beside("link-change-notice.cypher"));
        statements.put(ValueType.MOULD, beside("link-mould.cypher"));
        statements.put(ValueType.ORGANISATION, beside("link-organisation.cypher"));
        statements.put(ValueType.MACHINE, beside("link-machine.cypher"));
        statements.put(ValueType.PART, beside("link-part.cypher"));
        statements.put(ValueType.PLANT, beside("link-plant.cypher"));
        statements.put(ValueType.CHARACTERISTIC, beside("link-characteristic.cypher"));
        statements.put(ValueType.DEFECT_CODE, beside("link-defect-code.cypher"));
    }

    /** What may be named within one sight; for as long as one sentence is read. */
    InSight in(Sight sight) {
        return new InSight(sight);
    }

    private static List<Candidate> matching(
            List<Candidate> candidates, Predicate<Candidate> condition) {
        return candidates.stream().filter(condition).toList();
    }

    private static Links only(Links.Match match, List<Candidate> candidates) {
        return candidates.isEmpty()
                ? new Links(NONE, List.of())
                : new Links(
                        match, candidates.stream().limit(CHOICES).map(Candidate::entity).toList());
    }

    private static Cypher beside(String file) {
        return Cypher.beside(Linker.class, file);
    }

    /** Finds names within one sight; what is compared with every word is read from the graph once. */
    final class InSight {

        private final Sight sight;
        private final Map<ValueType, List<Candidate>> listed = new EnumMap<>(ValueType.class);
        private final Set<String> doubted = new HashSet<>();

        private InSight(Sight sight) {
            this.sight = sight;
        }

        Links link(ValueType type, String text) {
            String named = text.strip();
            if (named.isEmpty() || !statements.containsKey(type)) {
                return new Links(NONE, List.of());
            }
            if (type != ValueType.ORGANISATION && !type.isTerm()) {
                // owner and id may hold slashes of their own
                for (int at = named.indexOf('/', 1); at > 0; at = named.indexOf('/', at + 1)) {
                    Links exact =
                            only(ID, of(type, named.substring(0, at), named.substring(at + 1)));
                    if (exact.match() != NONE) {
                        return exact;
                    }
                }
            }
            return best(type, named);
        }

        private Links best(ValueType type, String text) {
            List<Candidate> candidates = BY_ID.contains(type) ? byId(type, text) : all(type, null);
            if (candidates.isEmpty() && BY_ID.contains(type)) {
                return only(SIMILAR, isDoubted(text) ? nearly(type, text) : List.of());
            }
            String folded = Spelling.folded(text);
            return Stream.of(
                            only(ID, matching(candidates, one -> one.id().equals(text))),
                            only(ALIKE, matching(candidates, one -> one.isAlike(folded, type))),
                            only(SIMILAR, matching(candidates, one -> one.isSimilar(folded))),
                            only(WITHIN, matching(candidates, one -> one.holds(folded))))
                    .filter(links -> links.match() != NONE)
                    .findFirst()
                    .orElse(new Links(NONE, List.of()));
        }

        private List<Candidate> of(ValueType type, String owner, String id) {
            List<Candidate> found =
                    BY_ID.contains(type)
                            ? ask(type, owner, List.of(id), null, CHOICES)
                            : all(type, owner);
            return matching(found, one -> one.id().equals(id));
        }

        private List<Candidate> byId(ValueType type, String text) {
            List<String> ids =
                    forms(type, text).flatMap(form -> Spelling.ids(form).stream()).toList();
            List<Candidate> found = ask(type, null, ids, null, CHOICES);
            return found.isEmpty() && text.length() >= 2
                    ? ask(type, null, List.of(), Spelling.ids(text).getFirst(), CHOICES)
                    : found;
        }

        /** A sentence of nothing but ids that don't exist is not worth the search. */
        private boolean isDoubted(String text) {
            if (doubted.size() < DOUBTED) {
                doubted.add(text);
            }
            return doubted.contains(text);
        }

        /** Those that are the text but for a slip of the pen, the likelier first. */
        private List<Candidate> nearly(ValueType type, String text) {
            List<String> slips =
                    forms(type, text).flatMap(form -> Spelling.slips(form).stream()).toList();
            if (slips.isEmpty()) {
                return List.of();
            }
            Map<String, List<Candidate>> found =
                    ask(type, null, slips, null, NEAR).stream()
                            .collect(Collectors.groupingBy(Candidate::id));
            return slips.stream()
                    .distinct()
                    .flatMap(id -> found.getOrDefault(id, List.of()).stream())
                    .toList();
        }

        /** A case is also called by its number alone. */
        private static Stream<String> forms(ValueType type, String text) {
            return type == ValueType.QUALITY_CASE ? Stream.of(text, "8D-" + text) : Stream.of(text);
        }

        private List<Candidate> all(ValueType type, @Nullable String owner) {
            return owner == null
                    ? listed.computeIfAbsent(type, _ -> ask(type, null, List.of(), null, COMPARED))
                    : ask(type, owner, List.of(), null, COMPARED);
        }

        private List<Map<String, String>> opened() {
            return sight.openedParts().stream()
                    .map(part -> Map.of("owner", part.owner().value(), "id", part.part().value()))
                    .toList();
        }

        private List<Candidate> ask(
                ValueType type,
                @Nullable String owner,
                List<String> ids,
                @Nullable String start,
                int rows) {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("owner", owner);
            if (BY_ID.contains(type)) {
                parameters.put("ids", ids);
                parameters.put("start", start);
            }
            if (type == ValueType.PART) {
                parameters.put("opened", opened());
            }
            Cypher statement = statements.get(type);
            if (statement == null) {
                return List.of();
            }
            return asking.ask(statement, sight, parameters, rows).rows().stream()
                    .map(row -> Candidate.of(type, row))
                    .toList();
        }
    }

    /** Something in sight, with all that it is called. */
    private record Candidate(Entity entity, List<String> folded) {

        static Candidate of(ValueType type, Map<String, Object> row) {
            String id = String.valueOf(row.get("id"));
            String name = (String) row.get("name");
            List<?> aliases = row.get("aliases") instanceof List<?> list ? list : List.of();
            List<String> folded =
                    Stream.concat(
                                    Stream.of(id, name == null ? id : name),
                                    aliases.stream().map(String::valueOf))
                            .map(Spelling::folded)
                            .filter(form -> !form.isEmpty())
                            .distinct()
                            .toList();
            return new Candidate(
                    new Entity(type.word(), (String) row.get("owner"), id, name), folded);
        }

        String id() {
            return entity.id();
        }

        boolean isAlike(String text, ValueType type) {
            return folded.contains(text)
                    || (type == ValueType.QUALITY_CASE && folded.contains("8d" + text));
        }

        boolean isSimilar(String text) {
            return text.length() >= 2
                    && folded.stream()
                            .anyMatch(form -> form.startsWith(text) || Spelling.isNear(form, text));
        }

        boolean holds(String text) {
            return text.length() >= 2 && folded.stream().anyMatch(form -> form.contains(text));
        }
    }
}
