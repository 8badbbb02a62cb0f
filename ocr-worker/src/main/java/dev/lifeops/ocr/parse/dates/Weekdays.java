package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What the name of a day beside a date says of it. */
final class Weekdays {

    private static final double WEIGHT = 1.5;

    private final Language.DateWords words;

    Weekdays(Language.DateWords words) {
        this.words = words;
    }

    /** For the date, against it, or 0 where the row names no day or several. */
    double speaksFor(LocalDate date, Line line) {
        Set<DayOfWeek> named = namedIn(line);
        if (named.size() != 1) {
            return 0;
        }
        return named.contains(date.getDayOfWeek()) ? WEIGHT : -WEIGHT;
    }

    private Set<DayOfWeek> namedIn(Line line) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        words.weekdays().forEach((number, names) -> {
            if (names.literallyIn(line.label())) {
                named.add(DayOfWeek.of(Integer.parseInt(number)));
            }
        });
        return named;
    }
}
