package dev.lifeops.finance.currencies;

import java.io.Serial;

/** A file is not one of the central bank's, and why it is not. */
final class UnreadableRates extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableRates(String message) {
        super(message);
    }

    UnreadableRates(String message, Throwable cause) {
        super(message, cause);
    }
}
