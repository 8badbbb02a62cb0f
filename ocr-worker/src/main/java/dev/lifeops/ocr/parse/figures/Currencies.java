package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the currency by its signs, its names and what only its country prints. */
public final class Currencies {

    private Currencies() {}

    /** The currency most rows speak of, else the usual one of a sign that several share, else null. */
    public static @Nullable String in(List<Line> lines, Language language) {
        Language.MoneyWords money = language.money();
        String own = most(lines, money.own(), Currencies::names);
        if (own != null) {
            return own;
        }
        String placed = most(lines, money.places(), Currencies::isWritten);
        return placed == null ? most(lines, money.shared(), Currencies::names) : placed;
    }

    private static <T> @Nullable String most(List<Line> lines, Map<String, T> currencies, BiPredicate<Line, T> tells) {
        String best = null;
        long most = 0;
        for (Map.Entry<String, T> currency : currencies.entrySet()) {
            long rows = lines.stream()
                    .filter(line -> tells.test(line, currency.getValue()))
                    .count();
            if (rows > most) {
                most = rows;
                best = currency.getKey();
            }
        }
        return best;
    }

    private static boolean isWritten(Line line, List<Pattern> places) {
        return places.stream().anyMatch(place -> place.matcher(line.text()).find());
    }

    private static boolean names(Line line, Phrases signs) {
        return signs.in(line.label()) || signs.glued().anyMatch(sign -> isBeforeDigits(sign, line.text()));
    }

    private static boolean isBeforeDigits(String sign, String text) {
        return sign.length() <= 3
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(sign) + "\\s?\\d")
                        .matcher(text)
                        .find();
    }
}
