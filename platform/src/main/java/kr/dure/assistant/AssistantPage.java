package kr.dure.assistant;

import kr.dure.identity.Asker;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.assistant.AssistantWords;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The conversation page and what its script asks for. */
@Controller
@RequestMapping("/assistant")
class AssistantPage {

    private static final Duration LONGEST_FOLLOWED = Duration.ofMinutes(10);

    private final Assistant assistant;
    private final Turns turns;
    private final Conversations conversations;
    private final AssistantWords words;

    AssistantPage(
            Assistant assistant, Turns turns, Conversations conversations, AssistantWords words) {
        this.assistant = assistant;
        this.turns = turns;
        this.conversations = conversations;
        this.words = words;
    }

    @GetMapping
    String begin(
            Asker asker,
            @RequestParam(name = "q", required = false) @Nullable String q,
            Locale locale,
            Model model) {
        return page(asker, "", q, locale, model);
    }

    @GetMapping("/{conversation}")
    String goOn(
            Asker asker,
            @PathVariable("conversation") String conversation,
            @RequestParam(name = "q", required = false) @Nullable String q,
            Locale locale,
            Model model) {
        if (!isThere(asker, conversation)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(asker, conversation, q, locale, model);
    }

    @GetMapping(path = "/{conversation}/turns", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Turns.Shown> turns(Asker asker, @PathVariable("conversation") String conversation) {
        return turns.shown(asker, conversation);
    }

    @PostMapping(path = "/turns", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Begun> say(
            Asker asker,
            @RequestParam("text") String text,
            @RequestParam(name = "conversation", defaultValue = "") String conversation,
            Locale locale) {
        if (text.isBlank() || text.length() > Turns.LONGEST) {
            return ResponseEntity.unprocessableContent().build();
        }
        if (!conversation.isEmpty() && !isThere(asker, conversation)) {
            return ResponseEntity.notFound().build();
        }
        return turns.start(asker, conversation, text.strip(), locale)
                .map(turn -> ResponseEntity.ok(new Begun(turn.id(), turn.conversation())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @GetMapping(path = "/turns/{turn}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Asker asker,
            @PathVariable("turn") String id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int seen) {
        Running turn =
                turns.of(asker, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SseEmitter emitter = new SseEmitter(LONGEST_FOLLOWED.toMillis());
        Thread.ofVirtual().name("follow-" + id).start(() -> turn.follow(emitter, seen));
        return emitter;
    }

    @PostMapping("/turns/{turn}/stop")
    ResponseEntity<Void> stop(Asker asker, @PathVariable("turn") String id) {
        turns.of(asker, id).ifPresent(Running::stop);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{conversation}/delete")
    String delete(Asker asker, @PathVariable("conversation") String conversation) {
        turns.delete(asker, conversation);
        return "redirect:/assistant";
    }

    /** A conversation isn't kept before its first turn is over: that may run. */
    private boolean isThere(Asker asker, String conversation) {
        return turns.underWay(asker, conversation).isPresent()
                || conversations.isOf(asker, conversation);
    }

    private String page(
            Asker asker, String conversation, @Nullable String q, Locale locale, Model model) {
        List<Bilingual> examples =
                words.examples()
                        .getOrDefault(
                                asker.role(), words.examples().getOrDefault("any", List.of()));
        model.addAllAttributes(
                Map.of(
                        "conversation",
                        conversation,
                        "conversations",
                        conversations.of(asker),
                        "examples",
                        examples.stream().map(e -> e.in(locale)).toList(),
                        "prefilled",
                        q == null ? "" : q,
                        "longest",
                        Turns.LONGEST,
                        "hasModel",
                        assistant.hasModel()));
        return "assistant/assistant";
    }

    /** A turn that has begun. */
    record Begun(String turn, String conversation) {}
}
