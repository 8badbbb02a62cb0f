package dev.lifeops.ocr.recognise;

import java.util.SortedSet;

/** A language was asked for whose data is not installed. */
public final class UnknownLanguage extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownLanguage(String asked, SortedSet<String> available) {
        super("The languages '%s' are not all available; there are: %s."
                .formatted(asked, String.join(", ", available)));
    }
}
