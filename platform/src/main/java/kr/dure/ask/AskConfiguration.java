package kr.dure.ask;

import kr.dure.prompts.Questions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the questions at the start; a wrong one stops it. */
@Configuration(proxyBeanMethods = false)
class AskConfiguration {

    @Bean
    Questions questions() {
        return Questions.load();
    }
}
