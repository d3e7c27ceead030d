package kr.dure.assistant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import kr.dure.ask.Citation;

import java.util.List;

/** What happens while a turn is answered, in the order in which the page shows it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TurnEvent.Piece.class, name = "piece"),
    @JsonSubTypes.Type(value = TurnEvent.Shown.class, name = "card"),
    @JsonSubTypes.Type(value = TurnEvent.Cited.class, name = "citations"),
    @JsonSubTypes.Type(value = TurnEvent.Offered.class, name = "choices"),
    @JsonSubTypes.Type(value = TurnEvent.Noticed.class, name = "notice"),
    @JsonSubTypes.Type(value = TurnEvent.Unconfirmed.class, name = "unconfirmed"),
    @JsonSubTypes.Type(value = TurnEvent.Restarted.class, name = "restarted"),
    @JsonSubTypes.Type(value = TurnEvent.Over.class, name = "over")
})
public sealed interface TurnEvent {

    /** Some more of the text, in limited Markdown. */
    record Piece(String text) implements TurnEvent {}

    record Shown(Card card) implements TurnEvent {}

    record Cited(List<Citation> citations) implements TurnEvent {

        public Cited {
            citations = List.copyOf(citations);
        }
    }

    record Offered(List<Choice> choices) implements TurnEvent {

        public Offered {
            choices = List.copyOf(choices);
        }
    }

    /** Something to know about the answer. */
    record Noticed(Notice notice, String text) implements TurnEvent {}

    /** Numbers, dates or ids of the text that no result holds. */
    record Unconfirmed(List<String> parts) implements TurnEvent {

        public Unconfirmed {
            parts = List.copyOf(parts);
        }
    }

    /** What was shown of this answer so far is void; another engine begins. */
    record Restarted() implements TurnEvent {}

    /** The last event of a turn. */
    record Over(Ended.How how) implements TurnEvent {}

    /**
     * A button.
     *
     * @param says what it stands for
     * @param sends what is said when it is pressed
     */
    record Choice(String says, String sends) {}

    /** Kinds of remarks. */
    enum Notice {
        /** The built-in engine answers in place of the language model. */
        BASIC,
        WITHHELD,
        TRUNCATED,
        STALE,
        SMALL,
        /** A time was said, and the answer holds for now. */
        UNTIMED,
        SAFETY,
        INTERRUPTED,
        FAILED
    }
}
