package kr.dure.assistant;

import kr.dure.ask.Asks;
import kr.dure.assistant.builtin.BuiltinEngine;
import kr.dure.assistant.llm.LanguageModel;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engines: always the built-in one, and one behind a language model if an endpoint is set. */
@Configuration(proxyBeanMethods = false)
class Engines {

    @Bean
    AssistantWords assistantWords() {
        return AssistantWords.load();
    }

    @Bean
    Assistant assistant(LanguageModel model, Asks asks, Questions questions, AssistantWords words) {
        Engine builtin = new BuiltinEngine(asks, questions, words);
        return new Assistant(words, model.engine().orElse(null), builtin);
    }
}
