package kr.dure.ask;

import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A question as programs see it. */
record QuestionJson(
        String name,
        String area,
        Bilingual title,
        Bilingual says,
        List<ParameterJson> parameters,
        List<ColumnJson> columns,
        String view,
        List<String> next) {

    static QuestionJson of(Question question) {
        return new QuestionJson(
                question.name(),
                question.area(),
                question.title(),
                question.says(),
                question.parameters().stream().map(ParameterJson::of).toList(),
                question.columns().stream().map(ColumnJson::of).toList(),
                question.view().name().toLowerCase(Locale.ROOT),
                question.next());
    }

    /** What it has to be told. */
    record ParameterJson(
            String name,
            String type,
            boolean required,
            Bilingual says,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String fallback) {

        static ParameterJson of(Parameter parameter) {
            return new ParameterJson(
                    parameter.name(),
                    parameter.type().word(),
                    parameter.required(),
                    parameter.says(),
                    parameter.min(),
                    parameter.max(),
                    parameter.fallback());
        }
    }

    /** What a column of its answer holds. */
    record ColumnJson(
            String name,
            String type,
            Bilingual title,
            @Nullable String unit,
            @Nullable String unitColumn,
            @Nullable String ownerColumn,
            Map<String, Bilingual> labels) {

        static ColumnJson of(Column column) {
            return new ColumnJson(
                    column.name(),
                    column.type().word(),
                    column.title(),
                    column.unit(),
                    column.unitColumn(),
                    column.ownerColumn(),
                    column.labels());
        }
    }
}
