package dev.lifeops.statements.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an entry says, taken apart once. */
record BankWords(Set<String> words, String run, String payee, Optional<LocalDate> purchasedOn) {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern POINTS =
            Pattern.compile("(?<![\\d.,])(\\d{2})\\.(\\d{2})\\.((?:20)?\\d{2})?(?![\\d,])");
    private static final int LONGEST_DELAY = 10;

    static BankWords of(OpenEntry entry) {
        var words = Words.of(entry.text().all());
        return new BankWords(
                words,
                String.join("", words),
                Words.letters(entry.text().merchant()),
                purchasedOn(entry.text().all(), entry.bookedOn()));
    }

    /** Many banks write when a card was used; any other day that stands there lies elsewhere. */
    private static Optional<LocalDate> purchasedOn(String text, LocalDate bookedOn) {
        var iso = ISO.matcher(text).results().flatMap(it -> day(it.group(1), it.group(2), it.group(3)).stream());
        var points = POINTS.matcher(text)
                .results()
                .flatMap(it -> day(year(it, bookedOn), it.group(2), it.group(1)).stream());
        return Stream.concat(iso, points)
                .filter(day -> !day.isAfter(bookedOn.plusDays(1)) && !day.isBefore(bookedOn.minusDays(LONGEST_DELAY)))
                .findFirst();
    }

    private static String year(MatchResult found, LocalDate bookedOn) {
        var year = found.group(3);
        if (year == null) {
            var isLastYears = Integer.parseInt(found.group(2)) > bookedOn.getMonthValue();
            return String.valueOf(bookedOn.getYear() - (isLastYears ? 1 : 0));
        }
        return year.length() == 2 ? "20".concat(year) : year;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
