package kr.dure.identity;

import java.util.Locale;

/** What a person does for a company, and so what they may do here; the first of a person's roles names them on the page. */
public enum Role {
    QUALITY,
    SCHEDULING,
    SAFETY,
    ONBOARDING,
    PROGRAM,
    STAFF,
    /** Reads who looked at the company's data. */
    AUDITOR,
    /** Manages the company's people, tokens and agreements. */
    ADMIN;

    /** Its name in settings, page texts and examples. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
