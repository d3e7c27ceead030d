package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

import kr.dure.prompts.Column;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description, read by a parser that others use. */
class OpenApiTests {

    private static final Questions QUESTIONS = Questions.load();

    @Test
    void itIsAValidDocumentInBothLanguages() {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            SwaggerParseResult read =
                    new OpenAPIV3Parser()
                            .readContents(OpenApi.of(QUESTIONS.all(), locale).toString());
            assertThat(read.getMessages()).isEmpty();
            assertThat(read.getOpenAPI().getOpenapi()).isEqualTo(OpenApi.VERSION);
        }
    }

    @Test
    void eachQuestionHasAPathWithTheTypesOfWhatItTakesAndReturns() {
        OpenAPI document = document(Locale.ENGLISH);
        for (Question question : QUESTIONS.all()) {
            Operation ask = post(document, question.name());
            assertThat(ask.getOperationId()).isEqualTo(question.name());
            assertThat(ask.getDescription()).contains(question.says().en());
            Schema<?> request = property(json(ask.getRequestBody().getContent()), "parameters");
            assertThat(names(request))
                    .as(question.name())
                    .containsExactlyElementsOf(
                            question.parameters().stream().map(Parameter::name).toList());
            Schema<?> rows = property(json(answered(ask)), "rows");
            assertThat(names(rows.getItems()))
                    .as(question.name())
                    .containsExactlyElementsOf(
                            question.columns().stream().map(Column::name).toList());
            assertThat(ask.getResponses()).containsKeys("400", "401", "403", "404", "409", "429");
        }
    }

    @Test
    void unitsBoundsDefaultsAndWhatIsRequiredAreTold() {
        OpenAPI document = document(Locale.ENGLISH);
        Operation forward = post(document, "forward_trace");
        assertThat(forward.getRequestBody().getRequired()).isTrue();
        Schema<?> given = property(json(forward.getRequestBody().getContent()), "parameters");
        assertThat(given.getRequired()).containsExactly("lot");
        Schema<?> tiers = property(given, "tiers");
        assertThat(tiers.getMinimum()).isEqualByComparingTo("1");
        assertThat(tiers.getMaximum()).isEqualByComparingTo("10");
        assertThat(String.valueOf(tiers.getDefault())).isEqualTo("10");
        Operation ppm = post(document, "delivery_ppm");
        Schema<?> row = property(json(answered(ppm)), "rows").getItems();
        assertThat(property(row, "ppm").getExtensions()).containsEntry("x-unit", "[ppm]");
        assertThat(
                        requireNonNull(document.getComponents().getSecuritySchemes().get("token"))
                                .getScheme())
                .isEqualTo("bearer");
    }

    private static OpenAPI document(Locale locale) {
        return new OpenAPIV3Parser()
                .readContents(OpenApi.of(QUESTIONS.all(), locale).toString())
                .getOpenAPI();
    }

    private static Operation post(OpenAPI document, String question) {
        return requireNonNull(document.getPaths().get("/api/questions/" + question)).getPost();
    }

    private static Map<String, MediaType> answered(Operation ask) {
        return requireNonNull(ask.getResponses().get("200")).getContent();
    }

    private static Schema<?> json(Map<String, MediaType> content) {
        return requireNonNull(content.get("application/json")).getSchema();
    }

    private static List<String> names(Schema<?> schema) {
        return schema.getProperties() == null
                ? List.of()
                : List.copyOf(schema.getProperties().keySet());
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        return requireNonNull((Schema<?>) schema.getProperties().get(name));
    }
}
