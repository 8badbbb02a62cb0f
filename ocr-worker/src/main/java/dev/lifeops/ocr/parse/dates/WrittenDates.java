package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.words.Likeness;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whatever is written like a date in a row's text. */
final class WrittenDates {

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2})([/\\-.,'])\\s?(\\d{1,2})[/\\-.,']\\s?(20\\d{2}|\\d{2})(?![\\d/]|[.,]\\d)");
    private static final Pattern LOOSE =
            Pattern.compile("(?<![\\d.,:])(\\d{1,2}) ?[.,:] ?(\\d{1,2}) ?[.,:] ?(20\\d{2})(?!\\d)");
    /** A mark that was not seen, in a date with the time beside it. */
    private static final Pattern TIMED =
            Pattern.compile("(?<![\\d.,])(\\d{2})(?: [.,]?|[.,] )(\\d{2})[.,] ?(\\d{2})(?= {1,2}\\d{2}:\\d{2})");
    /** One of the digits of "20" was misread. */
    private static final Pattern MISREAD_CENTURY =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})[/\\-.](\\d{1,2})[/\\-.](?:2[1-9]|[13-9]0)(\\d{2})(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d{2})[/\\-.](\\d{1,2})[/\\-.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:ST|ND|RD|TH)?[\\s/\\-.,]{0,3}([A-Z]{3,12})[\\s/\\-.,']{0,3}(20\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "\\b([A-Z]{3,12})[\\s./\\-]{0,2}(\\d{1,2})(?:ST|ND|RD|TH)?[\\s,./\\-']{1,3}(20\\d{2}|\\d{2}(?!:))(?!\\d)");
    private static final Pattern GLUED = Pattern.compile("(?<!\\d)([0-3]\\d)([01]\\d)(20[0-4]\\d)(?!\\d)");
    private static final Pattern GLUED_YEAR_FIRST = Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)(?!\\d)");
    /** The day and the hour within a longer number; by chance digits hardly ever make both. */
    private static final Pattern NUMBER_OF_THE_HOUR =
            Pattern.compile("(20[12]\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d");
    /** A receipt's number that begins with the day. */
    private static final Pattern NUMBER_OF_THE_DAY =
            Pattern.compile("(?<!\\d)(20[12]\\d)(0[1-9]|1[0-2])([0-3]\\d)(?=\\d)");

    private static final Pattern HALF_GLUED =
            Pattern.compile("(?<!\\d)(\\d{2})[/\\-.]?(\\d{2})[/\\-.]?(20[0-4]\\d)(?!\\d)");

    private final Map<String, Phrases> months;
    private final String marks;
    private final List<WrittenDate> found = new ArrayList<>();

    private WrittenDates(Language.DateWords words) {
        this.months = words.months();
        this.marks = words.marks();
    }

    /** The dates in {@code text}, which is in capitals. */
    static List<WrittenDate> in(String text, Language.DateWords words) {
        WrittenDates dates = new WrittenDates(words);
        dates.search(DateGlyphs.repaired(text));
        return dates.found;
    }

    private void search(String text) {
        each(NUMBERS, text, m -> add(m, 1, 3, 4, marks.contains(m.group(2)) ? 0 : 1, false));
        each(TIMED, text, m -> add(m, 1, 2, 3, 1, false));
        each(LOOSE, text, m -> add(m, 1, 2, 3, 1, false));
        each(MISREAD_CENTURY, text, m -> add(m, 1, 2, 3, 3, false));
        each(YEAR_FIRST, text, m -> add(m, 3, 2, 1, 0, true));
        each(DAY_NAME, text, m -> addNamed(m, 1, 2, 3));
        each(NAME_DAY, text, m -> addNamed(m, 2, 1, 3));
        each(GLUED, text, m -> add(m, 1, 2, 3, 3, false));
        each(GLUED_YEAR_FIRST, text, m -> add(m, 3, 2, 1, 3, true));
        each(HALF_GLUED, text, m -> add(m, 1, 2, 3, 3, false));
        if (found.isEmpty()) {
            each(NUMBER_OF_THE_HOUR, text, m -> add(m, 3, 2, 1, 2, true));
        }
        if (found.isEmpty()) {
            each(NUMBER_OF_THE_DAY, text, m -> add(m, 3, 2, 1, 5, true));
        }
    }

    private static void each(Pattern form, String text, java.util.function.Consumer<Matcher> take) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            take.accept(matcher);
        }
    }

    private void add(Matcher m, int first, int second, int year, double penalty, boolean fixed) {
        found.add(
                new WrittenDate(number(m, first), number(m, second), number(m, year), penalty, fixed, isFull(m, year)));
    }

    private void addNamed(Matcher m, int day, int name, int year) {
        month(m.group(name))
                .ifPresent(month ->
                        found.add(new WrittenDate(number(m, day), month, number(m, year), 0, true, isFull(m, year))));
    }

    private OptionalInt month(String name) {
        return months.entrySet().stream()
                .filter(month -> month.getValue().words().anyMatch(known -> isMonth(name, known)))
                .mapToInt(month -> Integer.parseInt(month.getKey()))
                .findFirst();
    }

    private static boolean isMonth(String name, String known) {
        return name.equals(known) || (known.length() > 3 && Likeness.of(name, known) > 0.8);
    }

    private static boolean isFull(Matcher m, int year) {
        return m.group(year).length() == 4;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
