package dev.lifeops.ocr.parse.line;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.parse.language.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "415A" at the end of a row as 4.15 A: the tax letter proves a price whose point was not seen. */
final class LostPoint {

    private static final double REPAIRED = 0.7;
    private static final Pattern DIGITS_AND_LETTER = Pattern.compile("(\\d{3,5})([A-Z])");

    private LostPoint() {}

    /** The price, or nothing. */
    static List<Amount> in(Row row, Language.ItemWords words) {
        int last = row.words().size() - 1;
        Matcher price = DIGITS_AND_LETTER.matcher(row.words().get(last).text());
        if (last == 0 || !price.matches() || !isTaxLetter(price.group(2), words)) {
            return List.of();
        }
        BigDecimal value = new BigDecimal(price.group(1)).movePointLeft(2);
        return List.of(new Amount(value, last, last + 1, row.words().get(last).box(), REPAIRED, price.group(2)));
    }

    /** "200G" is a weight, even where G is a tax letter. */
    private static boolean isTaxLetter(String letter, Language.ItemWords words) {
        return words.taxLetters().contains(letter) && !words.units().containsKey(letter);
    }
}
