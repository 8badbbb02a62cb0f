package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.line.Line;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of receipts that hold the day they were given, and days whose year is missing or could not be read. */
final class Echoes {

    private static final double WEIGHT = 1.5;
    private static final Pattern NUMBER = Pattern.compile("\\d{9,40}");
    private static final Pattern YEARLESS =
            Pattern.compile("(?<![\\d.,/])(\\d{2})[./-](\\d{2})[.,/-](?! ?(?:20)?\\d{2}(?![\\d:]))");
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<!\\d)(?:\\d{6}|\\d{8})(?=[-/]\\d)");
    private static final List<DateTimeFormatter> FORMS = List.of(form("yyyyMMdd"), form("ddMMyyyy"), form("yyMMdd"));

    private static final DateTimeFormatter DAY_AND_MONTH = form("ddMM");

    private final List<String> numbers;
    private final List<String> yearless;

    Echoes(List<Line> lines) {
        this.numbers = Stream.concat(found(NUMBER, lines), found(SHORT_NUMBER, lines))
                .map(MatchResult::group)
                .toList();
        this.yearless =
                found(YEARLESS, lines).map(day -> day.group(1) + day.group(2)).toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, List<Line> lines) {
        return lines.stream().flatMap(line -> pattern.matcher(line.text()).results());
    }

    double speakFor(LocalDate date) {
        return (isNumbered(date) ? WEIGHT : 0) + (yearless.contains(DAY_AND_MONTH.format(date)) ? WEIGHT : 0);
    }

    private boolean isNumbered(LocalDate date) {
        return FORMS.stream()
                .map(form -> form.format(date))
                .anyMatch(digits -> numbers.stream().anyMatch(number -> isIn(number, digits)));
    }

    /** Six digits are only looked for at the start; anywhere they would be found by chance. */
    private static boolean isIn(String number, String digits) {
        return digits.length() > 6 ? number.contains(digits) : number.startsWith(digits);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern);
    }
}
