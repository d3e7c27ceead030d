package kr.dure.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

import kr.dure.ask.Answer;
import kr.dure.ask.Entity;
import kr.dure.ask.No;
import kr.dure.assistant.Card;
import kr.dure.assistant.Cards;
import kr.dure.assistant.Remarks;
import kr.dure.assistant.language.Formats;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.assistant.AssistantWords;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Puts answers into the form that the ask page and the boards show, the same cards as the assistant's. */
@Component
public class Showing {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final Remarks remarks;
    private final CompaniesInSight companies;
    private final MessageSource messages;
    private final Clock clock;

    Showing(AssistantWords words, CompaniesInSight companies, MessageSource messages, Clock clock) {
        this.remarks = new Remarks(words);
        this.companies = companies;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An answer for a page.
     *
     * @param view how to show it, or null for the question's own way
     */
    public Shown of(Asker asker, Answer answer, Given given, Locale locale, @Nullable String view) {
        Formats formats = formats(locale);
        Card card = Cards.of(answer, formats, view);
        No no = answer.no();
        return new Shown(
                answer,
                no == null ? JSON.writeValueAsString(card) : null,
                String.join(" · ", card.scope()),
                card.asOf(),
                remarks.on(answer, formats),
                no == null ? null : said(no, asker, locale),
                certain(given, answer).link());
    }

    /** What was given, with the things it names written so that they can't be taken for others; periods stay as they were said. */
    public Given certain(Given given, Answer answer) {
        Map<String, String> texts = new HashMap<>();
        Question question = answer.question();
        Iterator<Entity> entities = answer.entities().iterator();
        for (Parameter parameter : question.parameters()) {
            String text = given.texts().get(parameter.name());
            // entities stand in the order of the parameters that were linked
            String linked =
                    parameter.type().isNamed()
                                    && answer.parameters().containsKey(parameter.name())
                                    && entities.hasNext()
                            ? entities.next().reference()
                            : null;
            if (text != null) {
                texts.put(parameter.name(), linked == null ? text : linked);
            }
        }
        return Given.of(question, texts);
    }

    /** Names by id of all companies that somebody sees. */
    Map<String, String> companies(Asker asker) {
        return companies.of(asker).stream()
                .collect(
                        Collectors.toMap(
                                company -> company.id().value(), CompaniesInSight.Company::name));
    }

    Formats formats(Locale locale) {
        return new Formats(locale, clock.getZone());
    }

    private String said(No no, Asker asker, Locale locale) {
        return switch (no) {
            case No.None _ -> text("ask.no.none", locale);
            case No.NoneInSight _ -> text("ask.no.in-sight", locale);
            case No.NotPermitted(OrganisationId company, SortedSet<Category> categories) ->
                    text(
                            "ask.no.not-permitted",
                            locale,
                            companies(asker).getOrDefault(company.value(), company.value()),
                            categories.stream()
                                    .map(category -> text("ask.category." + category.key(), locale))
                                    .collect(Collectors.joining(", ")));
        };
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
