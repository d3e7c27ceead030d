package kr.dure.assistant.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Reply;
import kr.dure.assistant.language.Formats;
import kr.dure.graph.fact.Problem;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions as a model's tools. Who asks comes from the session, never from an argument. */
final class Tools {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Asks asks;
    private final Questions questions;
    private final List<ToolSpecification> specifications;

    Tools(Asks asks, Questions questions) {
        this.asks = asks;
        this.questions = questions;
        this.specifications = questions.all().stream().map(Tools::specification).toList();
    }

    List<ToolSpecification> specifications() {
        return specifications;
    }

    /** Runs what the model asked for; what is wrong with it becomes an answer to the model. */
    Run run(Asker asker, ToolExecutionRequest request, Formats formats) {
        Optional<Question> question = questions.named(request.name());
        if (question.isEmpty()) {
            String names = String.join(", ", questions.all().stream().map(Question::name).toList());
            return failed(
                    "there is no tool named '%s'; use one of %s".formatted(request.name(), names));
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        String trouble = arguments(question.get(), request.arguments(), arguments);
        if (trouble != null) {
            return failed(trouble);
        }
        return switch (asks.ask(asker, question.get().name(), arguments)) {
            case Reply.Answered(Answer answer) ->
                    new Run(Results.json(answer, formats), answer, arguments, List.of());
            case Reply.Ambiguous(String parameter, String text, List<Entity> choices) -> {
                List<String> references = choices.stream().map(Entity::reference).toList();
                yield failed(
                        "'%s' for %s can mean %s; ask the person which, or give one of these references"
                                .formatted(text, parameter, references),
                        references);
            }
            case Reply.NotFound(String parameter, String text) ->
                    failed(
                            "nothing called '%s' for %s lies within this person's sight; say so and don't speculate whether it exists"
                                    .formatted(text, parameter));
            case Reply.Invalid(List<Problem> problems) ->
                    failed(
                            String.join(
                                    "; ",
                                    problems.stream()
                                            .map(p -> p.field() + ": " + p.expected())
                                            .toList()));
        };
    }

    private static @Nullable String arguments(
            Question question, @Nullable String json, Map<String, String> into) {
        JsonNode tree;
        try {
            tree = json == null || json.isBlank() ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JacksonException e) {
            return "the arguments are not valid JSON; send one JSON object";
        }
        if (!tree.isObject()) {
            return "the arguments are not a JSON object";
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            JsonNode value = field.getValue();
            if (question.parameter(field.getKey()).isEmpty()) {
                List<String> names = question.parameters().stream().map(Parameter::name).toList();
                return "there is no argument '%s'; allowed: %s".formatted(field.getKey(), names);
            }
            if (value.isContainer()) {
                return "argument '%s' is not a plain value".formatted(field.getKey());
            }
            if (!value.isNull() && !value.asString().isBlank()) {
                into.put(field.getKey(), value.asString().strip());
            }
        }
        for (Parameter parameter : question.parameters()) {
            if (parameter.required() && !into.containsKey(parameter.name())) {
                return "argument '%s' is required: %s"
                        .formatted(parameter.name(), parameter.says().en());
            }
        }
        return null;
    }

    private static Run failed(String message) {
        return failed(message, List.of());
    }

    private static Run failed(String message, List<String> choices) {
        ObjectNode error = JSON.createObjectNode();
        error.put("error", message);
        return new Run(error.toString(), null, Map.of(), choices);
    }

    private static ToolSpecification specification(Question question) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
        question.parameters().forEach(p -> schema.addProperty(p.name(), element(p)));
        schema.required(
                question.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        return ToolSpecification.builder()
                .name(question.name())
                .description(
                        question.title().en()
                                + " / "
                                + question.title().ko()
                                + ". "
                                + question.when())
                .parameters(schema.build())
                .build();
    }

    private static JsonSchemaElement element(Parameter parameter) {
        String says = parameter.says().en();
        if (parameter.fallback() != null) {
            says += "; default " + parameter.fallback();
        }
        if (parameter.min() != null && parameter.max() != null) {
            says += "; from %d to %d".formatted(parameter.min(), parameter.max());
        }
        return switch (parameter.type()) {
            case INTEGER -> JsonIntegerSchema.builder().description(says).build();
            case NUMBER -> JsonNumberSchema.builder().description(says).build();
            case PERIOD ->
                    JsonStringSchema.builder()
                            .description(
                                    says
                                            + "; first day / day after the last, such as"
                                            + " 2026-10-01/2026-11-01")
                            .build();
            case DATE -> JsonStringSchema.builder().description(says + "; YYYY-MM-DD").build();
            default ->
                    parameter.type().isNamed()
                            ? JsonStringSchema.builder()
                                    .description(
                                            says
                                                    + "; an id, owner/id or a name, as the person"
                                                    + " wrote it")
                                    .build()
                            : JsonStringSchema.builder().description(says).build();
        };
    }

    /**
     * What became of one tool call.
     *
     * @param json what the model reads
     * @param answer what the person is shown, or null if nothing could be asked
     * @param choices what the model may ask the person back about
     */
    record Run(
            String json,
            @Nullable Answer answer,
            Map<String, String> arguments,
            List<String> choices) {}
}
