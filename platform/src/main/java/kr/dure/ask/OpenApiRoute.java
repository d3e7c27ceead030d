package kr.dure.ask;

import kr.dure.prompts.Questions;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** The description of the questions for programs and those who write them. */
@RestController
class OpenApiRoute {

    private final Questions questions;

    OpenApiRoute(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode describe(Locale locale) {
        return OpenApi.of(questions.all(), locale);
    }
}
