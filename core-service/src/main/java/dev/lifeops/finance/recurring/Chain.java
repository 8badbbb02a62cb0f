package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payments to one payee that follow each other at one cadence.
 *
 * @param links the earliest first
 */
record Chain(Cadence cadence, List<Link> links) {

    /** The most payments come first, then the most punctual. */
    static final Comparator<Chain> BEST_FIRST =
            Comparator.comparingInt(Chain::size).reversed().thenComparingDouble(Chain::unpunctuality);

    Chain {
        links = List.copyOf(links);
    }

    /**
     * A payment of a chain.
     *
     * @param periods since the payment before; more than one where some did not come
     * @param daysOff how far from the day on which it was due
     */
    record Link(Paid paid, int periods, int daysOff) {}

    int size() {
        return links.size();
    }

    List<Paid> payments() {
        return links.stream().map(Link::paid).toList();
    }

    Paid first() {
        return links.getFirst().paid();
    }

    Paid last() {
        return links.getLast().paid();
    }

    /** The share of its periods in which it was paid. */
    double completeness() {
        var periods = 1 + links.stream().skip(1).mapToInt(Link::periods).sum();
        return size() / (double) periods;
    }

    /** The share of its payments that were of just the amount before. */
    double sameness() {
        return changes().stream().filter(change -> change == 0).count() / (double) (size() - 1);
    }

    /** What the amount usually changes by from one payment to the next, as a share of it. */
    double usualChange() {
        var sorted = changes().stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private List<Double> changes() {
        return IntStream.range(1, size())
                .mapToObj(at -> links.get(at).paid().difference(amount(at - 1)))
                .toList();
    }

    private double unpunctuality() {
        return links.stream().mapToInt(Link::daysOff).average().orElseThrow();
    }

    /** The days on which it was due and did not come, before the last payment. */
    List<LocalDate> missed() {
        var days = new ArrayList<LocalDate>();
        for (var at = 1; at < size(); at++) {
            var before = links.get(at - 1).paid().day();
            IntStream.range(1, links.get(at).periods())
                    .mapToObj(periods -> cadence.after(before, periods))
                    .forEach(days::add);
        }
        return days;
    }

    /** The day on which it is due the next time: the usual day of the month, not the latest payment's delay. */
    LocalDate next() {
        var due = cadence.after(last().day(), 1);
        if (cadence.isShorterThanAMonth()) {
            return due;
        }
        var usual = IntStream.of(-1, 0, 1)
                .mapToObj(month -> due.plusMonths(month).withDayOfMonth(1))
                .map(month -> month.withDayOfMonth(Math.min(usualDayOfMonth(), month.lengthOfMonth())))
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, due))));
        return usual.orElseThrow();
    }

    /** Late payments move the day back, months without a 31st move it forth; most of the last year's had it right. */
    private int usualDayOfMonth() {
        var latest = links.subList(Math.max(0, size() - 12), size()).stream()
                .map(link -> link.paid().day().getDayOfMonth())
                .sorted()
                .toList();
        var atMonthsEnd = latest.getFirst() >= 28;
        return atMonthsEnd ? latest.getLast() : latest.get((latest.size() - 1) / 2);
    }

    BigDecimal amount(int at) {
        return links.get(at).paid().amount();
    }
}
