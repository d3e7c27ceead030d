package kr.dure.home;

import kr.dure.ask.Asks;
import kr.dure.ask.Reply;
import kr.dure.identity.Asker;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.util.Map;

/** Asks the questions that a page shows. */
@Component
public class Reading {

    private final Asks asks;

    Reading(Asks asks) {
        this.asks = asks;
    }

    public Table ask(Asker asker, String question) {
        return ask(asker, question, Map.of());
    }

    /**
     * The answer as a table.
     *
     * @throws ResponseStatusException 404 if a record that it is about doesn't exist for the asker
     */
    public Table ask(Asker asker, String question, Map<String, String> parameters) {
        return switch (asks.ask(asker, question, parameters)) {
            case Reply.Answered(var answer) -> Table.of(answer);
            case Reply.NotFound missing ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND, missing.parameter());
            case Reply.Ambiguous several ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND, several.parameter());
            case Reply.Invalid(var problems) ->
                    throw new IllegalStateException(
                            "The page asks %s wrongly: %s".formatted(question, problems));
        };
    }
}
