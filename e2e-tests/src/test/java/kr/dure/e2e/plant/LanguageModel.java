package kr.dure.e2e.plant;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A stand-in for a language model behind an OpenAI-compatible endpoint: it does as the story says. */
public final class LanguageModel implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final JsonMapper json = JsonMapper.shared();

    LanguageModel() {
        server.start();
    }

    URI address() {
        return URI.create(server.baseUrl() + "/v1");
    }

    /** Calls a tool first, and once it has the result says a text. */
    public void callsThenSays(String tool, Map<String, Object> arguments, String text) {
        server.resetAll();
        server.stubFor(
                chat().withRequestBody(matchingJsonPath("$.messages[?(@.role == 'tool')]"))
                        .atPriority(1)
                        .willReturn(stream(Map.of("content", text), "stop")));
        server.stubFor(chat().willReturn(stream(call(tool, arguments), "tool_calls")));
    }

    /**
     * Says a text piece by piece.
     *
     * @param over how long it takes for the whole
     */
    public void saysSlowly(List<String> pieces, Duration over) {
        server.resetAll();
        StringBuilder body = new StringBuilder();
        pieces.forEach(
                piece -> body.append(event(Map.of("index", 0, "delta", Map.of("content", piece)))));
        server.stubFor(
                chat().willReturn(
                                aResponse()
                                        .withHeader("Content-Type", "text/event-stream")
                                        .withBody(body + end("stop"))
                                        .withChunkedDribbleDelay(
                                                pieces.size(), Math.toIntExact(over.toMillis()))));
    }

    /** Begins to say a text; then the stream ends as if the network had. */
    public void breaksOffAfter(String text) {
        server.resetAll();
        server.stubFor(
                chat().willReturn(
                                aResponse()
                                        .withHeader("Content-Type", "text/event-stream")
                                        .withBody(
                                                event(
                                                        Map.of(
                                                                "index",
                                                                0,
                                                                "delta",
                                                                Map.of("content", text))))));
    }

    /** Answers everything with an error of its own. */
    public void isDown() {
        server.resetAll();
        server.stubFor(chat().willReturn(aResponse().withStatus(500)));
    }

    /** The results of tools that it was given, since it was last told what to do. */
    public List<String> results() {
        return server.getAllServeEvents().stream()
                .map(event -> json.readTree(event.getRequest().getBodyAsString()))
                .flatMap(request -> request.path("messages").valueStream())
                .filter(message -> message.path("role").asString("").equals("tool"))
                .map(message -> message.path("content").asString(""))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static MappingBuilder chat() {
        return post(anyUrl());
    }

    private Map<String, Object> call(String tool, Map<String, Object> arguments) {
        Map<String, Object> function =
                Map.of("name", tool, "arguments", json.writeValueAsString(arguments));
        return Map.of(
                "tool_calls",
                List.of(
                        Map.of(
                                "index",
                                0,
                                "id",
                                "call-0",
                                "type",
                                "function",
                                "function",
                                function)));
    }

    private ResponseDefinitionBuilder stream(Map<String, Object> delta, String finish) {
        return aResponse()
                .withHeader("Content-Type", "text/event-stream")
                .withBody(event(Map.of("index", 0, "delta", delta)) + end(finish));
    }

    private String end(String finish) {
        return event(Map.of("index", 0, "delta", Map.of(), "finish_reason", finish))
                + "data: [DONE]\n\n";
    }

    private String event(Map<String, Object> choice) {
        JsonNode chunk = json.valueToTree(Map.of("id", "1", "choices", List.of(choice)));
        return "data: %s\n\n".formatted(chunk);
    }
}
