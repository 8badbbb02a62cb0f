package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The simple expressions that the reader took the place of. */
final class OriginalRules {

    private static final Pattern TOTAL = Pattern.compile("(?i)\\btotal\\b.*?(\\d+[.,]\\d{2})\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})\\b");
    private static final Pattern ITEM = Pattern.compile("(?m)^(.*\\p{L}.*?)\\s+(\\d+[.,]\\d{2})$");

    private OriginalRules() {}

    static Reading reading(String text) {
        var name =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
        var total = TOTAL.matcher(text)
                .results()
                .map(match -> money(match.group(1)))
                .findFirst();
        var items = ITEM.matcher(text).results().map(OriginalRules::item).toList();
        return new Reading(
                new Reading.Merchant(name.orElse(null), null, null),
                date(text),
                null,
                null,
                total.orElse(null),
                null,
                List.of(),
                new Reading.Payment(null, null, null),
                items,
                new Reading.Confidence(0, 0, 0),
                List.of(),
                null,
                text,
                Reading.Timings.NONE);
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static Reading.Item item(MatchResult row) {
        return new Reading.Item(row.group(1), null, null, null, null, money(row.group(2)), null, 0, null);
    }

    private static @Nullable LocalDate date(String text) {
        return DATE.matcher(text)
                .results()
                .map(OriginalRules::day)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> day(MatchResult date) {
        var year = Integer.parseInt(date.group(3));
        try {
            return Optional.of(LocalDate.of(
                    year < 100 ? 2000 + year : year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
