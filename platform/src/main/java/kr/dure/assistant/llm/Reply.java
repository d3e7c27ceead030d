package kr.dure.assistant.llm;

import dev.langchain4j.model.chat.response.ChatResponse;

import kr.dure.prompts.assistant.Saying;

/** How one request to the model ended. */
sealed interface Reply {

    /** With a finish reason. */
    record Whole(ChatResponse response) implements Reply {}

    /** After some text, without a proper end. */
    record Cut(String why) implements Reply {}

    /**
     * Before any text.
     *
     * @param reason what people are told
     * @param why for the log
     */
    record Broken(Saying reason, String why) implements Reply {}

    /** The person wanted no more. */
    record Stopped() implements Reply {}
}
