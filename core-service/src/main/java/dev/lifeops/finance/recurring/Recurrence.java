package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a chain of payments says about the future.
 *
 * @param amount of the next payment, most likely
 * @param lowest of the latest year's payments
 * @param highest of the latest year's payments
 */
record Recurrence(Chain chain, BigDecimal amount, BigDecimal lowest, BigDecimal highest) {

    private static final double STEADY = 0.02;

    static Recurrence of(Chain chain) {
        var latest = latestYear(chain);
        var amount = chain.usualChange() <= STEADY ? chain.last().amount() : latest.get(latest.size() / 2);
        return new Recurrence(chain, amount, latest.getFirst(), latest.getLast());
    }

    /** The smallest amount first. */
    private static List<BigDecimal> latestYear(Chain chain) {
        var yearBefore = chain.last().day().minusYears(1);
        return chain.payments().stream()
                .filter(paid -> paid.day().isAfter(yearBefore))
                .map(Paid::amount)
                .sorted()
                .toList();
    }

    BigDecimal monthlyAmount() {
        return chain.cadence().perMonth(amount);
    }

    LocalDate overdueAfter() {
        return chain.next().plusDays(chain.cadence().slack());
    }

    LocalDate endedAfter() {
        return chain.cadence().after(chain.next(), 1).plusDays(chain.cadence().slack());
    }
}
