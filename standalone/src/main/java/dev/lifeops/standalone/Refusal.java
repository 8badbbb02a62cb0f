package dev.lifeops.standalone;

/** A start that cannot go on, in words that say what the person at the keyboard can do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
