package dev.lifeops.statements.files;

/** A file of which nothing can be taken in. */
public final class UnreadableFile extends Exception {

    private final String code;

    private UnreadableFile(String code, String message) {
        super(message);
        this.code = code;
    }

    static UnreadableFile unknown() {
        return new UnreadableFile(
                "UNKNOWN_FORMAT", "The file is no statement that can be read: CSV, OFX, QFX, QIF, CAMT.053 or MT940.");
    }

    static UnreadableFile empty() {
        return new UnreadableFile("EMPTY_FILE", "The file has no content.");
    }

    static UnreadableFile withDoctype() {
        return new UnreadableFile(
                "DOCTYPE_REFUSED", "The file declares a document type or entities, which no statement needs.");
    }

    static UnreadableFile withoutColumns(String missing) {
        return new UnreadableFile(
                "COLUMNS_UNKNOWN",
                "No column was found for %s; a preview shows the table, and parameters name its columns."
                        .formatted(missing));
    }

    static UnreadableFile wrongMapping(String what) {
        return new UnreadableFile("MAPPING_INVALID", what);
    }

    static UnreadableFile damaged(long line, String what) {
        return new UnreadableFile(
                "FILE_DAMAGED", "The file breaks off or is damaged at line %d: %s".formatted(line, what));
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
