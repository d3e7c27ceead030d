package kr.dure.audit;

/** A deed could not be put on record, so it must not be done. */
final class AuditStuck extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditStuck(String why) {
        super(
                "The audit can't take another deed (%s); see to the operational store's disk and try again"
                        .formatted(why));
    }
}
