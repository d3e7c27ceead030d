package kr.dure.ask;

import kr.dure.graph.fact.Problem;
import kr.dure.identity.Asker;
import kr.dure.prompts.Questions;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions for programs. */
@RestController
@RequestMapping("/api/questions")
class QuestionApi {

    private final Questions questions;
    private final Asks asks;

    QuestionApi(Questions questions, Asks asks) {
        this.questions = questions;
        this.asks = asks;
    }

    @GetMapping
    List<QuestionJson> all() {
        return questions.all().stream().map(QuestionJson::of).toList();
    }

    @PostMapping("/{name}")
    ResponseEntity<?> ask(
            Asker asker,
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Body body) {
        if (questions.named(name).isEmpty()) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    "There is no question '%s'; GET /api/questions lists them.".formatted(name),
                    Map.of());
        }
        Map<String, String> parameters = body == null ? Map.of() : body.texts();
        return switch (asks.ask(asker, name, parameters)) {
            case Reply.Answered(Answer answer) -> ResponseEntity.ok(AnswerJson.of(answer));
            case Reply.Ambiguous(String parameter, String text, List<Entity> choices) ->
                    problem(
                            HttpStatus.CONFLICT,
                            "'%s' fits %d in your sight; give the reference of one of the choices as '%s'."
                                    .formatted(text, choices.size(), parameter),
                            Map.of(
                                    "parameter",
                                    parameter,
                                    "choices",
                                    choices.stream().map(EntityJson::of).toList()));
            case Reply.NotFound(String parameter, String text) ->
                    problem(
                            HttpStatus.NOT_FOUND,
                            "'%s' fits nothing in your sight; check the spelling of '%s' or ask its owner to share it."
                                    .formatted(text, parameter),
                            Map.of("parameter", parameter));
            case Reply.Invalid(List<Problem> problems) ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            "The parameters can't be used as they are; see problems.",
                            Map.of("problems", problems));
        };
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String detail, Map<String, Object> properties) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        properties.forEach(problem::setProperty);
        return ResponseEntity.of(problem).build();
    }

    /**
     * What a program sends.
     *
     * @param parameters by name; numbers may be numbers
     */
    record Body(@Nullable Map<String, @Nullable Object> parameters) {

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            if (parameters != null) {
                parameters.forEach(
                        (name, value) -> {
                            if (value != null) {
                                texts.put(name, String.valueOf(value));
                            }
                        });
            }
            return texts;
        }
    }

    /**
     * A choice.
     *
     * @param reference what to give as the parameter
     */
    record EntityJson(
            String type,
            @Nullable String owner,
            String id,
            @Nullable String name,
            String reference) {

        static EntityJson of(Entity entity) {
            return new EntityJson(
                    entity.type(), entity.owner(), entity.id(), entity.name(), entity.reference());
        }
    }
}
