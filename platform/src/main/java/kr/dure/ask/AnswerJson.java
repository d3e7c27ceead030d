package kr.dure.ask;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An answer as programs see it. */
record AnswerJson(
        String question,
        Map<String, Object> parameters,
        List<QuestionJson.ColumnJson> columns,
        List<Map<String, Object>> rows,
        Explained explained,
        Map<String, String> names,
        List<Citation> citations,
        Instant asOf,
        boolean withheld,
        @Nullable String no,
        boolean truncated) {

    static AnswerJson of(Answer answer) {
        No no = answer.no();
        return new AnswerJson(
                answer.question().name(),
                answer.parameters(),
                answer.question().columns().stream().map(QuestionJson.ColumnJson::of).toList(),
                answer.rows().rows(),
                answer.explained(),
                answer.names(),
                answer.citations(),
                answer.asOf(),
                answer.withheld(),
                no == null ? null : no.word(),
                answer.rows().truncated());
    }
}
