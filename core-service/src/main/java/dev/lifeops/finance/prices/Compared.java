package dev.lifeops.finance.prices;

import static java.util.Comparator.comparingDouble;

import dev.lifeops.finance.prices.BasketView.Change;
import dev.lifeops.finance.prices.Matched.Basket;
import dev.lifeops.finance.prices.Matched.Bought;
import dev.lifeops.finance.prices.PriceIndex.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was bought in two spans, a year apart.
 *
 * @param items those in both, that which costs most more first
 * @param coverage the part of now's spending on items that those are; null without any
 * @param index null where the items are too few to tell anything
 * @param interval the same
 */
record Compared(
        PriceSpan span,
        String currency,
        List<Matched> items,
        @Nullable BigDecimal coverage,
        @Nullable PriceIndex index,
        @Nullable Interval interval) {

    /** With fewer, one special offer decides the figure. */
    private static final int ENOUGH = 10;

    static Compared of(PriceSpan span, String currency, Basket before, Basket now) {
        var matched = Matched.between(before, now).stream()
                .sorted(comparingDouble(Compared::dearerBy)
                        .reversed()
                        .thenComparing(it -> it.item().letters()))
                .toList();
        var isEnough = matched.size() >= ENOUGH;
        return new Compared(
                span,
                currency,
                matched,
                coverage(matched, now),
                isEnough ? PriceIndex.of(matched) : null,
                isEnough ? PriceIndex.interval(matched) : null);
    }

    boolean isEnough() {
        return index != null;
    }

    /** In percent. */
    @Nullable BigDecimal inflation() {
        return index == null ? null : Figures.percent(index.fisher());
    }

    /** In percent. */
    @Nullable BigDecimal inflationLow() {
        return interval == null ? null : Figures.percent(interval.low());
    }

    /** In percent. */
    @Nullable BigDecimal inflationHigh() {
        return interval == null ? null : Figures.percent(interval.high());
    }

    BasketView view() {
        return new BasketView(
                span.from(),
                span.to(),
                span.aYearBefore().from(),
                span.aYearBefore().to(),
                currency,
                isEnough(),
                items.size(),
                coverage,
                rounded(PriceIndex::laspeyres),
                rounded(PriceIndex::paasche),
                rounded(PriceIndex::fisher),
                inflation(),
                inflationLow(),
                inflationHigh(),
                items.stream().map(Compared::change).toList());
    }

    private @Nullable BigDecimal rounded(Function<PriceIndex, Double> figure) {
        return index == null ? null : Figures.rounded(figure.apply(index), 4);
    }

    private static double dearerBy(Matched it) {
        return (it.now().price() - it.then().price()) * it.now().quantity();
    }

    private static @Nullable BigDecimal coverage(List<Matched> matched, Basket now) {
        var all = now.bought().values().stream().mapToDouble(Bought::paid).sum();
        var covered = matched.stream().mapToDouble(it -> it.now().paid()).sum();
        return all == 0 ? null : Figures.rounded(covered / all, 3);
    }

    private static Change change(Matched it) {
        return new Change(
                it.item().letters(),
                it.name(),
                it.item().unit(),
                Figures.price(it.then().price()),
                Figures.price(it.now().price()),
                Figures.percent(it.relative()),
                Figures.rounded(dearerBy(it), 2));
    }
}
