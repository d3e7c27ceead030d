package kr.dure.identity;

/** Whether a password is enough for somebody. */
public interface SecondFactor {

    /** The authority of one who gave a code after the password. */
    String AUTHORITY = "FACTOR_TOTP";

    Need needOf(Asker asker);

    /** What a person still has to do after the password. */
    enum Need {
        NOTHING,
        /** Give the code that their device shows. */
        CODE,
        /** Set up a device, since the company asks for one. */
        ENROLMENT
    }
}
