package kr.dure.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Reply;
import kr.dure.assistant.language.Formats;
import kr.dure.identity.Asker;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Answers as files. What can't be answered is told by the page. */
@Controller
@RequestMapping("/ask/{name}")
class AnswerFiles {

    private final Questions questions;
    private final Asks asks;
    private final Showing showing;
    private final MessageSource messages;

    AnswerFiles(Questions questions, Asks asks, Showing showing, MessageSource messages) {
        this.questions = questions;
        this.asks = asks;
        this.showing = showing;
        this.messages = messages;
    }

    @GetMapping("/answer.csv")
    void csv(
            @PathVariable String name,
            @RequestParam Map<String, String> all,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(AnswerFile.CSV, name, all, asker, locale, request, response);
    }

    @GetMapping("/answer.xlsx")
    void xlsx(
            @PathVariable String name,
            @RequestParam Map<String, String> all,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(AnswerFile.XLSX, name, all, asker, locale, request, response);
    }

    private void send(
            AnswerFile file,
            String name,
            Map<String, String> all,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Question question =
                questions
                        .named(name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Given given = Given.of(question, all);
        switch (asks.export(asker, name, given.texts())) {
            case Reply.Answered(Answer answer) -> {
                Formats formats = showing.formats(locale);
                Shown shown = showing.of(asker, answer, given, locale, null);
                LocalDate day = LocalDate.ofInstant(answer.asOf(), formats.zone());
                response.setContentType(file.type());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "%s-%s.%s"
                                                .formatted(
                                                        name,
                                                        day,
                                                        file.name().toLowerCase(Locale.ROOT)),
                                        UTF_8)
                                .build()
                                .toString());
                file.write(
                        AnswerTable.of(answer, shown, formats, messages),
                        formats.zone(),
                        messages.getMessage("ask.file.about", null, locale),
                        response.getOutputStream());
            }
            case Reply.Ambiguous _, Reply.NotFound _, Reply.Invalid _ ->
                    response.sendRedirect(request.getContextPath() + given.link());
        }
    }
}
