package kr.dure.oversight;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.audit.Access;
import kr.dure.identity.Asker;
import kr.dure.prompts.Questions;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts accesses into the reader's words. */
@Component
class Lines {

    private final Asks asks;
    private final Questions questions;
    private final MessageSource messages;

    Lines(Asks asks, Questions questions, MessageSource messages) {
        this.asks = asks;
        this.questions = questions;
        this.messages = messages;
    }

    List<Line> of(Asker asker, List<Access> accesses, Locale locale) {
        Map<String, String> names = new HashMap<>();
        return accesses.stream()
                .map(
                        access ->
                                new Line(
                                        access.at(),
                                        access.organisation(),
                                        names.computeIfAbsent(
                                                access.organisation(), id -> name(asker, id)),
                                        access.organisation().equals(asker.organisation().value()),
                                        person(access, locale),
                                        key(access.act()),
                                        word(
                                                "audit.act." + key(access.act()),
                                                locale,
                                                key(access.act())),
                                        subject(access.subject(), locale),
                                        access.way() == null
                                                ? ""
                                                : word(
                                                        "audit.way." + access.way(),
                                                        locale,
                                                        access.way()),
                                        access.repeats(),
                                        access.since(),
                                        access.agreements()))
                .toList();
    }

    /** Names by id, in the order of the ids. */
    Map<String, String> companies(Asker asker, List<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, name(asker, id)));
        return names;
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name where the reader may see it. */
    private String name(Asker asker, String id) {
        String name = asks.link(asker, "Organisation", id).certain().map(Entity::name).orElse(null);
        return name == null ? id : name;
    }

    private String person(Access access, Locale locale) {
        if (access.who() != null) {
            return access.who();
        }
        return access.role() == null ? "" : word("role." + access.role(), locale, access.role());
    }

    private String subject(String subject, Locale locale) {
        int slash = subject.indexOf('/');
        String kind = slash < 0 ? subject : subject.substring(0, slash);
        String rest = slash < 0 ? "" : subject.substring(slash + 1);
        return switch (kind) {
            case "question" ->
                    questions
                            .named(rest)
                            .map(question -> question.title().in(locale))
                            .orElse(subject);
            default -> {
                String word = word("audit.subject." + kind, locale, "");
                yield word.isEmpty() ? subject : (word + " " + rest).strip();
            }
        };
    }

    private String word(String key, Locale locale, String otherwise) {
        String word = messages.getMessage(key, null, otherwise, locale);
        return word == null ? otherwise : word;
    }

    /**
     * One access on the page and in the table.
     *
     * @param person user name of one's own people, the role of others, or empty
     * @param kind the act as a key of texts
     * @param act the act in words
     */
    record Line(
            Instant at,
            String company,
            String companyName,
            boolean own,
            String person,
            String kind,
            String act,
            String subject,
            String way,
            long repeats,
            @Nullable Instant since,
            List<String> agreements) {

        Line {
            agreements = List.copyOf(agreements);
        }
    }
}
