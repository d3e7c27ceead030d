package kr.dure.catalogue;

import jakarta.servlet.http.HttpServletResponse;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Reply;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Particles;
import kr.dure.catalogue.Field.Choice;
import kr.dure.graph.fact.Problem;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.View;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The list of questions, and each question as a form with its result. */
@Controller
@RequestMapping("/ask")
class AskPages {

    /** In the address: show the rows instead of the picture. */
    static final String AS = "as";

    private static final String TABLE = "table";

    /** Shorter texts fit too much. */
    private static final int SUGGESTED_FROM = 2;

    private static final int LONGEST = 200;

    private final Catalogue catalogue;
    private final Questions questions;
    private final Asks asks;
    private final Showing showing;
    private final AssistantWords words;
    private final MessageSource messages;

    AskPages(
            Catalogue catalogue,
            Questions questions,
            Asks asks,
            Showing showing,
            AssistantWords words,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.questions = questions;
        this.asks = asks;
        this.showing = showing;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("areas", catalogue.areas(q, locale));
        model.addAttribute("size", catalogue.size());
        return part ? "catalogue/catalogue :: found" : "catalogue/catalogue";
    }

    @GetMapping("/{name}")
    String question(
            @PathVariable String name,
            @RequestParam Map<String, String> all,
            Asker asker,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Question question = named(name);
        Given given = Given.of(question, all);
        boolean table = TABLE.equals(all.get(AS));
        Page page = new Page(question, given, locale);
        boolean waits = !given.asked() && given.lacks(question.parameters());
        if (!waits) {
            switch (asks.ask(asker, name, given.texts())) {
                case Reply.Answered(Answer answer) ->
                        show(asker, answer, given, table, locale, model);
                case Reply.Ambiguous(String parameter, String text, List<Entity> choices) ->
                        page.ask(asker, parameter, text, choices);
                case Reply.NotFound(String parameter, String text) -> {
                    page.wrong.put(parameter, worded(Saying.NOT_FOUND, text, locale));
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                }
                case Reply.Invalid(List<Problem> problems) -> {
                    problems.forEach(page::blame);
                    response.setStatus(HttpStatus.BAD_REQUEST.value());
                }
            }
        }
        model.addAttribute("question", question);
        model.addAttribute("heading", question.title().in(locale));
        model.addAttribute("says", question.says().in(locale));
        model.addAttribute("example", Catalogue.example(question, locale));
        model.addAttribute("fields", page.fields());
        model.addAttribute("refused", !page.wrong.isEmpty());
        return "catalogue/question";
    }

    /** Things in sight that the text in a field may name. */
    @GetMapping("/{name}/suggestions")
    String suggestions(
            @PathVariable String name,
            @RequestParam String parameter,
            @RequestParam(defaultValue = "") String text,
            Asker asker,
            Model model) {
        Parameter asked =
                named(name)
                        .parameter(parameter)
                        .filter(one -> one.type().isNamed())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String said = text.strip();
        List<Entity> found =
                said.length() < SUGGESTED_FROM || said.length() > LONGEST
                        ? List.of()
                        : asks.link(asker, asked.type().word(), said).candidates();
        model.addAttribute("field", parameter);
        model.addAttribute(
                "suggestions",
                found.isEmpty() ? List.of() : Suggestion.of(found, showing.companies(asker)));
        return "catalogue/question :: suggestions";
    }

    private void show(
            Asker asker, Answer answer, Given given, boolean table, Locale locale, Model model) {
        Question question = answer.question();
        Given certain = showing.certain(given, answer);
        model.addAttribute("shown", showing.of(asker, answer, given, locale, table ? TABLE : null));
        model.addAttribute("given", certain.texts());
        model.addAttribute("csv", certain.link("/answer.csv"));
        model.addAttribute("xlsx", certain.link("/answer.xlsx"));
        model.addAttribute("drawn", question.view() != View.TABLE);
        model.addAttribute("table", table);
        model.addAttribute(
                "tableLink",
                certain.link() + (certain.texts().isEmpty() ? "?" : "&") + AS + "=" + TABLE);
        model.addAttribute("next", Next.after(question, certain, questions, locale));
    }

    private Question named(String name) {
        return questions
                .named(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One of the assistant's sentences about something that was said. */
    private String worded(Saying sentence, String said, Locale locale) {
        return Particles.fill(words.text(sentence).in(locale), Map.of("said", said));
    }

    /** The form of one request, as far as it is known. */
    private final class Page {

        private final Question question;
        private final Given given;
        private final Locale locale;
        private final Map<String, String> wrong = new HashMap<>();
        private final Map<String, List<Choice>> choices = new HashMap<>();

        Page(Question question, Given given, Locale locale) {
            this.question = question;
            this.given = given;
            this.locale = locale;
        }

        void ask(Asker asker, String parameter, String text, List<Entity> meanings) {
            wrong.put(parameter, worded(Saying.WHICH, text, locale));
            choices.put(
                    parameter,
                    Suggestion.of(meanings, showing.companies(asker)).stream()
                            .map(
                                    one ->
                                            new Choice(
                                                    one.line(),
                                                    given.with(parameter, one.reference()).link()))
                            .toList());
        }

        /** Says it in the reader's words; those of the problem itself are for programs. */
        void blame(Problem problem) {
            Optional<Parameter> about = question.parameter(problem.field());
            if (about.isPresent()) {
                wrong.put(problem.field(), cure(about.get(), problem.found()));
            }
        }

        List<Field> fields() {
            return question.parameters().stream()
                    .map(
                            parameter ->
                                    Field.of(
                                            parameter,
                                            given.texts().get(parameter.name()),
                                            locale,
                                            wrong.get(parameter.name()),
                                            choices.getOrDefault(parameter.name(), List.of())))
                    .toList();
        }

        private String cure(Parameter parameter, @Nullable String found) {
            if (found == null) {
                return text("ask.wrong.required");
            }
            return switch (parameter.type()) {
                case PERIOD -> text("ask.wrong.period");
                case DATE -> text("ask.wrong.date");
                case INTEGER -> range("ask.wrong.integer", parameter);
                case NUMBER -> range("ask.wrong.number", parameter);
                default -> text("ask.wrong.text", LONGEST);
            };
        }

        private String range(String kind, Parameter parameter) {
            Formats formats = showing.formats(locale);
            Long min = parameter.min();
            Long max = parameter.max();
            if (min != null && max != null) {
                return text(kind + ".between", formats.number(min, 0), formats.number(max, 0));
            }
            return min == null ? text(kind) : text(kind + ".from", formats.number(min, 0));
        }

        private String text(String key, Object... values) {
            return messages.getMessage(key, values, locale);
        }
    }
}
