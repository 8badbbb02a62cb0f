package dev.lifeops.sharing.parting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lifeops.sharing.parting.Settling.Due;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The seed of made-up debts is the number of the repetition. */
class SettlingTest {

    @Test
    void who_owes_nothing_pays_nothing() {
        assertThat(Settling.of(balances(0, 0)).payments()).isEmpty();
    }

    @Test
    void whoever_owes_pays_whoever_is_owed() {
        var plan = Settling.of(balances(7_500, -2_500, -2_500, -2_500));

        assertThat(plan.fewest()).isTrue();
        assertThat(plan.payments())
                .extracting(Due::to, Due::amount)
                .containsOnly(tuple(new UUID(0, 0), new BigDecimal("25.00")));
        assertThat(plan.payments()).hasSize(3);
    }

    @Test
    void people_who_owe_each_other_nothing_in_sum_settle_among_themselves() {
        // the largest two are no pair, and paying by size alone takes four payments
        assertThat(Settling.of(balances(500, 400, -300, -300, -300)).payments()).hasSize(4);
        assertThat(Settling.of(balances(700, 300, 200, -500, -700)).payments()).hasSize(3);
    }

    @Test
    void what_does_not_come_to_nothing_cannot_be_settled() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settling.of(balances(100, -99)));
    }

    @RepeatedTest(200)
    void afterwards_nobody_owes_anything_and_nobody_gets_what_they_owe(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var before = debts(dice, dice.nextInt(1, 30));

        var left = new HashMap<>(before);
        var plan = Settling.of(before);
        plan.payments().forEach(due -> {
            assertThat(due.amount()).isPositive();
            assertThat(before.get(due.from())).isNegative();
            assertThat(before.get(due.to())).isPositive();
            left.merge(due.from(), due.amount(), BigDecimal::add);
            left.merge(due.to(), due.amount().negate(), BigDecimal::add);
        });

        assertThat(left.values()).allMatch(it -> it.signum() == 0);
        var open = before.values().stream().filter(it -> it.signum() != 0).count();
        assertThat(plan.payments()).hasSizeLessThanOrEqualTo((int) Math.max(0, open - 1));
        assertThat(plan.fewest()).isEqualTo(open <= Settling.MOST);
        assertThat(Settling.of(before)).isEqualTo(plan);
    }

    @RepeatedTest(200)
    void no_other_payments_are_fewer(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var balances = debts(dice, dice.nextInt(2, 8));
        var open = balances.values().stream()
                .mapToLong(it -> it.movePointRight(2).longValueExact())
                .filter(it -> it != 0)
                .toArray();

        assertThat(Settling.of(balances).payments()).hasSize(fewest(open, 0));
    }

    @Test
    void fourteen_people_are_settled_in_no_time() {
        var debts = debts(new SplittableRandom(7), Settling.MOST);

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Settling.of(debts).fewest()).isTrue());
    }

    /** Tries whom the first one who owes or is owed could settle with, whole. */
    private static int fewest(long[] open, int from) {
        while (from < open.length && open[from] == 0) {
            from++;
        }
        if (from == open.length) {
            return 0;
        }
        var best = Integer.MAX_VALUE;
        for (var other = from + 1; other < open.length; other++) {
            if (open[from] < 0 != open[other] < 0 && open[other] != 0) {
                open[other] += open[from];
                best = Math.min(best, 1 + fewest(open, from + 1));
                open[other] -= open[from];
            }
        }
        return best;
    }

    /** Small figures, so that some of them come to nothing in sum. */
    private static Map<UUID, BigDecimal> debts(SplittableRandom dice, int people) {
        var balances = new LinkedHashMap<UUID, BigDecimal>();
        var sum = 0;
        for (var who = 1; who < people; who++) {
            var balance = dice.nextInt(-6, 7);
            sum += balance;
            balances.put(new UUID(0, who), BigDecimal.valueOf(balance, 2));
        }
        balances.put(new UUID(0, 0), BigDecimal.valueOf(-sum, 2));
        return balances;
    }

    private static Map<UUID, BigDecimal> balances(int... cents) {
        var balances = new LinkedHashMap<UUID, BigDecimal>();
        for (var at = 0; at < cents.length; at++) {
            balances.put(new UUID(0, at), BigDecimal.valueOf(cents[at], 2));
        }
        return balances;
    }
}
