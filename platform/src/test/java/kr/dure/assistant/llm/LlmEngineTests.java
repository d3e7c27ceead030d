package kr.dure.assistant.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Citation;
import kr.dure.ask.Entity;
import kr.dure.ask.Explained;
import kr.dure.ask.Links;
import kr.dure.ask.Reply;
import kr.dure.assistant.Card;
import kr.dure.assistant.Ended;
import kr.dure.assistant.Engine;
import kr.dure.assistant.Turn;
import kr.dure.assistant.TurnEvent;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Against a server that speaks the OpenAI protocol, well and badly. */
@ExtendWith(OutputCaptureExtension.class)
class LlmEngineTests {

    private static final String KEY = "sk-very-secret-1234";

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private final List<TurnEvent> events = new ArrayList<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private final Questions questions = Questions.load();
    private @Nullable Reply instead;

    @Test
    void textArrivesInPieces() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("안녕"), text("하세요"), end("stop"))));
        assertThat(ask("안녕").how()).isEqualTo(Ended.How.DONE);
        assertThat(said()).isEqualTo("안녕하세요");
        assertThat(events).filteredOn(TurnEvent.Piece.class::isInstance).hasSize(2);
    }

    /** An upgrade to HTTP/2 makes some servers drop the body. */
    @Test
    void noUpgradeIsOfferedAndTheKeyStaysOutOfTheLog(CapturedOutput output) {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("예"), end("stop"))));
        ask("안녕");
        SERVER.verify(
                postRequestedFor(anyUrl())
                        .withoutHeader("Upgrade")
                        .withHeader("Authorization", containing(KEY)));
        assertThat(output.getAll()).doesNotContain(KEY);
        assertThat(settings().toString()).doesNotContain(KEY);
    }

    @Test
    void aToolIsAQuestionAndItsResultIsCitedAndShown() {
        calls(call("delivery_ppm", "{\"part\":\"BK-110\"}"));
        assertThat(ask("BK-110 PPM").how()).isEqualTo(Ended.How.DONE);
        assertThat(asked).containsExactly(Map.of("part", "BK-110"));
        assertThat(events)
                .anyMatch(TurnEvent.Shown.class::isInstance)
                .anyMatch(TurnEvent.Cited.class::isInstance)
                .noneMatch(TurnEvent.Unconfirmed.class::isInstance);
        SERVER.verify(
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.messages[?(@.role == 'tool')]")));
    }

    @Test
    void twoToolsInOneReplyAreBothAnswered() {
        calls(call(0, "delivery_ppm", "{\"part\":\"BK-110\"}"), call(1, "orders_late", "{}"));
        ask("BK-110 PPM이랑 늦은 발주");
        assertThat(asked).hasSize(2);
        SERVER.verify(
                postRequestedFor(anyUrl())
                        .withRequestBody(
                                matchingJsonPath("$.messages[?(@.tool_call_id == 'call-1')]")));
    }

    @Test
    void anUnknownToolIsAnsweredToTheModel() {
        calls(call("drop_tables", "{}"));
        assertThat(ask("?").how()).isEqualTo(Ended.How.DONE);
        assertThat(asked).isEmpty();
        SERVER.verify(
                postRequestedFor(anyUrl()).withRequestBody(containing("there is no tool named")));
    }

    @Test
    void badArgumentsAreAnsweredToTheModel() {
        calls(
                call(0, "delivery_ppm", "{\\\"part\\\": "),
                call(1, "delivery_ppm", "{\"asker\":\"hanbit-energy\"}"));
        assertThat(ask("?").how()).isEqualTo(Ended.How.DONE);
        assertThat(asked).isEmpty();
        SERVER.verify(postRequestedFor(anyUrl()).withRequestBody(containing("not valid JSON")));
        SERVER.verify(
                postRequestedFor(anyUrl())
                        .withRequestBody(containing("there is no argument 'asker'")));
    }

    /** Tools without end: the seventh request offers none. */
    @Test
    void aModelThatOnlyCallsToolsIsBroughtToAnEnd() {
        SERVER.stubFor(
                post(anyUrl())
                        .withRequestBody(matchingJsonPath("$.tools"))
                        .willReturn(stream(call("orders_late", "{}"), end("tool_calls"))));
        SERVER.stubFor(post(anyUrl()).atPriority(10).willReturn(stream(text("끝"), end("stop"))));
        assertThat(ask("늦은 발주").how()).isEqualTo(Ended.How.DONE);
        SERVER.verify(LlmEngine.ROUNDS + 1, postRequestedFor(anyUrl()));
    }

    @Test
    void aBusyServerIsLeftToTheOtherEngine() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429)));
        assertUnavailable(Saying.BASIC_BUSY);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aBrokenServerIsLeftToTheOtherEngineAndThenLeftAlone() {
        SERVER.stubFor(
                post(anyUrl()).willReturn(aResponse().withStatus(500).withBody("key " + KEY)));
        LlmEngine engine = engine(settings());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> engine.answer(turn("?"), events::add))
                    .isInstanceOfSatisfying(
                            Engine.Unavailable.class,
                            e -> {
                                assertThat(e.reason()).isEqualTo(Saying.BASIC_FAILED);
                                assertThat(e.getMessage()).doesNotContain(KEY);
                            });
        }
        assertThatThrownBy(() -> engine.answer(turn("?"), events::add))
                .isInstanceOfSatisfying(
                        Engine.Unavailable.class,
                        e -> assertThat(e.reason()).isEqualTo(Saying.BASIC_RESTING));
        SERVER.verify(3, postRequestedFor(anyUrl()));
    }

    @Test
    void aSlowFirstTokenIsLeftToTheOtherEngine() {
        SERVER.stubFor(
                post(anyUrl()).willReturn(stream(text("늦은 답"), end("stop")).withFixedDelay(6_000)));
        assertUnavailable(Saying.BASIC_SLOW);
    }

    @Test
    void aPauseBetweenTokensInterrupts() {
        SERVER.stubFor(
                post(anyUrl())
                        .willReturn(
                                stream(
                                                text("하나"),
                                                text("둘"),
                                                text("셋"),
                                                text("넷"),
                                                text("다섯"),
                                                text("여섯"),
                                                text("일곱"),
                                                end("stop"))
                                        .withChunkedDribbleDelay(4, 9_000)));
        assertThat(ask("?").how()).isEqualTo(Ended.How.INTERRUPTED);
    }

    @Test
    void aStreamWithoutFinishReasonIsInterruptedAndNotRemembered() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("반쪽 답"))));
        assertThat(ask("?").how()).isEqualTo(Ended.How.INTERRUPTED);
        assertThat(events)
                .anyMatch(
                        event ->
                                event instanceof TurnEvent.Noticed noticed
                                        && noticed.notice() == TurnEvent.Notice.INTERRUPTED);
    }

    @Test
    void aConnectionCutBeforeAnyTextIsLeftToTheOtherEngine() {
        SERVER.stubFor(
                post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertUnavailable(Saying.BASIC_FAILED);
    }

    @Test
    void numbersFromNowhereAreMarked() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("PPM은 4821입니다."), end("stop"))));
        ask("BK-110 PPM");
        assertThat(events).contains(new TurnEvent.Unconfirmed(List.of("4821")));
    }

    /** A result in another zone than the card's would have the model tell a time nobody sees. */
    @Test
    void theModelReadsTimesAsThePersonDoes() {
        calls(call("delivery_ppm", "{\"part\":\"BK-110\"}"));
        ask("BK-110 PPM");
        SERVER.verify(postRequestedFor(anyUrl()).withRequestBody(containing("2026-11-22 14:10")));
    }

    @Test
    void anEmptyAnswerIsLeftToTheOtherEngine() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text(" "), end("stop"))));
        assertUnavailable(Saying.BASIC_FAILED);
    }

    @Test
    void aModelThatThinksAloudIsNotTakenForASlowOne() {
        String[] thoughts = new String[12];
        Arrays.fill(thoughts, text("음").replace("content", "reasoning_content"));
        String[] all = Arrays.copyOf(thoughts, 14);
        all[12] = text("다 봤습니다.");
        all[13] = end("stop");
        SERVER.stubFor(post(anyUrl()).willReturn(stream(all).withChunkedDribbleDelay(14, 2800)));
        LlmSettings impatient =
                new LlmSettings(
                        URI.create(SERVER.baseUrl() + "/v1"),
                        KEY,
                        "test-model",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        10);
        engine(impatient).answer(turn("?"), events::add);
        assertThat(said()).isEqualTo("다 봤습니다.");
    }

    @Test
    void aNumberThatTheAskerPutInIsMarked() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("네, 5000 PPM입니다."), end("stop"))));
        ask("BK-110 PPM 5000 넘었지?");
        assertThat(events).contains(new TurnEvent.Unconfirmed(List.of("5000")));
    }

    /** Saying it twice makes it no truer. */
    @Test
    void aNumberThatWasMarkedIsMarkedAgainInTheNextTurn() {
        SERVER.stubFor(post(anyUrl()).willReturn(stream(text("말씀드린 4821 PPM"), end("stop"))));
        Turn.Exchange before = new Turn.Exchange("BK-110 PPM", "PPM은 4821입니다.", null, List.of());
        engine(settings()).answer(turn("다시 말해줘", before), events::add);
        assertThat(events).contains(new TurnEvent.Unconfirmed(List.of("4821")));
    }

    @Test
    void whatAnEarlierTurnShowedMayBeSaidAgain() {
        SERVER.stubFor(
                post(anyUrl())
                        .willReturn(
                                stream(
                                        text("BK-110은 10월에 2,500.04 PPM, 약 2,500 PPM, 불량 7"),
                                        end("stop"))));
        Card card =
                new Card(
                        "delivery_ppm",
                        "납품 PPM",
                        "table",
                        List.of("2026년 10월 1일 ~ 2026년 10월 31일"),
                        List.of(
                                new Card.Heading("part", "품번", null, "Part", false, null),
                                new Card.Heading("ppm", "PPM", null, "number", true, null)),
                        List.of(
                                List.of(
                                        new Card.Cell("BK-110", null, null),
                                        new Card.Cell("2,500", 2500.04, null))),
                        new Card.Explained(List.of(), List.of(), List.of()),
                        "2026-11-22 14:10",
                        false);
        Turn.Exchange before = new Turn.Exchange("우리 PPM", "불량 7", null, List.of(card));
        engine(settings()).answer(turn("다시 말해줘", before), events::add);
        assertThat(events).contains(new TurnEvent.Unconfirmed(List.of("7")));
    }

    /** The refusal repeats the argument, which the model made up. */
    @Test
    void anIdThatOnlyARefusalEchoesIsMarked() {
        instead = new Reply.NotFound("part", "BK-999");
        callsThenSays("BK-999는 안 보입니다.", call("delivery_ppm", "{\"part\":\"BK-999\"}"));
        ask("그 부품 PPM은?");
        assertThat(events).contains(new TurnEvent.Unconfirmed(List.of("BK-999")));
    }

    @Test
    void whatTheModelAsksBackAboutIsNotMarked() {
        instead =
                new Reply.Ambiguous(
                        "part",
                        "BK",
                        List.of(
                                new Entity("Part", "kwangjin-press", "BK-110", null),
                                new Entity("Part", "daesung-metal", "BK-120", null)));
        callsThenSays("BK-110과 BK-120 중 어느 것인가요?", call("delivery_ppm", "{\"part\":\"BK\"}"));
        ask("BK PPM은?");
        assertThat(events).noneMatch(TurnEvent.Unconfirmed.class::isInstance);
    }

    private void assertUnavailable(Saying reason) {
        assertThatThrownBy(() -> ask("?"))
                .isInstanceOfSatisfying(
                        Engine.Unavailable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void calls(String... calls) {
        callsThenSays("BK-110은 2,500 PPM입니다.", calls);
    }

    private void callsThenSays(String says, String... calls) {
        String[] events = Arrays.copyOf(calls, calls.length + 1);
        events[calls.length] = end("tool_calls");
        SERVER.stubFor(
                post(anyUrl())
                        .inScenario("tools")
                        .whenScenarioStateIs(STARTED)
                        .willReturn(stream(events))
                        .willSetStateTo("asked"));
        SERVER.stubFor(
                post(anyUrl())
                        .inScenario("tools")
                        .whenScenarioStateIs("asked")
                        .willReturn(stream(text(says), end("stop"))));
    }

    private Ended ask(String text) {
        return engine(settings()).answer(turn(text), events::add);
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        events.forEach(
                event -> {
                    if (event instanceof TurnEvent.Piece(String piece)) {
                        said.append(piece);
                    }
                });
        return said.toString();
    }

    private static Turn turn(String text, Turn.Exchange... earlier) {
        Asker asker =
                new Asker("tier2", "직원", new OrganisationId("kwangjin-press"), Set.of(Role.STAFF));
        return new Turn(
                asker,
                text,
                Locale.KOREAN,
                List.of(earlier),
                LocalDate.of(2026, 11, 22),
                ZoneId.of("Asia/Seoul"),
                () -> false);
    }

    private LlmEngine engine(LlmSettings settings) {
        return new LlmEngine(settings, new OneAnswer(), questions, AssistantWords.load());
    }

    private static LlmSettings settings() {
        return new LlmSettings(
                URI.create(SERVER.baseUrl() + "/v1"),
                KEY,
                "test-model",
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                10);
    }

    private static ResponseDefinitionBuilder stream(String... events) {
        StringBuilder body = new StringBuilder();
        for (String event : events) {
            body.append("data: ").append(event).append("\n\n");
        }
        return aResponse()
                .withHeader("Content-Type", "text/event-stream")
                .withBody(body.append("data: [DONE]\n\n").toString());
    }

    private static String text(String piece) {
        return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
                + piece
                + "\"}}]}";
    }

    private static String call(String name, String arguments) {
        return call(0, name, arguments);
    }

    private static String call(int index, String name, String arguments) {
        String quoted = arguments.contains("\\") ? arguments : arguments.replace("\"", "\\\"");
        return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":%d,\"id\":\"call-%d\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":\"%s\"}}]}}]}"
                .formatted(index, index, name, quoted);
    }

    private static String end(String reason) {
        return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
                + reason
                + "\"}]}";
    }

    /** Answers every question with one row. */
    private final class OneAnswer implements Asks {

        @Override
        public Reply ask(Asker asker, String question, Map<String, String> parameters) {
            asked.add(parameters);
            if (instead != null) {
                return instead;
            }
            Instant now = Instant.parse("2026-11-22T05:10:00Z");
            Map<String, Object> row = Map.of("part", "BK-110", "ppm", 2500.0, "defective", 3L);
            return new Reply.Answered(
                    new Answer(
                            questions.named(question).orElseThrow(),
                            Map.of(),
                            List.of(),
                            new Rows(List.of("part", "ppm", "defective"), List.of(row), false, now),
                            Explained.BY_ITS_STATEMENT,
                            false,
                            null,
                            now,
                            List.of(new Citation("Part", "kwangjin-press", "BK-110", null)),
                            Map.of()));
        }

        @Override
        public Reply export(Asker asker, String question, Map<String, String> parameters) {
            throw new AssertionError("the assistant exports nothing");
        }

        @Override
        public Links link(Asker asker, String type, String text) {
            return new Links(Links.Match.NONE, List.of());
        }
    }
}
