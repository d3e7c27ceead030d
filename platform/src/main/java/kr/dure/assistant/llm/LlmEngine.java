package kr.dure.assistant.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Citation;
import kr.dure.assistant.Cards;
import kr.dure.assistant.Ended;
import kr.dure.assistant.Engine;
import kr.dure.assistant.Remarks;
import kr.dure.assistant.Turn;
import kr.dure.assistant.TurnEvent;
import kr.dure.assistant.Understood;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Particles;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets a language model answer over the questions as its tools, and checks what it says against their results. */
public final class LlmEngine implements Engine {

    /** Round trips through tools; the request after the last is made without tools, so that it answers. */
    static final int ROUNDS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(LlmEngine.class);

    private final LlmSettings settings;
    private final StreamingChatModel model;
    private final Tools tools;
    private final AssistantWords words;
    private final Remarks remarks;
    private final CircuitBreaker breaker;

    LlmEngine(LlmSettings settings, Asks asks, Questions questions, AssistantWords words) {
        this.settings = settings;
        this.model = model(settings);
        this.tools = new Tools(asks, questions);
        this.words = words;
        this.remarks = new Remarks(words);
        this.breaker =
                CircuitBreaker.of(
                        "assistant-llm",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(6)
                                .minimumNumberOfCalls(3)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(Duration.ofSeconds(30))
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    @Override
    public Ended answer(Turn turn, Consumer<TurnEvent> tell) {
        if (!breaker.tryAcquirePermission()) {
            throw new Unavailable(Saying.BASIC_RESTING, "the breaker is open");
        }
        long began = System.nanoTime();
        try {
            Ended ended = new Conversing(turn, tell).run();
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return ended;
        } catch (Unavailable e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            throw e;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    /** HTTP/1.1, because servers that don't speak h2c lose the body of an upgrade; no retries, the breaker decides. */
    private static StreamingChatModel model(LlmSettings settings) {
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(
                        JdkHttpClient.builder()
                                .httpClientBuilder(http)
                                .connectTimeout(Duration.ofSeconds(5)))
                .baseUrl(Objects.requireNonNull(settings.baseUrl()).toString())
                .apiKey(settings.apiKey() == null ? "none" : settings.apiKey())
                .modelName(settings.model())
                .temperature(settings.temperature() / 100.0)
                .timeout(settings.firstToken().plusSeconds(5))
                // its thoughts are signs of life; nobody is shown them, and they are not sent again
                .returnThinking(true)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /** One turn: its messages live and die with it, so that a broken turn leaves nothing behind. */
    private final class Conversing {

        private final Turn turn;
        private final Consumer<TurnEvent> tell;
        private final Formats formats;
        private final List<ChatMessage> messages = new ArrayList<>();
        private final List<String> results = new ArrayList<>();
        private final List<String> named = new ArrayList<>();
        private final StringBuilder said = new StringBuilder();
        private final Set<Citation> citations = new LinkedHashSet<>();
        private @Nullable Understood understood;

        Conversing(Turn turn, Consumer<TurnEvent> tell) {
            this.turn = turn;
            this.tell = tell;
            this.formats = new Formats(turn.language(), turn.zone());
            this.understood = turn.before();
            begin();
        }

        Ended run() {
            for (int round = 0; round <= ROUNDS; round++) {
                switch (Streaming.follow(
                        model, request(round), settings, turn.stopped(), this::say)) {
                    case Reply.Stopped _ -> {
                        return Ended.interrupted();
                    }
                    case Reply.Broken(Saying reason, String why) -> {
                        return broken(reason, why);
                    }
                    case Reply.Cut(String why) -> {
                        LOG.warn("The language model's reply was cut: {}", why);
                        return cut();
                    }
                    case Reply.Whole(var response) -> {
                        AiMessage message = response.aiMessage();
                        if (!message.hasToolExecutionRequests()) {
                            if (said.toString().isBlank()) {
                                return broken(Saying.BASIC_FAILED, "it said nothing");
                            }
                            return response.finishReason() == FinishReason.STOP ? done() : cut();
                        }
                        messages.add(message);
                        message.toolExecutionRequests().forEach(this::use);
                        if (!said.isEmpty()) {
                            say("\n\n");
                        }
                    }
                }
            }
            return cut();
        }

        private void begin() {
            Map<String, String> values =
                    Map.of(
                            "organisation", turn.asker().organisation().value(),
                            "role", turn.asker().role(),
                            "today", turn.today().toString(),
                            "zone", turn.zone().getId(),
                            "language", formats.korean() ? "Korean (존댓말)" : "English");
            messages.add(SystemMessage.from(Particles.fill(words.system(), values)));
            named.add(turn.today().toString());
            named.add(turn.asker().organisation().value());
            for (Turn.Exchange earlier : turn.earlier()) {
                messages.add(UserMessage.from(earlier.said()));
                messages.add(
                        AiMessage.from(earlier.answered().isBlank() ? "…" : earlier.answered()));
                named.add(earlier.said());
                // What was shown came from results; the text beside it may hold what was marked.
                earlier.shown().forEach(card -> results.add(card.plain()));
            }
            messages.add(UserMessage.from(turn.text()));
            named.add(turn.text());
        }

        private ChatRequest request(int round) {
            ChatRequest.Builder request = ChatRequest.builder().messages(List.copyOf(messages));
            return (round < ROUNDS ? request.toolSpecifications(tools.specifications()) : request)
                    .build();
        }

        private void say(String piece) {
            said.append(piece);
            tell.accept(new TurnEvent.Piece(piece));
        }

        private void use(ToolExecutionRequest request) {
            Tools.Run run = tools.run(turn.asker(), request, formats);
            messages.add(ToolExecutionResultMessage.from(request, run.json()));
            Answer answer = run.answer();
            if (answer == null) {
                named.addAll(run.choices());
                LOG.info("The language model's call of a tool was refused: {}", request.name());
                return;
            }
            results.add(run.json());
            understood = Understood.of(answer, run.arguments(), understood);
            citations.addAll(answer.citations());
            if (!answer.rows().rows().isEmpty()) {
                tell.accept(new TurnEvent.Shown(Cards.of(answer, formats, null)));
            }
            remarks.on(answer, formats).forEach(tell);
        }

        private Ended done() {
            if (!citations.isEmpty()) {
                tell.accept(new TurnEvent.Cited(List.copyOf(citations)));
            }
            List<String> unconfirmed =
                    new Grounding(results, named, turn.today()).unconfirmed(said.toString());
            if (!unconfirmed.isEmpty()) {
                tell.accept(new TurnEvent.Unconfirmed(unconfirmed));
            }
            return Ended.done(understood);
        }

        private Ended broken(Saying reason, String why) {
            if (said.toString().isBlank()) {
                throw new Unavailable(reason, why);
            }
            LOG.warn("The language model stopped in the middle of a turn: {}", why);
            return cut();
        }

        private Ended cut() {
            String text = words.text(Saying.INTERRUPTED).in(formats.language());
            tell.accept(new TurnEvent.Noticed(TurnEvent.Notice.INTERRUPTED, text));
            return Ended.interrupted();
        }
    }
}
