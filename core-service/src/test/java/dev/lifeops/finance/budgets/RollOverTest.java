package dev.lifeops.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.finance.budgets.Plan.Step;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollOverTest {

    private static final YearMonth BEGIN = YearMonth.of(2025, 1);
    private static final int MONTHS = 40;

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void it_adds_up_over_any_sequence_of_months(long seed) {
        var dice = new SplittableRandom(seed);
        var plan = plan(dice);
        var spent = spending(dice);

        for (var month = BEGIN.minusMonths(2); month.isBefore(BEGIN.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            var next = RollOver.into(month.plusMonths(1), plan, of(spent));
            assertThat(next).as(month.toString()).isEqualByComparingTo(left(month, plan, spent));
        }
    }

    @Test
    void a_new_limit_does_not_rewrite_the_months_before() {
        var plan = new Plan(new TreeMap<>(Map.of(BEGIN, step("100", true))));
        var carried = RollOver.into(BEGIN.plusMonths(3), plan, _ -> new BigDecimal("90"));

        plan.steps().put(BEGIN.plusMonths(3), step("500", false));

        assertThat(RollOver.into(BEGIN.plusMonths(3), plan, _ -> new BigDecimal("90")))
                .isEqualByComparingTo(carried)
                .isEqualByComparingTo("30");
    }

    @Test
    void a_month_without_a_limit_ends_what_rolls_over() {
        var plan = new Plan(new TreeMap<>(Map.of(
                BEGIN,
                step("100", true),
                BEGIN.plusMonths(2),
                step(null, true),
                BEGIN.plusMonths(3),
                step("100", true))));

        assertThat(RollOver.into(BEGIN.plusMonths(2), plan, _ -> BigDecimal.ONE))
                .isEqualByComparingTo("198");
        assertThat(RollOver.into(BEGIN.plusMonths(3), plan, _ -> BigDecimal.ONE))
                .isZero();
        assertThat(RollOver.into(BEGIN.plusMonths(4), plan, _ -> BigDecimal.ONE))
                .isEqualByComparingTo("99");
    }

    /** What a person would work out on paper, from one month to the next. */
    private static BigDecimal left(YearMonth month, Plan plan, Map<YearMonth, BigDecimal> spent) {
        var step = plan.steps().floorEntry(month);
        if (step == null || step.getValue().limit() == null || !step.getValue().rollsOver()) {
            return BigDecimal.ZERO;
        }
        return left(month.minusMonths(1), plan, spent)
                .add(step.getValue().limit())
                .subtract(spent.getOrDefault(month, BigDecimal.ZERO));
    }

    private static Function<YearMonth, BigDecimal> of(Map<YearMonth, BigDecimal> spent) {
        return month -> spent.getOrDefault(month, BigDecimal.ZERO);
    }

    private static Plan plan(SplittableRandom dice) {
        var steps = new TreeMap<YearMonth, Step>();
        for (var count = dice.nextInt(1, 8); count > 0; count--) {
            var limit = dice.nextInt(5) == 0 ? null : cents(dice, 0).toPlainString();
            steps.put(BEGIN.plusMonths(dice.nextInt(MONTHS)), step(limit, dice.nextInt(4) > 0));
        }
        return new Plan(steps);
    }

    private static Map<YearMonth, BigDecimal> spending(SplittableRandom dice) {
        var spent = new HashMap<YearMonth, BigDecimal>();
        dice.ints(60, 0, MONTHS)
                .forEach(month -> spent.merge(BEGIN.plusMonths(month), cents(dice, -20_000), BigDecimal::add));
        return spent;
    }

    private static BigDecimal cents(SplittableRandom dice, int least) {
        return BigDecimal.valueOf(dice.nextInt(least, 100_000), 2);
    }

    private static Step step(@Nullable String limit, boolean rollsOver) {
        return new Step(limit == null ? null : new BigDecimal(limit), rollsOver);
    }
}
