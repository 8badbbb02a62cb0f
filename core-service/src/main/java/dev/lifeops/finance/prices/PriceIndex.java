package dev.lifeops.finance.prices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Matched-model indices of a basket, as in the Consumer Price Index Manual (IMF and others, 2020), chapter 2.
 *
 * @param laspeyres Σ p₁q₀ / Σ p₀q₀: what was bought then, at today's prices
 * @param paasche Σ p₁q₁ / Σ p₀q₁: what is bought now, at the prices of then
 */
record PriceIndex(double laspeyres, double paasche) {

    private static final int RESAMPLES = 1000;
    private static final long SEED = 20_260_101;

    static PriceIndex of(Collection<Matched> items) {
        var sums = new Sums();
        items.forEach(sums::add);
        return sums.index();
    }

    /** The four sums that both indices are made of. */
    private static final class Sums {
        private double ofThen;
        private double ofThenNow;
        private double ofNow;
        private double ofNowThen;

        void add(Matched item) {
            ofThen += item.then().paid();
            ofThenNow += item.now().price() * item.then().quantity();
            ofNow += item.now().paid();
            ofNowThen += item.then().price() * item.now().quantity();
        }

        PriceIndex index() {
            return new PriceIndex(ofThenNow / ofThen, ofNow / ofNowThen);
        }
    }

    /** √(Laspeyres · Paasche), which neither over- nor understates that people buy less of what got dearer. */
    double fisher() {
        return Math.sqrt(laspeyres * paasche);
    }

    /** Between which figures nine of ten baskets lie that are drawn from these items (percentile bootstrap, Efron 1979). */
    static Interval interval(List<Matched> items) {
        var dice = new SplittableRandom(SEED);
        var drawn = new ArrayList<Double>();
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var basket = new Sums();
            for (var size = items.size(); size > 0; size--) {
                basket.add(items.get(dice.nextInt(items.size())));
            }
            drawn.add(basket.index().fisher());
        }
        drawn.sort(null);
        return new Interval(drawn.get(RESAMPLES / 20), drawn.get(RESAMPLES - RESAMPLES / 20 - 1));
    }

    /** The two ends. */
    record Interval(double low, double high) {}
}
