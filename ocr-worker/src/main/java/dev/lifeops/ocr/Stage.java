package dev.lifeops.ocr;

import java.util.Locale;

/** What the time of a reading is spent on. */
enum Stage {
    DECODE,
    PREPARE,
    RECOGNISE,
    PARSE;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
