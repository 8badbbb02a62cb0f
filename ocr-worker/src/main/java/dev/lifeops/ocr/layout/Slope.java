package dev.lifeops.ocr.layout;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How much the lines of a page fall to the right, learned from words that stand next to each other. */
final class Slope {

    /** A page that is turned further was not straightened at all, and guessing would do harm. */
    private static final double STEEPEST = 0.1;

    private static final int NEIGHBOURS = 60;
    private static final int FEW = 8;

    private Slope() {}

    /** The rise of the rows of {@code words}, which are sorted from left to right. */
    static double of(List<Word> words, double glyph) {
        double[] slopes = IntStream.range(0, words.size())
                .mapToObj(left -> slopesFrom(words, left, glyph))
                .flatMapToDouble(found -> found)
                .toArray();
        return slopes.length < FEW ? 0 : Medians.of(DoubleStream.of(slopes));
    }

    private static DoubleStream slopesFrom(List<Word> words, int left, double glyph) {
        return words.subList(left + 1, Math.min(words.size(), left + 1 + NEIGHBOURS)).stream()
                .filter(right -> adjoin(words.get(left).box(), right.box(), glyph))
                .mapToDouble(right -> slope(words.get(left).box(), right.box()))
                .filter(slope -> Math.abs(slope) <= STEEPEST)
                .limit(1);
    }

    private static boolean adjoin(Box left, Box right, double glyph) {
        int gap = right.x() - left.right();
        return gap >= 0
                && gap < 2 * glyph
                && Math.abs(middle(left) - middle(right)) < 0.5 * Math.min(left.height(), right.height());
    }

    private static double slope(Box left, Box right) {
        double across = right.x() + right.width() / 2.0 - left.x() - left.width() / 2.0;
        return across <= 0 ? 0 : (middle(right) - middle(left)) / across;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2.0;
    }
}
