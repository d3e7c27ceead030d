package kr.dure.assistant.llm;

import kr.dure.ask.Asks;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** The language model that answers, if an endpoint is set. */
@Component
public class LanguageModel {

    private final Optional<LlmEngine> engine;

    LanguageModel(LlmSettings settings, Asks asks, Questions questions, AssistantWords words) {
        this.engine =
                settings.isSet()
                        ? Optional.of(new LlmEngine(settings, asks, questions, words))
                        : Optional.empty();
    }

    public Optional<LlmEngine> engine() {
        return engine;
    }
}
