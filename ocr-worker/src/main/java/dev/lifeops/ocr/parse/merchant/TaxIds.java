package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the seller's tax number; a Polish NIP must hold its check digit. */
public final class TaxIds {

    private static final Pattern EUROPEAN =
            Pattern.compile("\\b((?:DE|GB|IE|NL|FR|ES|IT|AT)U?\\s?\\d(?:\\s?\\d){7,11})\\b");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d-])(?:PL)?(\\d(?:[\\s/-]?\\d){7,14})(?![\\d-])");
    private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private TaxIds() {}

    public static @Nullable String in(List<Line> lines, Language language) {
        return lines.stream()
                .filter(line -> line.has(language.taxIds()))
                .map(line -> in(line.text(), language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String in(String text, Language language) {
        Matcher european = EUROPEAN.matcher(text);
        if (european.find()) {
            return european.group(1).replaceAll("\\s", "");
        }
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            String number = digits.group(1).replaceAll("\\s", "");
            if (!language.nip() || isNip(number)) {
                return language.nip() ? number.replaceAll("\\D", "") : number;
            }
        }
        return null;
    }

    /** Whether the weighted sum of the first nine digits leaves the tenth over eleven. */
    static boolean isNip(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NIP_WEIGHTS.length; i++) {
            sum += NIP_WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(9), 10);
    }
}
