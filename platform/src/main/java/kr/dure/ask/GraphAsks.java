package kr.dure.ask;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.sight.Sight;
import kr.dure.graph.sight.Sights;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the graph. What the asker may see is found anew for each question. */
@Component
class GraphAsks implements Asks {

    /** Rows of an answer at most; an answer says when there are more. */
    static final int ROWS = 500;

    private final Questions questions;
    private final Sights sights;
    private final Analyses analyses;
    private final Linker linker;
    private final Answers answers;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<Witness> witnesses;

    GraphAsks(
            Questions questions,
            Sights sights,
            Analyses analyses,
            Linker linker,
            Answers answers,
            Audit audit,
            Clock clock,
            ObjectProvider<Witness> witnesses) {
        this.questions = questions;
        this.sights = sights;
        this.analyses = analyses;
        this.linker = linker;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
        this.witnesses = witnesses;
    }

    @Override
    public Reply ask(Asker asker, String name, Map<String, String> parameters) {
        return reply(asker, name, parameters, Act.ASKED);
    }

    @Override
    public Reply export(Asker asker, String name, Map<String, String> parameters) {
        return reply(asker, name, parameters, Act.EXPORTED);
    }

    private Reply reply(Asker asker, String name, Map<String, String> parameters, Act act) {
        Question question =
                questions
                        .named(name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no question '%s'; GET /api/questions lists them"
                                                        .formatted(name)));
        Sight sight = sights.of(asker.organisation());
        Reading reading = new Reading(question, linker.in(sight), parameters);
        Optional<Reply> refusal = reading.refusal();
        if (refusal.isPresent()) {
            Asked.refused(asker, question, refusal.get()).ifPresent(audit::note);
            return refusal.get();
        }
        return answered(asker, question, sight, reading, act);
    }

    @Override
    public Links link(Asker asker, String type, String text) {
        return linking(asker).link(type, text);
    }

    @Override
    public Linking linking(Asker asker) {
        Linker.InSight names = linker.in(sights.of(asker.organisation()));
        return (type, text) -> {
            ValueType known =
                    ValueType.of(type)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    type + " is no type of entity"));
            Links links = names.link(known, text);
            Asked.linked(asker, known, links).ifPresent(audit::note);
            return links;
        };
    }

    /** An answer that isn't on record is not given. */
    private Reply answered(Asker asker, Question question, Sight sight, Reading reading, Act act) {
        Map<String, @Nullable Object> given = new HashMap<>(reading.values);
        question.parameters().forEach(parameter -> given.putIfAbsent(parameter.name(), null));
        given.put("who", asker.username());
        given.put("now", clock.instant());
        given.put("today", LocalDate.now(clock));
        given.put("zone", clock.getZone().getId());
        Analyses.Result result = analyses.run(question, sight, given, ROWS);
        witnesses.forEach(witness -> witness.read(asker, question, sight, result.rows()));
        audit.note(
                Asked.answered(
                        asker,
                        act,
                        question,
                        sight,
                        reading.values,
                        reading.entities,
                        result.rows()));
        return new Reply.Answered(
                answers.of(question, sight, reading.values, reading.entities, result));
    }

    /** One reading of what somebody gave as parameters. */
    private final class Reading {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<Entity> entities = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable Reply unclear;

        Reading(Question question, Linker.InSight names, Map<String, String> given) {
            for (String name : given.keySet()) {
                if (question.parameter(name).isEmpty()) {
                    problems.add(
                            new Problem(
                                    name,
                                    given.get(name),
                                    "%s has no such parameter; it has %s"
                                            .formatted(
                                                    question.name(),
                                                    question.parameters().stream()
                                                            .map(Parameter::name)
                                                            .collect(Collectors.joining(", ")))));
                }
            }
            for (Parameter parameter : question.parameters()) {
                read(parameter, names, given.get(parameter.name()));
            }
        }

        Optional<Reply> refusal() {
            return problems.isEmpty()
                    ? Optional.ofNullable(unclear)
                    : Optional.of(new Reply.Invalid(problems));
        }

        private void read(Parameter parameter, Linker.InSight names, @Nullable String given) {
            String text = given == null || given.isBlank() ? parameter.fallback() : given.strip();
            if (text == null) {
                if (parameter.required()) {
                    problems.add(
                            new Problem(parameter.name(), null, "give " + parameter.says().en()));
                }
            } else if (parameter.type().isNamed()) {
                link(parameter, names, text);
            } else {
                Plain.read(parameter, text, LocalDate.now(clock), problems)
                        .ifPresent(value -> values.put(parameter.name(), value));
            }
        }

        private static Object value(Entity entity, ValueType type) {
            if (type.isTerm()) {
                return entity.id();
            }
            return entity.owner() == null
                    ? Map.of("id", entity.id())
                    : Map.of("owner", entity.owner(), "id", entity.id());
        }

        private void link(Parameter parameter, Linker.InSight names, String text) {
            Links links = names.link(parameter.type(), text);
            Optional<Entity> certain = links.certain();
            if (certain.isPresent()) {
                Entity entity = certain.get();
                entities.add(entity);
                values.put(parameter.name(), value(entity, parameter.type()));
            } else if (unclear == null) {
                unclear =
                        links.candidates().isEmpty()
                                ? new Reply.NotFound(parameter.name(), text)
                                : new Reply.Ambiguous(parameter.name(), text, links.candidates());
            }
        }
    }
}
