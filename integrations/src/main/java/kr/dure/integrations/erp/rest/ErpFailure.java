package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** The ERP did not give what was asked; it will be asked again. */
sealed class ErpFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration wait;

    /**
     * @param wait how long the ERP wants to be left alone, or null if it did not say
     */
    ErpFailure(String message, @Nullable Duration wait) {
        super(message);
        this.wait = wait;
    }

    @Nullable Duration wanted() {
        return wait;
    }

    /** The page is not there; a link kept from before may have run out. */
    static final class NoSuchPage extends ErpFailure {

        private static final long serialVersionUID = 1;

        NoSuchPage(String message) {
            super(message, null);
        }
    }
}
