package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Chain.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Grows chains of one cadence through the payments to one payee. Somebody who goes to the same shop each day has thousands
 * of them, so days and amounts lie in arrays, as whole days since 1970 and as they are nearest to a double.
 */
final class ChainGrowing {

    /** One payment may fail to come; of what rests longer, a new chain tells. */
    private static final int MOST_PERIODS_BETWEEN = 2;

    /** Prices change by less than this from one payment to the next. */
    private static final double MOST_CHANGE = 0.35;

    /** A bill or a bonus may, where nothing else was paid to the same payee meanwhile. */
    private static final double MOST_CHANGE_ALONE = 0.75;

    private final Cadence cadence;
    private final List<Paid> payments;
    private final int[] days;
    private final double[] amounts;

    /** @param payments the earliest first */
    ChainGrowing(Cadence cadence, List<Paid> payments) {
        this.cadence = cadence;
        this.payments = payments;
        this.days = payments.stream()
                .mapToInt(paid -> Math.toIntExact(paid.day().toEpochDay()))
                .toArray();
        this.amounts = payments.stream()
                .mapToDouble(paid -> paid.amount().doubleValue())
                .toArray();
    }

    /** Every chain that is long enough and does not merely begin later than another. */
    List<Chain> chains() {
        var chains = new ArrayList<Chain>();
        var taken = new BitSet();
        for (var first = 0; first < days.length; first++) {
            if (!taken.get(first)) {
                var steps = grow(first);
                steps.forEach(step -> taken.set(step.at()));
                if (steps.size() >= cadence.leastPayments()) {
                    chains.add(chain(steps));
                }
            }
        }
        return chains;
    }

    /** From one payment to another, that many periods later. */
    private record Step(int at, int periods, int daysOff) {}

    private List<Step> grow(int first) {
        var steps = new ArrayList<>(List.of(new Step(first, 1, 0)));
        for (var next = next(steps); next.isPresent(); next = next(steps)) {
            steps.add(next.get());
        }
        return steps;
    }

    private Chain chain(List<Step> steps) {
        return new Chain(
                cadence,
                steps.stream()
                        .map(step -> new Link(payments.get(step.at()), step.periods(), step.daysOff()))
                        .toList());
    }

    private Optional<Step> next(List<Step> steps) {
        var last = steps.getLast().at();
        var usual = usual(steps);
        for (var periods = 1; periods <= MOST_PERIODS_BETWEEN; periods++) {
            var due = Math.toIntExact(
                    cadence.after(LocalDate.ofEpochDay(days[last]), periods).toEpochDay());
            var next = nearest(last, due, usual);
            if (next >= 0) {
                return Optional.of(new Step(next, periods, Math.abs(days[next] - due)));
            }
        }
        return Optional.empty();
    }

    /** The payment near that day and amount; -1 where there is none. */
    private int nearest(int last, int due, double usual) {
        var until = from(due + cadence.slack() + 1);
        var mostChange = until - from(days[last]) == 2 ? MOST_CHANGE_ALONE : MOST_CHANGE;
        var nearest = -1;
        var least = Double.MAX_VALUE;
        for (var at = from(due - cadence.slack()); at < until; at++) {
            var change = change(amounts[at], usual);
            var misfit = change / MOST_CHANGE + Math.abs(days[at] - due) / (double) (2 * cadence.slack());
            if (change <= mostChange && misfit < least) {
                nearest = at;
                least = misfit;
            }
        }
        return nearest;
    }

    /** Where the payments of that day and later begin. */
    private int from(int day) {
        var low = 0;
        var high = days.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The middle one of the latest three amounts, so that a single bonus does not set the measure. */
    private double usual(List<Step> steps) {
        var latest = steps.subList(Math.max(0, steps.size() - 3), steps.size()).stream()
                .mapToDouble(step -> amounts[step.at()])
                .toArray();
        Arrays.sort(latest);
        return latest[latest.length / 2];
    }

    private static double change(double amount, double usual) {
        var larger = Math.max(amount, usual);
        return larger == 0 ? 0 : Math.abs(amount - usual) / larger;
    }
}
