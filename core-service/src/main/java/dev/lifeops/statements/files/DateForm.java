package dev.lifeops.statements.files;

import dev.lifeops.shared.BelievableDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the days of a file are written. */
final class DateForm {

    /** Where two fit alike, the first counts. */
    private static final List<DateForm> KNOWN = Stream.of(
                    "yyyy-MM-dd",
                    "d.M.yyyy",
                    "d.M.yy",
                    "d/M/yyyy",
                    "M/d/yyyy",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "yyyy/M/d",
                    "yyyy.M.d",
                    "yyyyMMdd",
                    "d/M/yy",
                    "M/d/yy",
                    "d-M-yy",
                    "d MMM yyyy",
                    "MMM d, yyyy")
            .map(DateForm::new)
            .toList();

    private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}[:.]\\d{2}.*$");

    private final String pattern;
    private final DateTimeFormatter format;

    /** Of a pattern as Java knows it, such as dd.MM.yyyy. */
    DateForm(String pattern) {
        this.pattern = pattern;
        // a year is meant, not a year of an era
        this.format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The pattern itself; refused where it is none. */
    static String checked(String pattern) throws UnreadableFile {
        try {
            return new DateForm(pattern).pattern();
        } catch (IllegalArgumentException _) {
            throw UnreadableFile.wrongMapping("\"%s\" is no form of a day.".formatted(pattern));
        }
    }

    String pattern() {
        return pattern;
    }

    LocalDate read(String text) throws UnreadableText {
        return parse(text)
                .orElseThrow(() -> new UnreadableText("\"%s\" is no day of the form %s".formatted(text, pattern)));
    }

    private Optional<LocalDate> parse(String text) {
        var bare = TIME.matcher(text.strip()).replaceFirst("");
        try {
            return Optional.of(LocalDate.parse(bare, format)).filter(BelievableDays::contains);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isAny(String text) {
        return KNOWN.stream().anyMatch(form -> form.parse(text).isPresent());
    }

    /** The form that most of these have; of two alike the one that makes the days lie closer together. */
    static Optional<DateForm> of(Collection<String> texts) {
        return KNOWN.stream()
                .map(form -> new Fit(
                        form,
                        texts.stream()
                                .flatMap(text -> form.parse(text).stream())
                                .toList()))
                .filter(fit -> !fit.days().isEmpty())
                .min(Comparator.<Fit>comparingInt(fit -> -fit.days().size()).thenComparingLong(Fit::span))
                .map(Fit::form);
    }

    private record Fit(DateForm form, List<LocalDate> days) {
        long span() {
            var first = Objects.requireNonNull(
                    days.stream().min(LocalDate::compareTo).orElse(null));
            var last = Objects.requireNonNull(
                    days.stream().max(LocalDate::compareTo).orElse(null));
            return ChronoUnit.DAYS.between(first, last);
        }
    }
}
