package dev.lifeops.ocr;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of lines that deserve a second reader: unsure figures, and the head of a receipt whose merchant is in doubt.
 *
 * @param otherwise what another look read
 */
record DoubtfulParts(List<Word> words, List<Word> otherwise, double confidenceInMerchant) {

    private static final double SURE = 0.8;
    private static final double SURE_OF_MERCHANT = 0.9;
    private static final int HEAD = 5;

    /** Telephones, cards and articles have numbers as long as no amount. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

    /** As in an amount, a date or a time. */
    private static final Pattern MARK_BETWEEN_DIGITS = Pattern.compile("\\d[.,:/-]\\d");

    /** A gap wider than this many line heights parts a name from its price. */
    private static final double GAP = 1.2;

    List<Row> list() {
        var rows = Rows.of(words);
        var inHead = confidenceInMerchant < SURE_OF_MERCHANT ? HEAD : 0;
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> parts(rows.get(i))
                        .filter(part -> isLong(part) && isUnsure(part) && (i < inHead || isFigure(part))))
                .toList();
    }

    private static Stream<Row> parts(Row row) {
        var parts = new ArrayList<List<Word>>();
        var widest = GAP * row.box().height();
        for (var word : row.words()) {
            if (parts.isEmpty()
                    || word.box().x() - parts.getLast().getLast().box().right() > widest) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(word);
        }
        return parts.stream().map(Row::new);
    }

    /** What is narrower than it is high is a single sign, of which the second reader makes no more than the first. */
    private static boolean isLong(Row part) {
        return part.box().width() >= part.box().height();
    }

    private boolean isUnsure(Row part) {
        return part.words().stream().anyMatch(word -> word.confidence() < SURE && !isConfirmed(word));
    }

    /** Whether the same was read there on another look: two looks seldom err alike. */
    private boolean isConfirmed(Word word) {
        return otherwise.stream()
                .anyMatch(
                        other -> other.text().equals(word.text()) && other.box().holdsMiddleOf(word.box()));
    }

    /** A figure, a date, or a few signs that may have been one. */
    private static boolean isFigure(Row part) {
        var letters = part.text().codePoints().filter(Character::isLetter).count();
        var digits = part.text().codePoints().filter(Character::isDigit).count();
        return (letters < 3 || (digits > 0 && digits + 2 >= letters)) && !isNumber(part);
    }

    private static boolean isNumber(Row part) {
        return LONG_NUMBER.matcher(part.text()).find()
                && !MARK_BETWEEN_DIGITS.matcher(part.text()).find();
    }
}
