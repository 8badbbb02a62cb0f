package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.line.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts amounts back beside their labels where the paper was skewed and the column slipped by a row. The cash given less
 * the change must come to the total, or nothing is moved.
 */
final class ShiftedColumn {

    private static final int LONGEST = 8;
    private static final int FEW_LETTERS = 3;

    private final List<Line> lines;

    private ShiftedColumn(List<Line> lines) {
        this.lines = lines;
    }

    /** The figures as they stood before the column slipped; none where it did not. */
    static List<Figure> in(List<Line> lines) {
        ShiftedColumn column = new ShiftedColumn(lines);
        return IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).is(RowKind.CHANGE))
                .boxed()
                .flatMap(column::endingAbout)
                .findFirst()
                .orElse(List.of());
    }

    private Stream<List<Figure>> endingAbout(int change) {
        int first = Math.max(0, change - LONGEST);
        int last = isOrphan(change + 1) ? change + 2 : change + 1;
        return IntStream.rangeClosed(first, change)
                .mapToObj(start -> paired(lines.subList(start, last)))
                .filter(ShiftedColumn::isProven);
    }

    private boolean isOrphan(int place) {
        return place < lines.size() && isOrphan(lines.get(place));
    }

    private static boolean isOrphan(Line line) {
        return line.is(RowKind.PLAIN)
                && line.letters() <= FEW_LETTERS
                && line.amounts().size() == 1;
    }

    /**
     * Labels and amounts in the order they stand in, if there are as many of each and not all in one row. Where the
     * first amount stands above its label, the last belongs to the label below.
     */
    private static List<Figure> paired(List<Line> window) {
        List<Line> labels =
                window.stream().filter(line -> !line.is(RowKind.PLAIN)).toList();
        List<Line> priced = window.stream().filter(Line::hasAmount).toList();
        boolean understood = window.stream().allMatch(line -> !line.is(RowKind.PLAIN) || isOrphan(line));
        boolean slipped = isOrphan(window.getFirst()) || labels.stream().anyMatch(label -> !label.hasAmount());
        boolean enough =
                labels.size() == priced.size() || (isOrphan(window.getFirst()) && labels.size() + 1 == priced.size());
        return understood && slipped && enough
                ? IntStream.range(0, labels.size())
                        .mapToObj(place -> figure(labels.get(place), priced.get(place)))
                        .toList()
                : List.of();
    }

    private static Figure figure(Line label, Line priced) {
        Amount amount = priced.lastAmount();
        return new Figure(label.kind(), amount.value(), label.strength(), amount.certainty(), 1, priced.box());
    }

    private static boolean isProven(List<Figure> figures) {
        return amounts(figures, RowKind.CASH)
                .anyMatch(cash -> amounts(figures, RowKind.CHANGE)
                        .anyMatch(change -> amounts(figures, RowKind.TOTAL)
                                .anyMatch(total -> cash.subtract(change.abs()).compareTo(total) == 0)));
    }

    private static Stream<BigDecimal> amounts(List<Figure> figures, RowKind kind) {
        return figures.stream().filter(figure -> figure.kind() == kind).map(Figure::amount);
    }
}
