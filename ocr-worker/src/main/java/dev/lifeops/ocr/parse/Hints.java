package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.parse.language.DateOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known before reading.
 *
 * @param today no receipt is younger
 * @param languages codes such as {@code eng}; empty leaves the choice to the words that are read
 * @param dateOrder how ambiguous dates are meant, if the sender says so
 */
public record Hints(
        LocalDate today, List<String> languages, @Nullable DateOrder dateOrder) {

    public Hints {
        languages = List.copyOf(languages);
    }

    /** Nothing but the day. */
    public static Hints on(LocalDate today) {
        return new Hints(today, List.of(), null);
    }
}
