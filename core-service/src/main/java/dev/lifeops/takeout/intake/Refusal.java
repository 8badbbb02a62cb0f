package dev.lifeops.takeout.intake;

import org.jspecify.annotations.Nullable;

/** Why nothing of an archive is taken in, with a stable code. */
final class Refusal extends RuntimeException {

    private final Why why;

    Refusal(Why why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    Refusal(Why why, String message) {
        this(why, message, null);
    }

    static Refusal damaged(@Nullable Throwable cause) {
        return new Refusal(
                Why.ARCHIVE_DAMAGED, "The archive is cut or damaged; fetch it and send it once more.", cause);
    }

    /** The stable codes. */
    enum Why {
        ACCOUNT_NOT_EMPTY,
        ARCHIVE_DAMAGED,
        ARCHIVE_TOO_LARGE,
        COLUMN_UNKNOWN,
        FILE_DIFFERS,
        FILE_MISSING,
        FILE_UNEXPECTED,
        NOT_A_TAKEOUT,
        ROWS_OF_OTHERS,
        ROWS_REFUSED,
        ROWS_UNREADABLE,
        TABLE_UNKNOWN,
        UNSAFE_NAME,
        VERSION_UNKNOWN
    }

    String code() {
        return why.name();
    }
}
