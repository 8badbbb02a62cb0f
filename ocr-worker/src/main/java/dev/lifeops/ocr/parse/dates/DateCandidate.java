package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.page.Word;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that is printed somewhere.
 *
 * @param score how likely it is the day of purchase
 * @param ambiguous whether day and month could be swapped and nothing told which
 * @param time the time of day beside it
 * @param seen a word of its row, by which to tell what two looks share from what they read alike
 */
public record DateCandidate(
        LocalDate date,
        double score,
        boolean ambiguous,
        @Nullable LocalTime time,
        Word seen) {}
