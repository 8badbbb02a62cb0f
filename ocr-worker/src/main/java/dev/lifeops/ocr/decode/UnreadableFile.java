package dev.lifeops.ocr.decode;

/** The file cannot become pages, and sending it again would not help. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why a file is refused; the names are part of the worker's interface. */
    public enum Reason {
        EMPTY_FILE,
        UNSUPPORTED_MEDIA_TYPE,
        BROKEN_FILE,
        ENCRYPTED_FILE,
        FILE_TOO_LARGE,
        TOO_MANY_PIXELS,
        TOO_MANY_PAGES,
        TOO_COMPLEX
    }

    private final Reason reason;

    UnreadableFile(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static UnreadableFile broken(String message) {
        return new UnreadableFile(Reason.BROKEN_FILE, message);
    }

    /** Why, as a stable code. */
    public Reason reason() {
        return reason;
    }
}
