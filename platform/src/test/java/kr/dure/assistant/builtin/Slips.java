package kr.dure.assistant.builtin;

import kr.dure.ask.Asks;
import kr.dure.assistant.TurnEvent.Choice;
import kr.dure.assistant.TurnEvent.Offered;
import kr.dure.assistant.builtin.Recorded.Put;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.ValueType;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Slips of the pen in the names of sentences that are otherwise understood. */
final class Slips {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int VOWELS = 0x1161;
    private static final int OF_VOWELS = 21;

    private final Asks asks;
    private final Judge judge;

    Slips(Asks asks, Judge judge) {
        this.asks = asks;
        this.judge = judge;
    }

    /** What becomes of a sentence with a slip in its first name; nothing where it has none or wasn't understood without. */
    Optional<Slipped> of(Spoken spoken, BuiltinEngine engine) {
        if (spoken.question() == null) {
            return Optional.empty();
        }
        for (Parameter parameter : spoken.question().parameters()) {
            String name = spoken.parameters().get(parameter.name());
            if (name == null || !parameter.type().isEntity() || !spoken.text().contains(name)) {
                continue;
            }
            String slip = slip(name, new Random(spoken.text().hashCode()));
            String type = parameter.type().word();
            boolean another = asks.link(spoken.asker(), type, slip).match().isCertain();
            if (slip.equals(name) || another || !judge.of(engine, spoken).isRight()) {
                return Optional.empty();
            }
            return Optional.of(
                    put(
                            saying(spoken, spoken.text().replace(name, slip)),
                            parameter.type(),
                            engine));
        }
        return Optional.empty();
    }

    private Slipped put(Spoken spoken, ValueType type, BuiltinEngine engine) {
        List<Choice> choices = new ArrayList<>();
        Put put =
                judge.answered(
                        engine,
                        Judge.turn(spoken, null),
                        event -> {
                            if (event instanceof Offered(List<Choice> offered)) {
                                choices.addAll(offered);
                            }
                        });
        if (put != null) {
            return new Slipped(spoken, type, Outcome.ANSWERED);
        }
        boolean offered =
                choices.stream()
                        .map(choice -> judge.of(engine, saying(spoken, choice.sends())))
                        .anyMatch(Judged::isRight);
        return new Slipped(spoken, type, offered ? Outcome.OFFERED : Outcome.TOLD);
    }

    private static Spoken saying(Spoken spoken, String text) {
        return new Spoken(
                spoken.asker(),
                spoken.learnt(),
                spoken.question(),
                spoken.language(),
                text,
                spoken.parameters(),
                spoken.complete());
    }

    /** Another vowel in a Hangul syllable, or another letter or digit; the first letter mostly is right. */
    private static String slip(String name, Random random) {
        int at = name.length() == 1 ? 0 : 1 + random.nextInt(name.length() - 1);
        char old = name.charAt(at);
        String letters = Normalizer.normalize(String.valueOf(old), Normalizer.Form.NFD);
        String wrong;
        if (letters.length() > 1 && old >= '가' && old <= '힣') {
            char vowel =
                    (char)
                            (VOWELS
                                    + (letters.charAt(1)
                                                    - VOWELS
                                                    + 1
                                                    + random.nextInt(OF_VOWELS - 1))
                                            % OF_VOWELS);
            wrong = letters.charAt(0) + String.valueOf(vowel) + letters.substring(2);
        } else if (Character.isDigit(old)) {
            wrong = String.valueOf((char) ('0' + (old - '0' + 1 + random.nextInt(9)) % 10));
        } else if (Character.isLetter(old)) {
            String drawn = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            wrong = Character.isUpperCase(old) ? drawn.toUpperCase(Locale.ROOT) : drawn;
        } else {
            return name;
        }
        return Normalizer.normalize(
                name.substring(0, at) + wrong + name.substring(at + 1), Normalizer.Form.NFC);
    }

    /** A sentence with a slip in it, and what became of it. */
    record Slipped(Spoken spoken, ValueType type, Outcome outcome) {}

    /** What an engine may do with a name that it doesn't know. */
    enum Outcome {
        /** Asked back, and the right one was among the choices. */
        OFFERED,
        /** Said that it doesn't know the name, or asked something else back. */
        TOLD,
        /** Answered, so without the name or of another. */
        ANSWERED
    }
}
