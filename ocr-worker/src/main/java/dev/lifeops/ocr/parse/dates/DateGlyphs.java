package dev.lifeops.ocr.parse.dates;

import java.util.regex.Pattern;

/** Puts digits back where letters of the same shape were read, in what looks like a date. */
final class DateGlyphs {

    private static final String LETTERS = "OQDC¢IL|!SBEZG";
    private static final String DIGITS = "00000111158826";

    private static final Pattern ZERO =
            Pattern.compile("(?<=\\d)[OQ](?=[\\d/\\-.])|(?<=[/\\-.])[OQ](?=\\d)|\\b[OQ](?=\\d[/\\-.])");
    private static final Pattern ONE = Pattern.compile("(?<=[/\\-.\\d])[IL|!](?=[/\\-.\\d])|\\b[IL|!](?=\\d[/\\-.])");
    private static final Pattern LOOSE_MARK = Pattern.compile("(?<=\\d)\\s{0,2}([/\\-])\\s{0,2}(?=\\d)");

    private static final String SIGN = "[\\dOQDIL|!SBZG]";
    private static final Pattern DAY_TO_YEAR = Pattern.compile("(?<![\\p{L}\\d/.,])" + SIGN + "{1,2}([/\\-.])" + SIGN
            + "{1,2}\\1(?:" + SIGN + "{4}|" + SIGN + "{2})(?![\\p{L}\\d/])");
    private static final Pattern YEAR_TO_DAY = Pattern.compile(
            "(?<![\\p{L}\\d/.,])" + SIGN + "{4}([/\\-.])" + SIGN + "{2}\\1" + SIGN + "{2}(?![A-SU-Z\\d/])");
    private static final Pattern END_OF_YEAR = Pattern.compile("(?<=[/\\-.,] ?20[12])[CESBGOD¢](?![\\p{L}\\d])");
    private static final int FEWEST_DIGITS = 4;

    private DateGlyphs() {}

    /** The text, which is in capitals, with the digits of its dates. */
    static String repaired(String text) {
        String zeros = ZERO.matcher(text).replaceAll("0");
        String ones = ONE.matcher(zeros).replaceAll("1");
        String joined = LOOSE_MARK.matcher(ones).replaceAll("$1");
        String ended = END_OF_YEAR
                .matcher(joined)
                .replaceAll(sign -> Character.toString(digit(sign.group().charAt(0))));
        return translated(YEAR_TO_DAY, translated(DAY_TO_YEAR, ended));
    }

    private static String translated(Pattern form, String text) {
        return form.matcher(text).replaceAll(date -> translated(date.group()));
    }

    /** A word such as "B.S.GO" has too few digits to have been a date. */
    private static String translated(String date) {
        long digits = date.chars().filter(Character::isDigit).count();
        return digits < FEWEST_DIGITS
                ? date
                : date.chars()
                        .map(DateGlyphs::digit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int digit(int sign) {
        int known = LETTERS.indexOf(sign);
        return known < 0 ? sign : DIGITS.charAt(known);
    }
}
