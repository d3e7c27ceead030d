package kr.dure.board;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Reply;
import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.board.Boards.Pinned;
import kr.dure.catalogue.Given;
import kr.dure.catalogue.Showing;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two boards. Each card is asked as the person who looks at it. */
@Controller
@RequestMapping("/board")
class BoardPages {

    /** Before the name of a parameter in the form that pins a question. */
    private static final String PARAMETER = "p.";

    private static final int SUGGESTED = 4;

    private final Boards boards;
    private final Questions questions;
    private final Asks asks;
    private final Showing showing;
    private final Audit audit;

    BoardPages(Boards boards, Questions questions, Asks asks, Showing showing, Audit audit) {
        this.boards = boards;
        this.questions = questions;
        this.asks = asks;
        this.showing = showing;
        this.audit = audit;
    }

    @GetMapping
    String boards(Asker asker, Locale locale, Model model) {
        model.addAttribute(
                "boards",
                List.of(board(asker, Place.MINE, locale), board(asker, Place.TEAM, locale)));
        model.addAttribute("suggestions", suggestions(asker, locale));
        return "board/board";
    }

    /** One card, anew. */
    @GetMapping("/{pin}/live")
    String live(@PathVariable String pin, Asker asker, Locale locale, Model model) {
        Pin shown = seen(asker, pin);
        Optional<Question> known = questions.named(shown.question());
        if (known.isEmpty()) {
            model.addAttribute("gone", "question");
            return "board/board :: card";
        }
        Given given = Given.of(known.get(), shown.parameters());
        switch (asks.ask(asker, shown.question(), shown.parameters())) {
            case Reply.Answered(Answer answer) ->
                    model.addAttribute("shown", showing.of(asker, answer, given, locale, null));
            case Reply.Ambiguous(String _, String text, List<?> _) -> gone(model, text, given);
            case Reply.NotFound(String _, String text) -> gone(model, text, given);
            case Reply.Invalid _ -> gone(model, "", given);
        }
        return "board/board :: card";
    }

    @PostMapping("/pins")
    String pin(
            @RequestParam String question,
            @RequestParam Place place,
            @RequestParam Map<String, String> all,
            Asker asker,
            RedirectAttributes after) {
        Question known =
                questions
                        .named(question)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> given = new HashMap<>();
        for (Parameter parameter : known.parameters()) {
            String text = all.get(PARAMETER + parameter.name());
            if (text != null) {
                given.put(parameter.name(), text);
            }
        }
        return switch (boards.add(asker, place, question, Given.of(known, given).texts())) {
            case Pinned.Added(String id) -> {
                note(asker, place, id, "added");
                after.addFlashAttribute("told", "added");
                yield at(id);
            }
            case Pinned.Already(String id) -> {
                after.addFlashAttribute("told", "already");
                yield at(id);
            }
            case Pinned.TooLong _ -> {
                after.addFlashAttribute("told", "long");
                yield "redirect:/board";
            }
            case Pinned.Full _ -> {
                after.addFlashAttribute("told", "full");
                yield "redirect:/board";
            }
        };
    }

    @PostMapping("/{pin}/remove")
    String remove(@PathVariable String pin, Asker asker, RedirectAttributes after) {
        Pin removed = seen(asker, pin);
        if (!boards.mayRemove(asker, removed)) {
            throw new AccessDeniedException(
                    "only who pinned it or an administrator takes a pin off the company's board");
        }
        boards.remove(asker, removed);
        note(asker, removed.place(), removed.id(), "removed");
        after.addFlashAttribute("told", "removed");
        after.addFlashAttribute("removed", removed.id());
        return "redirect:/board";
    }

    @PostMapping("/{pin}/restore")
    String restore(@PathVariable String pin, Asker asker, RedirectAttributes after) {
        if (!boards.restore(asker, pin)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        note(asker, seen(asker, pin).place(), pin, "restored");
        after.addFlashAttribute("told", "restored");
        return at(pin);
    }

    @PostMapping("/{pin}/move")
    String move(@PathVariable String pin, @RequestParam boolean forward, Asker asker) {
        boards.move(asker, seen(asker, pin), forward);
        return at(pin);
    }

    private Pin seen(Asker asker, String id) {
        return boards.pin(asker, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Board board(Asker asker, Place place, Locale locale) {
        return new Board(
                place.key(),
                boards.of(asker, place).stream().map(pin -> card(asker, pin, locale)).toList());
    }

    private Card card(Asker asker, Pin pin, Locale locale) {
        Optional<Question> question = questions.named(pin.question());
        return new Card(
                pin.id(),
                question.map(known -> known.title().in(locale)).orElse(pin.question()),
                question.map(known -> Given.of(known, pin.parameters()).link()).orElse("/ask"),
                boards.mayRemove(asker, pin),
                pin.place() == Place.TEAM ? pin.username() : "");
    }

    /** Questions of the person's own field that can be asked as they are. */
    private List<Suggestion> suggestions(Asker asker, Locale locale) {
        List<Question> bare =
                questions.all().stream()
                        .filter(
                                question ->
                                        question.parameters().stream()
                                                .noneMatch(Parameter::required))
                        .toList();
        List<Question> own =
                bare.stream().filter(question -> question.area().equals(asker.role())).toList();
        return (own.isEmpty() ? bare : own)
                .stream()
                        .limit(SUGGESTED)
                        .map(
                                question ->
                                        new Suggestion(
                                                question.name(), question.title().in(locale)))
                        .toList();
    }

    /** What a company shares among its people is its own to look up; a board of one's own is nobody else's business. */
    private void note(Asker asker, Place place, String pin, String what) {
        if (place == Place.TEAM) {
            audit.note(
                    new Deed(
                            asker.username(),
                            asker.organisation(),
                            Act.CHANGED,
                            "board/" + pin,
                            Set.of(asker.organisation()),
                            Map.of(Deed.ROLE, asker.role(), Deed.WAY, "page", "what", what)));
        }
    }

    private static void gone(Model model, String text, Given given) {
        model.addAttribute("gone", text.isEmpty() ? "parameters" : "named");
        model.addAttribute("named", text);
        model.addAttribute("link", given.link());
    }

    private static String at(String pin) {
        return "redirect:/board#pin-" + pin;
    }

    /** A board on the page. */
    record Board(String place, List<Card> cards) {

        Board {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A pin on the page; its answer comes by itself.
     *
     * @param link the page of its question
     * @param by who pinned it, on the company's board
     */
    record Card(String id, String title, String link, boolean removable, String by) {}

    /** A question that suits an empty board. */
    record Suggestion(String question, String title) {}
}
