package dev.lifeops.ocr.recognise;

import java.util.Locale;

/** How much thought goes into recognising: the small network of a language, or the large one. */
public enum Model {
    /** Cheap, and right often enough to begin with. */
    QUICK,
    /** Dearer by half, with fewer letters misread. */
    CAREFUL;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
