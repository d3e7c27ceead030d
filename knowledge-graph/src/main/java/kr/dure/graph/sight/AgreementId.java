package kr.dure.graph.sight;

import java.util.UUID;

/** Names an agreement; it can't be guessed. */
public record AgreementId(String value) {

    public AgreementId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("an agreement's id has 1 to 100 characters");
        }
    }

    static AgreementId fresh() {
        return new AgreementId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
