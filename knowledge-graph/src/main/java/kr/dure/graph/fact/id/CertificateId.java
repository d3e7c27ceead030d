package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a certificate by its serial, unique within its owner. */
public record CertificateId(@JsonValue String value) implements Id {

    @JsonCreator
    public CertificateId {
        value = Id.checked("CertificateId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
