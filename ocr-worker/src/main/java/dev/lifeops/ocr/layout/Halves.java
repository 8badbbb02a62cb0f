package dev.lifeops.ocr.layout;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The words on both sides of the widest gap that runs through a whole page. */
public record Halves(List<Word> first, List<Word> second) {

    private static final double GUTTER = 1.5;
    private static final double BREAK = 3;
    private static final double LIKELY = 0.5;

    /** Fewer letters are a column of prices or a greeting. */
    private static final int LETTERS = 60;

    /** Left and right, where a gap runs from the top to the bottom. */
    public static Optional<Halves> besideEachOther(List<Word> page) {
        return widest(page, Box::x, Box::right, GUTTER);
    }

    /** Top and bottom, where some lines are left free. */
    public static Optional<Halves> oneBelowTheOther(List<Word> page) {
        return widest(page, Box::y, Box::bottom, BREAK);
    }

    /** What is hardly text, as a rule that is read as letters, joins nothing. */
    private static Optional<Halves> widest(
            List<Word> page, ToIntFunction<Box> start, ToIntFunction<Box> end, double heights) {
        var sorted = page.stream()
                .filter(word -> word.confidence() >= LIKELY)
                .sorted(Comparator.comparingInt(word -> start.applyAsInt(word.box())))
                .toList();
        var widest = heights
                * Medians.of(page.stream().mapToDouble(word -> word.box().height()));
        var halves = new ArrayList<Halves>();
        var reach = Integer.MIN_VALUE;
        for (var i = 1; i < sorted.size(); i++) {
            reach = Math.max(reach, end.applyAsInt(sorted.get(i - 1).box()));
            var gap = start.applyAsInt(sorted.get(i).box()) - reach;
            if (gap > widest) {
                var parted = new Halves(sorted.subList(0, i), sorted.subList(i, sorted.size()));
                if (parted.bothHaveText()) {
                    widest = gap;
                    halves.add(parted);
                }
            }
        }
        return halves.isEmpty() ? Optional.empty() : Optional.of(halves.getLast());
    }

    private boolean bothHaveText() {
        return letters(first) >= LETTERS && letters(second) >= LETTERS;
    }

    private static long letters(List<Word> words) {
        return words.stream()
                .flatMapToInt(word -> word.text().codePoints())
                .filter(Character::isLetter)
                .count();
    }
}
