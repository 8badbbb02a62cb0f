package dev.lifeops.ocr.parse.merchant;

import java.util.regex.Pattern;

/** Takes off a merchant's name what was printed beside it. */
final class Names {

    private static final Pattern REGISTRATION_IN_BRACKETS = Pattern.compile("[\\[({][^\\[({\\d]{0,12}\\d{3,}.*$");
    /** A registration in brackets with its digits misread, such as "(S19S37-X)". */
    private static final Pattern MISREAD_REGISTRATION =
            Pattern.compile("[\\[({][^\\[({]{0,12}\\d[^\\[({]{0,12}-\\s?\\w\\s?[\\])}]?\\s*$");

    private static final Pattern REGISTRATION = Pattern.compile("\\b[A-Z]{0,3}\\d{6,}\\W?-?\\w?\\W*$");
    private static final Pattern REGISTRATION_WORDS =
            Pattern.compile("(?i)\\b(?:CO\\.?|COMPANY|REG\\.?|ROC)\\s{0,2}(?:NO|REG).*$");
    private static final Pattern ONE_IN_ABBREVIATION = Pattern.compile("(?<=\\.)[1!|](?=\\.)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d&]+|[^\\p{L}\\d).&!]+$");

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
}
