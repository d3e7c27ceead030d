package kr.dure.graph.sight;

/** What became of a change to an agreement. */
public sealed interface Change {

    /** It was made, and holds from the next question on. */
    record Made(Agreement agreement, AgreementRef version) implements Change {}

    /** Nothing was changed. */
    record Refused(Agreement.Refusal why) implements Change {}

    /** There is no such version for this organisation. */
    record Unknown() implements Change {}
}
