package kr.dure.quality;

import kr.dure.ask.Inputs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows as statements return them. */
final class Given {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    private Given() {}

    static Inputs inputs(
            Map<String, List<Map<String, Object>>> statements, Map<String, Object> parameters) {
        return new Inputs(statements, parameters, NOW, ZoneId.of("Asia/Seoul"));
    }

    /** One characteristic; the lots are numbered from 1 in the order of measuring, and given newest first. */
    static Inputs measured(
            @Nullable Double lower, @Nullable Double upper, long lots, List<List<Double>> values) {
        List<Map<String, Object>> samples = new ArrayList<>();
        for (int i = values.size(); i > 0; i--) {
            Map<String, Object> sample = new HashMap<>();
            sample.put("lotOwner", "press");
            sample.put("lot", "L-" + i);
            if (lower != null) {
                sample.put("lower", lower);
            }
            if (upper != null) {
                sample.put("upper", upper);
            }
            sample.put("values", values.get(i - 1));
            sample.put("measuredAt", NOW.minusSeconds(3600L * (values.size() - i)));
            samples.add(sample);
        }
        return inputs(
                Map.of(
                        "samples",
                        List.of(
                                Map.of(
                                        "owner",
                                        "press",
                                        "partOwner",
                                        "press",
                                        "part",
                                        "BK-110",
                                        "characteristic",
                                        "hole",
                                        "unit",
                                        "mm",
                                        "samples",
                                        samples))),
                Map.of("lots", lots));
    }
}
