package kr.dure.graph.sight;

/** One version of an agreement, written {@code id@version}. */
public record AgreementRef(AgreementId agreement, int version) {

    @Override
    public String toString() {
        return agreement + "@" + version;
    }
}
