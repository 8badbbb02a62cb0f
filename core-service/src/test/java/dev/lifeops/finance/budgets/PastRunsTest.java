package dev.lifeops.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastRunsTest {

    @Test
    void no_days_cost_nothing() {
        assertThat(PastRuns.of(days(1, 2, 3), 0)).isEqualTo(Range.NOTHING);
    }

    @Test
    void what_is_the_same_each_day_is_foretold_to_the_cent() {
        var range = PastRuns.of(
                IntStream.range(0, 60).mapToObj(_ -> new BigDecimal("1.25")).toList(), 10);

        assertThat(range.low()).isEqualByComparingTo("12.50");
        assertThat(range.likely()).isEqualByComparingTo("12.50");
        assertThat(range.high()).isEqualByComparingTo("12.50");
    }

    @Test
    void quantiles_lie_between_the_samples() {
        var range = PastRuns.of(days(4, 1, 3, 2), 1);

        assertThat(range.low()).isEqualByComparingTo("1.3");
        assertThat(range.likely()).isEqualByComparingTo("2.5");
        assertThat(range.high()).isEqualByComparingTo("3.7");
    }

    @Test
    void eight_of_ten_months_to_come_lie_within_the_range() {
        var dice = new Random(5);
        var hits = 0;
        for (var round = 0; round < 400; round++) {
            var history = IntStream.range(0, 365).mapToObj(_ -> day(dice)).toList();
            var range = PastRuns.of(history, 15);
            var comes = IntStream.range(0, 15).mapToObj(_ -> day(dice)).reduce(BigDecimal.ZERO, BigDecimal::add);
            hits += comes.compareTo(range.low()) >= 0 && comes.compareTo(range.high()) <= 0 ? 1 : 0;
        }
        assertThat(hits).isBetween(280, 350);
    }

    /** Nothing on most days, a little on some, much on few. */
    private static BigDecimal day(Random dice) {
        return dice.nextInt(3) > 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Math.round(Math.exp(3 + dice.nextGaussian()) * 100), 2);
    }

    private static List<BigDecimal> days(int... amounts) {
        return IntStream.of(amounts).mapToObj(BigDecimal::valueOf).toList();
    }
}
