package kr.dure.assistant;

import kr.dure.ask.Answer;
import kr.dure.ask.Citation;
import kr.dure.ask.Entity;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a turn was understood as, so that the next one may say "and last month?" or "that lot".
 *
 * @param question the question asked
 * @param parameters as given to it
 * @param subjects the last thing of each type that was spoken of, by the type's word
 */
public record Understood(
        String question, Map<String, String> parameters, Map<String, Entity> subjects) {

    public Understood {
        parameters = Map.copyOf(parameters);
        subjects = Map.copyOf(subjects);
    }

    /** What an answer leaves to refer to: the things asked about, and each kind that it cites just once. */
    public static Understood of(
            Answer answer, Map<String, String> parameters, @Nullable Understood before) {
        Map<String, Entity> subjects = new HashMap<>();
        if (before != null) {
            subjects.putAll(before.subjects());
        }
        for (Citation citation : answer.citations()) {
            List<Citation> alike =
                    answer.citations().stream()
                            .filter(other -> other.type().equals(citation.type()))
                            .toList();
            if (alike.size() == 1) {
                subjects.put(
                        citation.type(),
                        new Entity(citation.type(), citation.owner(), citation.id(), null));
            }
        }
        answer.entities().forEach(entity -> subjects.put(entity.type(), entity));
        return new Understood(answer.question().name(), parameters, subjects);
    }
}
