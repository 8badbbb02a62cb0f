package dev.lifeops.receipts.worker;

import org.jspecify.annotations.Nullable;

/** What can go wrong on the way to the worker and back. */
abstract sealed class WorkerException extends RuntimeException {

    private WorkerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Nobody there, or nobody free. */
    static final class Unreachable extends WorkerException {
        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** It was there, and broke. */
    static final class Broken extends WorkerException {
        Broken(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** It was there, well, and declined. */
    static final class Refusal extends WorkerException {

        private final String code;
        private final String text;

        Refusal(String code, String text) {
            super(code + ": " + text, null);
            this.code = code;
            this.text = text;
        }

        String code() {
            return code;
        }

        String message() {
            return text;
        }
    }
}
