package dev.lifeops.health.files;

import java.io.IOException;

/** A file of which nothing is taken, with a stable code that says why. */
public final class FileRefused extends IOException {

    private final String code;

    private FileRefused(Why why, String message) {
        super(message);
        code = why.name();
    }

    /** The stable codes. */
    public enum Why {
        ARCHIVE_IN_ARCHIVE,
        ARCHIVE_OF_TOO_MANY_FILES,
        COMPRESSION_UNKNOWN,
        CONTENT_TOO_LARGE,
        CONTENT_UNKNOWN,
        DUPLICATE_NAME,
        FILE_DAMAGED,
        FILE_EMPTY,
        FILE_ENCRYPTED,
        LINK_IN_ARCHIVE,
        UNSAFE_NAME,
        XML_ENTITY
    }

    public static FileRefused because(Why why, String message) {
        return new FileRefused(why, message);
    }

    public static FileRefused damaged(String name, Throwable cause) {
        var refused = new FileRefused(Why.FILE_DAMAGED, "The file " + quoted(name) + " is cut or damaged.");
        refused.initCause(cause);
        return refused;
    }

    public String code() {
        return code;
    }

    static String quoted(String name) {
        return name.isEmpty() ? "that was sent" : "'" + name + "'";
    }
}
