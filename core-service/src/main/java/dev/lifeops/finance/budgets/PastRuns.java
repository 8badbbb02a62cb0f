package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Foretells what some days will cost by what as many days in a row have cost in the past.
 *
 * <p>Every run of that many days within the history is one sample, so that weekends, and days on which nothing follows
 * a day on which much was bought, stay together as they do in the moving blocks bootstrap (H. R. Künsch, "The Jackknife
 * and the Bootstrap for General Stationary Observations", Annals of Statistics 17, 1989). The samples are not drawn but
 * all taken, and told by their quantiles (definition 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical
 * Packages", The American Statistician 50, 1996). No trend and no season is assumed.
 */
final class PastRuns {

    private static final BigDecimal LOW = new BigDecimal("0.1");
    private static final BigDecimal LIKELY = new BigDecimal("0.5");
    private static final BigDecimal HIGH = new BigDecimal("0.9");

    private PastRuns() {}

    /** What so many days come to; the history is longer than they are. */
    static Range of(List<BigDecimal> history, int days) {
        if (days == 0) {
            return Range.NOTHING;
        }
        var sums = sums(history, days);
        return new Range(quantile(sums, LOW), quantile(sums, LIKELY), quantile(sums, HIGH));
    }

    /** The smallest first. */
    private static List<BigDecimal> sums(List<BigDecimal> history, int days) {
        var upTo = new BigDecimal[history.size() + 1];
        upTo[0] = BigDecimal.ZERO;
        for (var at = 0; at < history.size(); at++) {
            upTo[at + 1] = upTo[at].add(history.get(at));
        }
        return IntStream.rangeClosed(days, history.size())
                .mapToObj(end -> upTo[end].subtract(upTo[end - days]))
                .sorted()
                .toList();
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal share) {
        var position = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        var below = sorted.get(position.intValue());
        var above = sorted.get(Math.min(position.intValue() + 1, sorted.size() - 1));
        var between = position.remainder(BigDecimal.ONE);
        return below.add(above.subtract(below).multiply(between, MathContext.DECIMAL64));
    }
}
