package kr.dure.ask;

import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Describes the questions to programs (OpenAPI 3.1): one path for each, with the types of what it takes and returns. */
final class OpenApi {

    static final String VERSION = "3.1.0";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What all answers have in common. */
    private static final JsonNode SCHEMAS = schemas();

    /** Most characters of a text, as {@link Plain} takes it. */
    private static final int LONGEST = 200;

    private final Locale locale;

    private OpenApi(Locale locale) {
        this.locale = locale;
    }

    /** The whole document, its words in the reader's language. */
    static ObjectNode of(List<Question> questions, Locale locale) {
        return new OpenApi(locale).document(questions);
    }

    private ObjectNode document(List<Question> questions) {
        ObjectNode document = NODES.objectNode().put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Dure")
                .put("version", "1")
                .put(
                        "description",
                        words(
                                "답은 토큰 주인의 회사가 볼 수 있는 기록에서만 나옵니다.",
                                "Answers come from the records in the sight of the company whose"
                                        + " person made the token."));
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("token");
        questions.stream()
                .map(Question::area)
                .distinct()
                .forEach(area -> document.withArray("tags").addObject().put("name", area));
        ObjectNode paths = document.putObject("paths");
        paths.putObject("/api/questions").set("get", list());
        questions.forEach(
                question ->
                        paths.putObject("/api/questions/" + question.name())
                                .set("post", ask(question)));
        document.set("components", components());
        return document;
    }

    private ObjectNode list() {
        ObjectNode list =
                NODES.objectNode()
                        .put("operationId", "questions")
                        .put("summary", words("질문 목록", "All questions"));
        ObjectNode responses = list.putObject("responses");
        ObjectNode array = NODES.objectNode().put("type", "array");
        array.putObject("items").put("type", "object");
        content(responses, "200", words("질문", "The questions"), "application/json", array);
        refused(responses, "401", "403", "429");
        return list;
    }

    private ObjectNode ask(Question question) {
        ObjectNode ask =
                NODES.objectNode()
                        .put("operationId", question.name())
                        .put("summary", in(question.title()))
                        .put("description", in(question.says()) + "\n\n" + question.when().strip());
        ask.putArray("tags").add(question.area());
        ObjectNode body = ask.putObject("requestBody");
        body.put("required", question.parameters().stream().anyMatch(Parameter::required));
        body.putObject("content").putObject("application/json").set("schema", request(question));
        ObjectNode responses = ask.putObject("responses");
        content(responses, "200", words("답", "The answer"), "application/json", answer(question));
        refused(responses, "400", "401", "403", "404", "409", "411", "413", "429");
        return ask;
    }

    private ObjectNode request(Question question) {
        ObjectNode parameters = object();
        parameters.put("additionalProperties", false);
        for (Parameter parameter : question.parameters()) {
            parameters.withObject("properties").set(parameter.name(), parameter(parameter));
            if (parameter.required()) {
                parameters.withArray("required").add(parameter.name());
            }
        }
        ObjectNode request = object();
        request.putObject("properties").set("parameters", parameters);
        if (parameters.has("required")) {
            request.putArray("required").add("parameters");
        }
        return request;
    }

    private ObjectNode parameter(Parameter parameter) {
        String says = in(parameter.says());
        ObjectNode schema = NODES.objectNode();
        switch (parameter.type()) {
            case INTEGER, NUMBER -> {
                schema.put("type", parameter.type().word());
                bound(schema, "minimum", parameter.min());
                bound(schema, "maximum", parameter.max());
            }
            case DATE -> schema.put("type", "string").put("format", "date");
            case PERIOD -> {
                schema.put("type", "string");
                says += words("; 형식: ", "; one of: ") + Period.FORMS;
                schema.putArray("examples").add("2026-10-01/2026-11-01").add("last-month");
            }
            default -> {
                schema.put("type", "string").put("maxLength", LONGEST);
                if (parameter.type().isTerm()) {
                    says += words("; 보실 수 있는 기록에 쓰인 말", "; as records within sight call it");
                } else if (parameter.type().isNamed()) {
                    says +=
                            words(
                                    "; 번호, '회사/번호' 또는 이름",
                                    "; an id, owner/id or a name of a " + parameter.type().word());
                }
            }
        }
        schema.put("description", says);
        fallback(schema, parameter);
        return schema;
    }

    private static void fallback(ObjectNode schema, Parameter parameter) {
        String fallback = parameter.fallback();
        if (fallback == null) {
            return;
        }
        switch (parameter.type()) {
            case INTEGER -> schema.put("default", Long.parseLong(fallback));
            case NUMBER -> schema.put("default", Double.parseDouble(fallback));
            default -> schema.put("default", fallback);
        }
    }

    private static void bound(ObjectNode schema, String name, @Nullable Long bound) {
        if (bound != null) {
            schema.put(name, bound);
        }
    }

    private ObjectNode answer(Question question) {
        ObjectNode row = object();
        row.put("additionalProperties", false);
        ObjectNode columns = row.putObject("properties");
        question.columns().forEach(column -> columns.set(column.name(), column(column)));
        ObjectNode answer = object();
        ObjectNode properties = answer.putObject("properties");
        properties.putObject("question").put("const", question.name());
        properties.set("parameters", given(question));
        ref(properties, "columns", "Columns");
        ObjectNode rows = properties.putObject("rows").put("type", "array");
        rows.set("items", row);
        ref(properties, "explained", "Explained");
        ref(properties, "names", "Names");
        ref(properties, "citations", "Citations");
        properties
                .putObject("asOf")
                .put("type", "string")
                .put("format", "date-time")
                .put("description", words("그래프를 읽은 시각", "when the graph was read"));
        properties
                .putObject("withheld")
                .put("type", "boolean")
                .put(
                        "description",
                        words("볼 수 있는 범위 밖으로 이어짐", "part of it goes on outside the sight"));
        ObjectNode no =
                properties
                        .putObject("no")
                        .put(
                                "description",
                                words(
                                        "행이 없을 때: 없음, 볼 수 있는 범위에 없음, 허용되지 않음",
                                        "where there is no row: none at all, none in sight, or not"
                                                + " permitted"));
        no.putArray("type").add("string").add("null");
        no.putArray("enum").add("none").add("none-in-sight").add("not-permitted").addNull();
        properties
                .putObject("truncated")
                .put("type", "boolean")
                .put("description", words("행이 더 있음", "there are more rows"));
        ArrayNode required = answer.putArray("required");
        properties.propertyNames().forEach(required::add);
        return answer;
    }

    /** The values that the answer was computed with. */
    private ObjectNode given(Question question) {
        ObjectNode given = object();
        for (Parameter parameter : question.parameters()) {
            ObjectNode value = given.withObject("properties").putObject(parameter.name());
            switch (parameter.type()) {
                case INTEGER, NUMBER -> value.put("type", parameter.type().word());
                case DATE -> value.put("type", "string").put("format", "date");
                case PERIOD -> {
                    value.put("type", "object");
                    for (String end : List.of("from", "to")) {
                        value.withObject("properties")
                                .putObject(end)
                                .put("type", "string")
                                .put("format", "date");
                    }
                }
                case ORGANISATION -> parts(value, "id");
                default -> {
                    if (parameter.type().isEntity()) {
                        parts(value, "owner", "id");
                    } else {
                        value.put("type", "string");
                    }
                }
            }
        }
        return given;
    }

    private static void parts(ObjectNode value, String... names) {
        value.put("type", "object");
        for (String name : names) {
            value.withObject("properties").putObject(name).put("type", "string");
        }
    }

    /** A value may be absent or null, and may be a list of such values. */
    private ObjectNode column(Column column) {
        ObjectNode one = NODES.objectNode();
        switch (column.type()) {
            case INTEGER -> one.put("type", "integer");
            case NUMBER, PERCENT, DURATION -> one.put("type", "number");
            case DATE -> one.put("type", "string").put("format", "date");
            case DATETIME -> one.put("type", "string").put("format", "date-time");
            case WITHHELD, FLAG -> one.put("type", "boolean");
            default -> one.put("type", "string");
        }
        ObjectNode schema = NODES.objectNode();
        schema.put("description", described(column));
        ArrayNode either = schema.putArray("anyOf");
        either.add(one);
        ObjectNode several = either.addObject().put("type", "array");
        several.set("items", one.deepCopy());
        either.addObject().put("type", "null");
        String unit = unit(column);
        if (unit != null) {
            schema.put("x-unit", unit);
        }
        if (column.unitColumn() != null) {
            schema.put("x-unit-column", column.unitColumn());
        }
        if (column.ownerColumn() != null) {
            schema.put("x-owner-column", column.ownerColumn());
        }
        return schema;
    }

    private String described(Column column) {
        StringBuilder text = new StringBuilder(in(column.title()));
        String unit = unit(column);
        if (unit != null) {
            text.append(" [").append(unit).append(']');
        }
        column.labels()
                .forEach(
                        (word, label) ->
                                text.append("; ").append(word).append(": ").append(in(label)));
        return text.toString();
    }

    /** UCUM. */
    private static @Nullable String unit(Column column) {
        if (column.unit() != null) {
            return column.unit();
        }
        return switch (column.type()) {
            case PERCENT -> "%";
            case DURATION -> "min";
            default -> null;
        };
    }

    private ObjectNode components() {
        ObjectNode components = NODES.objectNode();
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        words(
                                "‘내 계정’ 화면에서 만든 토큰. 범위에 ‘질문’이 있어야 합니다.",
                                "A token made on the page My account, with the scope to ask."));
        components.set("schemas", SCHEMAS.deepCopy());
        ObjectNode responses = components.putObject("responses");
        told(
                responses,
                "400",
                words(
                        "값이 잘못됨. problems가 칸마다 고칠 법을 말함",
                        "What was given is no good; problems tells the cure for each"));
        told(responses, "401", words("토큰이 없거나 쓸 수 없음", "No token, or one that opens nothing"));
        told(
                responses,
                "403",
                words("토큰의 범위가 이 주소에 미치지 않음", "The token's scopes don't reach this address"));
        told(
                responses,
                "404",
                words("볼 수 있는 범위에 그런 것이 없음", "There is no such thing within the sight"));
        told(
                responses,
                "409",
                words(
                        "여러 가지를 뜻함. choices 가운데 하나의 reference를 보낼 것",
                        "It may mean several things; give the reference of one of the choices"));
        told(responses, "411", words("Content-Length가 없음", "Content-Length is missing"));
        told(responses, "413", words("본문이 너무 큼", "The body is too large"));
        told(
                responses,
                "429",
                words("너무 잦음. Retry-After만큼 기다릴 것", "Too often; wait as long as Retry-After says"));
        return components;
    }

    private static JsonNode schemas() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi-schemas.json")) {
            if (file == null) {
                throw new IllegalStateException(
                        "openapi-schemas.json is missing beside OpenApi; build again");
            }
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read openapi-schemas.json", e);
        }
    }

    private static void told(ObjectNode responses, String status, String description) {
        ObjectNode schema = NODES.objectNode().put("$ref", "#/components/schemas/Problem");
        content(responses, "R" + status, description, "application/problem+json", schema);
    }

    private static void content(
            ObjectNode responses,
            String status,
            String description,
            String type,
            ObjectNode schema) {
        ObjectNode response = responses.putObject(status).put("description", description);
        response.putObject("content").putObject(type).set("schema", schema);
    }

    private static void refused(ObjectNode responses, String... statuses) {
        for (String status : statuses) {
            responses.putObject(status).put("$ref", "#/components/responses/R" + status);
        }
    }

    private static void ref(ObjectNode properties, String name, String schema) {
        properties.putObject(name).put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode object() {
        return NODES.objectNode().put("type", "object");
    }

    private String in(Bilingual words) {
        return words.in(locale);
    }

    private String words(String ko, String en) {
        return new Bilingual(ko, en).in(locale);
    }
}
