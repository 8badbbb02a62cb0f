package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the currency by its signs, its names and what only its country prints. */
public final class Currencies {

    private Currencies() {}

    /** The currency most rows speak of, or null where none does. */
    public static @Nullable String in(List<Line> lines, Language language) {
        String best = null;
        long most = 0;
        for (Map.Entry<String, Phrases> currency : language.currencies().entrySet()) {
            long rows = lines.stream()
                    .filter(line -> names(line, currency.getValue()))
                    .count();
            if (rows > most) {
                most = rows;
                best = currency.getKey();
            }
        }
        return best;
    }

    private static boolean names(Line line, Phrases signs) {
        return signs.in(line.label()) || signs.words().anyMatch(sign -> isBeforeDigits(sign, line.text()));
    }

    private static boolean isBeforeDigits(String sign, String text) {
        return sign.length() <= 3
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(sign) + "\\s?\\d")
                        .matcher(text)
                        .find();
    }
}
