package kr.dure.quality;

import static java.util.Comparator.comparing;

import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static Characteristic of(Map<String, Object> row) {
        return new Characteristic(
                Cells.text(row, "owner"),
                Cells.textOrNull(row, "partOwner"),
                Cells.textOrNull(row, "part"),
                Cells.text(row, "characteristic"),
                Cells.text(row, "unit"),
                Cells.list(row, "samples").stream()
                        .filter(Map.class::isInstance)
                        .map(one -> Sample.of((Map<?, ?>) one))
                        .filter(sample -> sample.values().length > 0)
                        .sorted(comparing(Sample::measuredAt).thenComparing(Sample::lot))
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
     * @param lower lower specification limit, or null
     * @param upper upper specification limit, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // made here and never handed on
    record Sample(
            String lotOwner,
            String lot,
            @Nullable Double lower,
            @Nullable Double upper,
            double[] values,
            Instant measuredAt) {

        static Sample of(Map<?, ?> map) {
            return new Sample(
                    Cells.text(map, "lotOwner"),
                    Cells.text(map, "lot"),
                    Cells.numberOrNull(map, "lower"),
                    Cells.numberOrNull(map, "upper"),
                    Cells.list(map, "values").stream()
                            .filter(Number.class::isInstance)
                            .mapToDouble(value -> ((Number) value).doubleValue())
                            .toArray(),
                    map.get("measuredAt") instanceof Instant at ? at : Instant.EPOCH);
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
