package dev.lifeops.finance.prices;

import static java.util.Comparator.comparingDouble;

import dev.lifeops.finance.prices.BasketView.Change;
import dev.lifeops.finance.prices.Matched.Basket;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was bought in two spans, and says so where it is too little to tell anything. */
final class Baskets {

    /** With fewer, one special offer decides the figure. */
    private static final int ENOUGH = 10;

    private Baskets() {}

    static BasketView compare(PriceSpan span, String currency, List<Purchase> before, List<Purchase> now) {
        var matched = Matched.between(Basket.of(before), Basket.of(now)).stream()
                .sorted(comparingDouble(Baskets::dearerBy)
                        .reversed()
                        .thenComparing(it -> it.item().letters()))
                .toList();
        var isEnough = matched.size() >= ENOUGH;
        var index = isEnough ? PriceIndex.of(matched) : null;
        var interval = isEnough ? PriceIndex.interval(matched) : null;
        return new BasketView(
                span.from(),
                span.to(),
                span.aYearBefore().from(),
                span.aYearBefore().to(),
                currency,
                isEnough,
                matched.size(),
                coverage(matched, now),
                index == null ? null : Figures.rounded(index.laspeyres(), 4),
                index == null ? null : Figures.rounded(index.paasche(), 4),
                index == null ? null : Figures.rounded(index.fisher(), 4),
                index == null ? null : Figures.percent(index.fisher()),
                interval == null ? null : Figures.percent(interval.low()),
                interval == null ? null : Figures.percent(interval.high()),
                matched.stream().map(Baskets::change).toList());
    }

    private static double dearerBy(Matched it) {
        return (it.now().price() - it.then().price()) * it.now().quantity();
    }

    private static @Nullable BigDecimal coverage(List<Matched> matched, List<Purchase> now) {
        var all = now.stream().mapToDouble(it -> it.paid().doubleValue()).sum();
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
