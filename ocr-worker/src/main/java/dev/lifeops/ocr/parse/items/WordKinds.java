package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a row are part of its figures, or stand before a name, rather than belong to it. */
record WordKinds(Line line, List<String> texts, Language.ItemWords words) {

    private static final Pattern FIGURE =
            Pattern.compile("[\\d.,*xX×@=%()+#/:-]*(?:\\d|[*xX×@=%#:-])[\\d.,*xX×@=%()+#/:-]*");
    private static final Pattern CODE = Pattern.compile("\\W*(?:\\d{4,}|[A-Z]{0,3}\\d{5,}\\w*)\\W*");
    private static final Pattern LETTER_OF_CODE = Pattern.compile("[A-Z]");

    /** The number on a packet, with the tax letters that some tills print right behind it. */
    private static final Pattern PACKET = Pattern.compile("\\d{8,14}[A-Z]{1,2}");

    private static final Pattern COUNTED_UNIT = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?(\\p{L}{1,5})[*xX×@]?");
    private static final Pattern COUNTED_PACK = Pattern.compile("\\d{1,4}[*×]\\p{L}{2,8}");
    private static final Pattern MARK = Pattern.compile("[*#.][A-Z]{1,2}|@[\\d.,]+|<[A-Z](?:,[A-Z])?>");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}[xX×*.)]?|[xX×*]");
    private static final Pattern TAX_CODE = Pattern.compile("[A-Z]{1,2}");
    private static final Pattern MONEY_SIGN = Pattern.compile("-?(?i)(?:RM|EUR|PLN|ZŁ|[$£€])[\\d.,-]*");

    boolean isFigure(int place) {
        String text = texts.get(place);
        String capitals = capitals(text);
        boolean last = place == texts.size() - 1;
        return capitals.isEmpty()
                || FIGURE.matcher(text).matches()
                || PACKET.matcher(text).matches()
                || MARK.matcher(text).matches()
                || isUnit(place)
                || words.noise().contains(capitals)
                || (last && TAX_CODE.matcher(capitals).matches())
                || MONEY_SIGN.matcher(text).matches()
                || COUNTED_PACK.matcher(capitals).matches()
                || isCountedUnit(capitals)
                || isAmount(text);
    }

    /** A bag is a unit where it is counted, and a thing where it is not. */
    private boolean isUnit(int place) {
        String capitals = capitals(texts.get(place));
        boolean counted = place == 0 || texts.get(place - 1).chars().anyMatch(Character::isDigit);
        return words.units().containsKey(capitals)
                && (counted || !line.hasAmount() || words.units().get(capitals).isPresent());
    }

    /** A tax mark behind a name, as on a row whose price stands below. */
    boolean isMark(String text) {
        return MARK.matcher(text).matches()
                || PACKET.matcher(text).matches()
                || words.noise().contains(text.toUpperCase(Locale.ROOT));
    }

    /** A count, a code or the letter before one, or a word that is never part of a name. */
    boolean isPrefix(int place) {
        String text = texts.get(place);
        boolean beforeCode = LETTER_OF_CODE.matcher(text).matches() && isCode(texts.get(place + 1));
        return isCode(text)
                || COUNT.matcher(text).matches()
                || beforeCode
                || words.noise().contains(text);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private boolean isCountedUnit(String text) {
        Matcher counted = COUNTED_UNIT.matcher(text);
        return counted.matches() && words.units().containsKey(counted.group(1));
    }

    private boolean isAmount(String text) {
        return line.amounts().stream()
                .anyMatch(amount -> texts.get(amount.from()).equals(text));
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
    }
}
