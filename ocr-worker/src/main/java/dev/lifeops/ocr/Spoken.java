package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a picture is recognised: those that were asked for, or else English at first, whose letters nearly
 * all receipts share, and then what the words that were read belong to.
 */
record Spoken(@Nullable String asked, Predicate<String> canBeRecognised) {

    private static final String USUAL = "eng";

    static String atFirst(@Nullable String asked) {
        return asked == null ? USUAL : asked;
    }

    String atFirst() {
        return atFirst(asked);
    }

    String after(Reading first) {
        var read = first.language();
        return asked == null && read != null && canBeRecognised.test(read) ? read : atFirst();
    }
}
