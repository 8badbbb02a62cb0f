package dev.lifeops.imports;

/** A line says something that cannot be taken. */
public final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableLine(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
