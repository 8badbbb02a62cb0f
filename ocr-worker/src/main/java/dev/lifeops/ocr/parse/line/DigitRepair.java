package dev.lifeops.ocr.parse.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts digits back where letters of the same shape were read, in words that look like money. */
final class DigitRepair {

    private static final String LETTERS = "OoQDlI|i!SsBZzgqAbGé§";
    private static final String DIGITS = "000011111558229946665";

    private static final Pattern MANGLED = Pattern.compile("([^\\p{L}\\d]{0,3}(?:RM|RN|RH|\\$)?)([\\d" + LETTERS
            + "]{1,6}[.,:;][\\d" + LETTERS + "]{2})([^\\p{L}\\d]{0,3}[A-Za-z*#]?)");
    private static final Pattern CLOCK = Pattern.compile("[0-2]?\\d:[0-5]\\d");

    private DigitRepair() {}

    /** The word with its digits, or the word as it was. */
    static String repair(String word) {
        Matcher mangled = MANGLED.matcher(word);
        if (!mangled.matches() || CLOCK.matcher(mangled.group(2)).matches() || digits(mangled.group(2)) < 2) {
            return word;
        }
        return mangled.group(1) + translate(mangled.group(2)) + mangled.group(3);
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String translate(String text) {
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < text.length(); place++) {
            char c = text.charAt(place);
            int known = LETTERS.indexOf(c);
            digits.append(known < 0 ? c : DIGITS.charAt(known));
        }
        return digits.toString().replace(';', '.').replace(':', '.');
    }
}
