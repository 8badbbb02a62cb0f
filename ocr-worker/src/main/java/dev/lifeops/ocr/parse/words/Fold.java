package dev.lifeops.ocr.parse.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings words to the form they are compared in: capitals without accents. */
public final class Fold {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z%€£$]+");
    private static final Pattern ZERO_IN_WORD = Pattern.compile("0(?=[A-Z])|(?<=[A-Z])0");
    private static final Pattern ONE_IN_WORD = Pattern.compile("[1|](?=[A-Z])|(?<=[A-Z])[1|]");

    private Fold() {}

    public static String capitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT).replace("Ł", "L").replace("ß", "SS");
        return ACCENTS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words of {@code text}, with digits that stand for letters put right. */
    public static List<String> words(String text) {
        String zeros = ZERO_IN_WORD.matcher(capitals(text)).replaceAll("O");
        String letters = ONE_IN_WORD.matcher(zeros).replaceAll("I");
        return Arrays.stream(NO_LETTERS.split(letters, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Only letters and digits, for comparing names. */
    public static String bare(String text) {
        return capitals(text).replaceAll("[^A-Z0-9]", "");
    }
}
