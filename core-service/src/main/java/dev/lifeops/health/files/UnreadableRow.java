package dev.lifeops.health.files;

/** A row that does not say what it should; the others are read all the same. */
public final class UnreadableRow extends RuntimeException {

    private final Flaw flaw;

    public UnreadableRow(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    /** What is wrong with it. */
    public enum Flaw {
        NUMBER_UNREADABLE,
        ROW_UNFINISHED,
        TIME_UNREADABLE,
        UNIT_UNKNOWN,
        VALUE_MISSING
    }

    Flaw flaw() {
        return flaw;
    }
}
