package dev.lifeops.ocr.parse;

import java.util.regex.Pattern;

/** Takes off a merchant's name what was printed beside it. */
final class Names {

    private static final Pattern REGISTRATION_IN_BRACKETS = Pattern.compile("[\\[({][^\\[({\\d]{0,3}\\d{4,}.*$");
    private static final Pattern REGISTRATION = Pattern.compile("\\b[A-Z]{0,3}\\d{6,}\\W?-?\\w?\\W*$");
    private static final Pattern REGISTRATION_WORDS =
            Pattern.compile("(?i)\\b(?:CO\\.?|COMPANY|REG\\.?|ROC)\\s{0,2}(?:NO|REG).*$");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d&]+|[^\\p{L}\\d).&!]+$");

    private Names() {}

    static String clean(String text) {
        String name = REGISTRATION_IN_BRACKETS.matcher(text).replaceAll("");
        name = REGISTRATION.matcher(name).replaceAll("");
        name = REGISTRATION_WORDS.matcher(name).replaceAll("");
        return EDGES.matcher(name).replaceAll("").strip();
    }
}
