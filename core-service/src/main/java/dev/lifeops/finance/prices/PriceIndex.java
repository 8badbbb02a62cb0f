package dev.lifeops.finance.prices;

import java.util.Arrays;
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
        items.forEach(item -> sums.add(Share.of(item)));
        return sums.index();
    }

    /** What one item adds to the four sums that both indices are made of. */
    private record Share(double ofThen, double ofThenNow, double ofNow, double ofNowThen) {

        static Share of(Matched item) {
            return new Share(
                    item.then().paid(),
                    item.now().price() * item.then().quantity(),
                    item.now().paid(),
                    item.then().price() * item.now().quantity());
        }
    }

    private static final class Sums {
        private double ofThen;
        private double ofThenNow;
        private double ofNow;
        private double ofNowThen;

        void add(Share share) {
            ofThen += share.ofThen();
            ofThenNow += share.ofThenNow();
            ofNow += share.ofNow();
            ofNowThen += share.ofNowThen();
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
        var shares = items.stream().map(Share::of).toArray(Share[]::new);
        var drawn = new double[RESAMPLES];
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var basket = new Sums();
            for (var size = shares.length; size > 0; size--) {
                basket.add(shares[below(shares.length, dice)]);
            }
            drawn[resample] = basket.index().fisher();
        }
        Arrays.sort(drawn);
        return new Interval(drawn[RESAMPLES / 20], drawn[RESAMPLES - RESAMPLES / 20 - 1]);
    }

    /** A third of the time of {@code nextInt(bound)}, for it does not divide; uneven by less than a millionth. */
    private static int below(int bound, SplittableRandom dice) {
        return (int) ((Integer.toUnsignedLong(dice.nextInt()) * bound) >>> Integer.SIZE);
    }

    /** The two ends. */
    record Interval(double low, double high) {}
}
