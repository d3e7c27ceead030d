package kr.dure.assistant;

import kr.dure.ask.Asks;
import kr.dure.assistant.builtin.BuiltinEngine;
import kr.dure.assistant.llm.LlmEngine;
import kr.dure.assistant.llm.LlmSettings;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engines: always the built-in one, and one behind a language model if an endpoint is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LlmSettings.class)
class Engines {

    @Bean
    AssistantWords assistantWords() {
        return AssistantWords.load();
    }

    @Bean
    Assistant assistant(
            LlmSettings settings, Asks asks, Questions questions, AssistantWords words) {
        Engine builtin = new BuiltinEngine(asks, questions, words);
        return settings.isSet()
                ? new Assistant(words, new LlmEngine(settings, asks, questions, words), builtin)
                : new Assistant(words, null, builtin);
    }
}
