package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes off a merchant's name what was printed beside it. */
final class Names {

    private static final Pattern REGISTRATION_IN_BRACKETS = Pattern.compile("[\\[({][^\\[({\\d]{0,12}\\d{3,}.*$");
    /** A registration in brackets with its digits misread, such as "(S19S37-X)". */
    private static final Pattern MISREAD_REGISTRATION =
            Pattern.compile("[\\[({][^\\[({]{0,12}\\d[^\\[({]{0,12}-\\s?\\w\\s?[\\])}]?\\s*$");

    private static final Pattern REGISTRATION = Pattern.compile("\\b(?:[A-Z]{1,3}-?)?\\d{6,}\\W?-?\\w?\\W*$");
    private static final Pattern REGISTRATION_WORDS =
            Pattern.compile("(?i)\\b(?:CO\\.?|COMPANY|REG\\.?|ROC)\\s{0,2}(?:NO|REG).*$");
    private static final Pattern ONE_IN_ABBREVIATION = Pattern.compile("(?<=\\.)[1!|](?=\\.)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d&]+|[^\\p{L}\\d).&!]+$");

    /** In heights of letters; words of one name stand closer, and so do words spread over a receipt's width. */
    private static final int WIDE = 5;

    private Names() {}

    static String clean(String text) {
        String name = REGISTRATION_IN_BRACKETS.matcher(letters(text)).replaceAll("");
        name = MISREAD_REGISTRATION.matcher(name).replaceAll("");
        name = REGISTRATION.matcher(name).replaceAll("");
        name = REGISTRATION_WORDS.matcher(name).replaceAll("");
        return EDGES.matcher(name).replaceAll("").strip();
    }

    /** Signs that stand for letters between the points of an abbreviation. */
    private static String letters(String text) {
        return ONE_IN_ABBREVIATION.matcher(text.replace('¥', 'Y')).replaceAll("I");
    }

    /**
     * How many words stand in a row's first column: what stands further right, as the buyer does on an invoice, is no
     * part of the name.
     */
    static int firstColumn(Row row) {
        var words = row.words();
        return IntStream.range(1, words.size())
                .filter(next -> isGap(words.get(next - 1).box(), words.get(next).box()))
                .findFirst()
                .orElse(words.size());
    }

    private static boolean isGap(Box left, Box right) {
        return right.x() - left.right() > WIDE * Math.max(left.height(), right.height());
    }
}
