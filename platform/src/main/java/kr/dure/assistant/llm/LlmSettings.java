package kr.dure.assistant.llm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.time.Duration;

/**
 * An OpenAI-compatible endpoint; without a base URL the built-in engine answers alone.
 *
 * @param baseUrl such as {@code https://llm.example.com/v1}
 * @param apiKey sent as a bearer token; never shown or logged
 * @param model the name under which the endpoint serves it
 * @param firstToken longest wait for the first token of a reply
 * @param idle longest wait between two tokens
 * @param temperature in hundredths
 */
@Validated
@ConfigurationProperties("dure.assistant.llm")
record LlmSettings(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @DefaultValue("20s") Duration firstToken,
        @DefaultValue("20s") Duration idle,
        @DefaultValue("10") @Min(0) @Max(200) int temperature) {

    LlmSettings {
        if (baseUrl != null && baseUrl.toString().isBlank()) {
            baseUrl = null;
        }
        if (baseUrl != null && (model == null || model.isBlank())) {
            throw new IllegalArgumentException(
                    "dure.assistant.llm.base-url is set and dure.assistant.llm.model is not; give"
                            + " the name under which the endpoint serves its model");
        }
        if (baseUrl != null && !String.valueOf(baseUrl.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "dure.assistant.llm.base-url is '%s'; it begins with http:// or https://"
                            .formatted(baseUrl));
        }
    }

    /** Whether there is an endpoint to ask. */
    boolean isSet() {
        return baseUrl != null;
    }

    @Override
    public String toString() {
        return "LlmSettings[baseUrl=%s, apiKey=%s, model=%s, firstToken=%s, idle=%s]"
                .formatted(baseUrl, apiKey == null ? "none" : "***", model, firstToken, idle);
    }
}
