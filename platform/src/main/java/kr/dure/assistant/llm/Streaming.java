package kr.dure.assistant.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;

import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One request to a model, followed on the caller's thread with a watch over the gaps between tokens. */
final class Streaming implements StreamingChatResponseHandler {

    /** How often the wish to stop is looked at. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable StreamingHandle> handle = new AtomicReference<>();

    private Streaming() {}

    static Reply follow(
            StreamingChatModel model,
            ChatRequest request,
            LlmSettings settings,
            BooleanSupplier stopped,
            Consumer<String> text) {
        Streaming streaming = new Streaming();
        try {
            model.chat(request, streaming);
        } catch (RuntimeException e) {
            return broken(e);
        }
        return streaming.follow(settings, stopped, text);
    }

    private Reply follow(LlmSettings settings, BooleanSupplier stopped, Consumer<String> text) {
        boolean begun = false;
        boolean spoken = false;
        long heard = System.nanoTime();
        while (true) {
            Signal signal = next();
            if (stopped.getAsBoolean()) {
                cancel();
                return new Reply.Stopped();
            }
            Duration patience = begun ? settings.idle() : settings.firstToken();
            switch (signal) {
                case Signal.None _ -> {
                    if (System.nanoTime() - heard > patience.toNanos()) {
                        cancel();
                        String why = "no token within " + patience;
                        return spoken
                                ? new Reply.Cut(why)
                                : new Reply.Broken(Saying.BASIC_SLOW, why);
                    }
                    continue;
                }
                case Signal.Text(String piece) -> {
                    text.accept(piece);
                    spoken = true;
                }
                case Signal.Sign _ -> {}
                case Signal.Over(ChatResponse response) -> {
                    return response.finishReason() == null
                            ? unfinished(spoken)
                            : new Reply.Whole(response);
                }
                case Signal.Failed(Throwable error) -> {
                    return spoken ? new Reply.Cut(name(error)) : broken(error);
                }
            }
            begun = true;
            heard = System.nanoTime();
        }
    }

    private Signal next() {
        try {
            Signal signal = signals.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return signal == null ? new Signal.None() : signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Signal.Failed(e);
        }
    }

    private static Reply unfinished(boolean spoken) {
        String why = "the stream ended without finish_reason";
        return spoken ? new Reply.Cut(why) : new Reply.Broken(Saying.BASIC_FAILED, why);
    }

    private static Reply broken(Throwable error) {
        Saying reason =
                switch (error) {
                    case RateLimitException _ -> Saying.BASIC_BUSY;
                    case TimeoutException _ -> Saying.BASIC_SLOW;
                    default -> Saying.BASIC_FAILED;
                };
        return new Reply.Broken(reason, name(error));
    }

    /** The kind of an error; its text may repeat keys or the conversation and is left out. */
    private static String name(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return "HTTP " + http.statusCode();
            }
        }
        return error.getClass().getSimpleName();
    }

    private void cancel() {
        StreamingHandle running = handle.get();
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handle.set(context.streamingHandle());
        signals.add(new Signal.Text(piece.text()));
    }

    @Override
    public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
        handle.set(context.streamingHandle());
        signals.add(new Signal.Sign());
    }

    @Override
    public void onPartialToolCall(PartialToolCall call, PartialToolCallContext context) {
        handle.set(context.streamingHandle());
        signals.add(new Signal.Sign());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        signals.add(new Signal.Over(response));
    }

    @Override
    public void onError(Throwable error) {
        signals.add(new Signal.Failed(error));
    }

    /** What the model's thread tells the turn's. */
    private sealed interface Signal {
        record None() implements Signal {}

        record Text(String piece) implements Signal {}

        record Sign() implements Signal {}

        record Over(ChatResponse response) implements Signal {}

        record Failed(Throwable error) implements Signal {}
    }
}
