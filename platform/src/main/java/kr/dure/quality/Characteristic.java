package kr.dure.quality;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured of one characteristic, lot by lot.
 *
 * @param partOwner whose part it is, or null where the lot is out of sight
 * @param part the part's number, or null where the lot is out of sight
 * @param unit UCUM code
 * @param samples in the order of measuring
 */
record Characteristic(
        String owner,
        @Nullable String partOwner,
        @Nullable String part,
        String name,
        String unit,
        List<Sample> samples) {

    /** Those of the statement {@code samples} that hold a sample. */
    static List<Characteristic> measured(Inputs inputs) {
        return inputs.rows("samples").stream()
                .map(Characteristic::of)
                .filter(one -> !one.samples().isEmpty())
                .toList();
    }

    static Characteristic of(Row row) {
        return new Characteristic(
                row.text("owner"),
                row.textOrNull("partOwner"),
                row.textOrNull("part"),
                row.text("characteristic"),
                row.text("unit"),
                row.rows("samples").stream()
                        .map(Sample::of)
                        .filter(sample -> sample.values().length > 0)
                        .sorted(
                                comparing(Sample::measuredAt)
                                        .thenComparing(Sample::lot, nullsLast(naturalOrder())))
                        .toList());
    }

    Characteristic with(List<Sample> others) {
        return new Characteristic(owner, partOwner, part, name, unit, others);
    }

    /** The name with the part's number, for sentences. */
    String called() {
        return part == null ? name : name + "(" + part + ")";
    }

    /** The columns that say what a row is about. */
    Map<String, @Nullable Object> row(Sample sample) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("measuredAt", sample.measuredAt());
        row.put("owner", owner);
        row.put("partOwner", partOwner);
        row.put("part", part);
        row.put("characteristic", name);
        row.put("lotOwner", sample.lotOwner());
        row.put("lot", sample.lot());
        row.put("unit", unit);
        return row;
    }

    /** What is said where nothing was measured. */
    static List<Bilingual> nothingIfEmpty(List<Characteristic> characteristics) {
        return characteristics.isEmpty()
                ? List.of(
                        new Bilingual(
                                "보실 수 있는 범위에 측정 자료가 없습니다. 로트별 측정값(MeasurementRecorded)이 들어와야"
                                        + " 계산됩니다.",
                                "There are no measurements in your sight. It takes measured values"
                                        + " by lot (MeasurementRecorded)."))
                : List.of();
    }

    /**
     * The sample of one lot.
     *
     * @param lot null, as is its owner, where its number is not for the asker
     * @param lower lower specification limit, or null
     * @param upper upper specification limit, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // made here and never handed on
    record Sample(
            @Nullable String lotOwner,
            @Nullable String lot,
            @Nullable Double lower,
            @Nullable Double upper,
            double[] values,
            Instant measuredAt) {

        static Sample of(Row row) {
            return new Sample(
                    row.textOrNull("lotOwner"),
                    row.textOrNull("lot"),
                    row.numberOrNull("lower"),
                    row.numberOrNull("upper"),
                    row.list("values").stream()
                            .filter(Number.class::isInstance)
                            .mapToDouble(value -> ((Number) value).doubleValue())
                            .toArray(),
                    Objects.requireNonNull(row.time("measuredAt")));
        }

        double mean() {
            return Arrays.stream(values).average().orElse(0);
        }

        /** Highest less lowest. */
        double range() {
            return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
        }

        /** Sum of squared distances from the mean. */
        double squares() {
            double mean = mean();
            return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        }
    }
}
