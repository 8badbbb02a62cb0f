package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the list of items: one that adds up, else the one read best. */
final class ItemsVote {

    private static final BigDecimal SLACK = new BigDecimal("0.05");

    /**
     * The list that won.
     *
     * @param proven whether it added up as it was read, which speaks for the total, too
     * @param addUp whether it adds up, perhaps only since a sum told which rows were misread
     */
    record Choice(List<ItemCandidate> items, boolean proven, boolean addUp, BigDecimal sum) {}

    private final List<Candidates> passes;
    private final @Nullable BigDecimal total;

    ItemsVote(List<Candidates> passes, @Nullable BigDecimal total) {
        this.passes = passes;
        this.total = total;
    }

    Choice winner() {
        return passes.stream()
                .map(this::choice)
                .max(Comparator.comparing(this::isSumPrinted)
                        .thenComparing(Choice::addUp)
                        .thenComparingDouble(choice -> recognition(choice.items())))
                .map(choice -> choice.addUp() ? choice : revised(choice))
                .orElse(new Choice(List.of(), false, false, BigDecimal.ZERO));
    }

    private boolean isSumPrinted(Choice choice) {
        return !choice.items().isEmpty() && sums().anyMatch(known -> isNear(known, choice.sum()));
    }

    private Choice choice(Candidates pass) {
        BigDecimal sum = Figures.sum(pass.items());
        boolean addUp = !pass.items().isEmpty()
                && Stream.concat(sums(), sumsBeforeTax(pass)).anyMatch(known -> isNear(known, sum));
        return new Choice(pass.items(), addUp, addUp, sum);
    }

    /** The list with what one sum proves to be misread, put right; of several such lists the one most alike. */
    private Choice revised(Choice best) {
        Set<BigDecimal> known = sums().map(sum -> sum.setScale(2)).collect(Collectors.toSet());
        List<List<ItemCandidate>> lists = passes.stream().map(Candidates::items).toList();
        return Stream.concat(Stream.of(best.items()), lists.stream())
                .flatMap(items -> new ItemRevisions(items, lists).all())
                .filter(items -> known.contains(Figures.sum(items).setScale(2)))
                .findFirst()
                .map(items -> new Choice(items, false, true, Figures.sum(items)))
                .orElse(best);
    }

    private Stream<BigDecimal> sums() {
        Stream<BigDecimal> named = passes.stream()
                .flatMap(pass -> new Figures(pass).of(RowKind.SUBTOTAL, RowKind.TOTAL))
                .map(Figure::amount);
        return total == null ? named : Stream.concat(named, Stream.of(total));
    }

    /** What the items come to where taxes, service and tip come on top and no subtotal is printed. */
    private Stream<BigDecimal> sumsBeforeTax(Candidates pass) {
        if (total == null) {
            return Stream.empty();
        }
        Set<BigDecimal> added = new Figures(pass).amounts(RowKind.TAX, RowKind.SERVICE, RowKind.TIP);
        BigDecimal all = added.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.concat(added.stream(), Stream.of(all)).map(total::subtract);
    }

    private static boolean isNear(BigDecimal known, BigDecimal sum) {
        return known.subtract(sum).abs().compareTo(SLACK) <= 0;
    }

    private static double recognition(List<ItemCandidate> items) {
        return items.stream().mapToDouble(ItemCandidate::recognition).sum();
    }
}
