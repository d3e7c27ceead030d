package kr.dure.assistant;

import kr.dure.ask.Answer;
import kr.dure.assistant.TurnEvent.Notice;
import kr.dure.assistant.TurnEvent.Noticed;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Particles;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be said beside an answer: parts out of sight, rows left out, small samples, old signals. */
public final class Remarks {

    private static final String SMALL = "smallSample";
    private static final String SILENT = "silent";

    private final AssistantWords words;

    public Remarks(AssistantWords words) {
        this.words = words;
    }

    /** The remarks on an answer. */
    public List<Noticed> on(Answer answer, Formats formats) {
        List<Noticed> remarks = new ArrayList<>();
        if (answer.withheld()) {
            remarks.add(remark(Notice.WITHHELD, Saying.WITHHELD, formats, Map.of()));
        }
        if (answer.rows().truncated()) {
            remarks.add(remark(Notice.TRUNCATED, Saying.TRUNCATED, formats, Map.of()));
        }
        flagged(answer, SMALL)
                .ifPresent(
                        title ->
                                remarks.add(
                                        remark(
                                                Notice.SMALL,
                                                Saying.SMALL,
                                                formats,
                                                Map.of("title", title.in(formats.language())))));
        flagged(answer, SILENT)
                .ifPresent(
                        title ->
                                remarks.add(
                                        remark(
                                                Notice.STALE,
                                                Saying.STALE,
                                                formats,
                                                Map.of(
                                                        "n", Long.toString(count(answer, SILENT)),
                                                        "title", title.in(formats.language())))));
        return remarks;
    }

    /** That the question can't be asked for a time that was said. */
    public Noticed untimed(String said, Formats formats) {
        return remark(Notice.UNTIMED, Saying.UNTIMED, formats, Map.of("said", said));
    }

    private Noticed remark(
            Notice notice, Saying sentence, Formats formats, Map<String, String> values) {
        return new Noticed(
                notice, Particles.fill(words.text(sentence).in(formats.language()), values));
    }

    /** The heading of a flag that some row carries. */
    private static Optional<Bilingual> flagged(Answer answer, String flag) {
        return count(answer, flag) == 0
                ? Optional.empty()
                : answer.question().column(flag).map(Column::title);
    }

    private static long count(Answer answer, String flag) {
        return answer.rows().rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.get(flag)))
                .count();
    }
}
