package dev.lifeops.imports;

/** A line says something that cannot be taken. */
final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableLine(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
