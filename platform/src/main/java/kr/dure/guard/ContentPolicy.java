package kr.dure.guard;

/** What a page of ours may load and do (Content Security Policy Level 3). */
public final class ContentPolicy {

    /** Everything from this origin only; no script or style inside a page. */
    public static final String PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}
}
