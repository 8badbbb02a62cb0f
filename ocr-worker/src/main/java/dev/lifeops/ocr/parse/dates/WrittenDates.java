package dev.lifeops.ocr.parse.dates;

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

    private static final Pattern ZERO =
            Pattern.compile("(?<=\\d)[OQ](?=[\\d/\\-.])|(?<=[/\\-.])[OQ](?=\\d)|\\b[OQ](?=\\d[/\\-.])");
    private static final Pattern ONE = Pattern.compile("(?<=[/\\-.\\d])[IL|!](?=[/\\-.\\d])|\\b[IL|!](?=\\d[/\\-.])");
    private static final Pattern LOOSE_MARK = Pattern.compile("(?<=\\d)\\s{0,2}([/\\-])\\s{0,2}(?=\\d)");

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2})([/\\-.,'])\\s?(\\d{1,2})[/\\-.,']\\s?(20\\d{2}|\\d{2})(?![\\d/]|[.,]\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d{2})[/\\-.](\\d{1,2})[/\\-.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:ST|ND|RD|TH)?[\\s/\\-.,]{0,3}([A-Z]{3,12})[\\s/\\-.,']{0,3}(20\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "\\b([A-Z]{3,12})[\\s./\\-]{0,2}(\\d{1,2})(?:ST|ND|RD|TH)?[\\s,./\\-']{1,3}(20\\d{2}|\\d{2}(?!:))(?!\\d)");
    private static final Pattern GLUED = Pattern.compile("(?<!\\d)([0-3]\\d)([01]\\d)(20[0-4]\\d)(?!\\d)");
    private static final Pattern GLUED_YEAR_FIRST = Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)(?!\\d)");
    private static final Pattern HALF_GLUED =
            Pattern.compile("(?<!\\d)(\\d{2})[/\\-.]?(\\d{2})[/\\-.]?(20[0-4]\\d)(?!\\d)");

    private final Map<String, Phrases> months;
    private final List<WrittenDate> found = new ArrayList<>();

    private WrittenDates(Map<String, Phrases> months) {
        this.months = months;
    }

    /** The dates in {@code text}, which is in capitals. */
    static List<WrittenDate> in(String text, Map<String, Phrases> months) {
        WrittenDates dates = new WrittenDates(months);
        dates.search(repaired(text));
        return dates.found;
    }

    private static String repaired(String text) {
        String zeros = ZERO.matcher(text).replaceAll("0");
        String ones = ONE.matcher(zeros).replaceAll("1");
        return LOOSE_MARK.matcher(ones).replaceAll("$1");
    }

    private void search(String text) {
        each(NUMBERS, text, m -> add(m, 1, 3, 4, "/-".contains(m.group(2)) ? 0 : 1, false));
        each(YEAR_FIRST, text, m -> add(m, 3, 2, 1, 0, true));
        each(DAY_NAME, text, m -> addNamed(m, 1, 2, 3));
        each(NAME_DAY, text, m -> addNamed(m, 2, 1, 3));
        each(GLUED, text, m -> add(m, 1, 2, 3, 3, false));
        each(GLUED_YEAR_FIRST, text, m -> add(m, 3, 2, 1, 3, true));
        each(HALF_GLUED, text, m -> add(m, 1, 2, 3, 3, false));
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
