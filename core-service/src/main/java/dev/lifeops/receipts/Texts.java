package dev.lifeops.receipts;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes texts of unknown origin fit for a column. */
final class Texts {

    private Texts() {}

    /** The text without what PostgreSQL cannot hold, and no longer than so many characters. */
    static String within(int length, String text) {
        var clean = wellFormed(text).replace("\0", "");
        return clean.length() <= length ? clean : wellFormed(clean.substring(0, length));
    }

    /** The same, trimmed; what has no words is unknown. */
    static @Nullable String orUnknown(int length, @Nullable String text) {
        var clean = text == null ? "" : within(length, text).strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Halves of surrogate pairs become question marks. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
