package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Chain.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Grows chains of one cadence through the payments to one payee. */
final class ChainGrowing {

    /** One payment may fail to come; of what rests longer, a new chain tells. */
    private static final int MOST_PERIODS_BETWEEN = 2;

    /** Prices change by less than this from one payment to the next. */
    private static final double MOST_CHANGE = 0.35;

    /** A bill or a bonus may, where nothing else was paid to the same payee meanwhile. */
    private static final double MOST_CHANGE_ALONE = 0.75;

    private static final int RECENT = 3;

    private final Cadence cadence;
    private final TreeMap<LocalDate, List<Paid>> byDay = new TreeMap<>();

    ChainGrowing(Cadence cadence, List<Paid> payments) {
        this.cadence = cadence;
        payments.forEach(paid ->
                byDay.computeIfAbsent(paid.day(), _ -> new ArrayList<>()).add(paid));
    }

    /** Every chain that does not merely begin later than another. */
    List<Chain> chains() {
        var chains = new ArrayList<Chain>();
        var taken = new HashSet<Paid>();
        byDay.values().stream().flatMap(List::stream).forEach(paid -> {
            if (!taken.contains(paid)) {
                var chain = grow(paid);
                taken.addAll(chain.payments());
                chains.add(chain);
            }
        });
        return chains;
    }

    private Chain grow(Paid first) {
        var links = new ArrayList<>(List.of(new Link(first, 1, 0)));
        for (var next = next(links); next.isPresent(); next = next(links)) {
            links.add(next.get());
        }
        return new Chain(cadence, links);
    }

    private Optional<Link> next(List<Link> links) {
        return Stream.iterate(1, periods -> periods <= MOST_PERIODS_BETWEEN, periods -> periods + 1)
                .flatMap(periods -> next(links, periods).stream())
                .findFirst();
    }

    private Optional<Link> next(List<Link> links, int periods) {
        var last = links.getLast().paid();
        var due = cadence.after(last.day(), periods);
        var usual = usual(links);
        return from(due.minusDays(cadence.slack()), due.plusDays(cadence.slack()))
                .filter(paid -> paid.difference(usual) <= mostChange(last, due))
                .min(Comparator.comparingDouble(paid -> misfit(paid, due, usual)))
                .map(paid -> new Link(paid, periods, daysBetween(paid.day(), due)));
    }

    private Stream<Paid> from(LocalDate first, LocalDate last) {
        return byDay.subMap(first, true, last, true).values().stream().flatMap(List::stream);
    }

    private double mostChange(Paid last, LocalDate due) {
        var meanwhile = from(last.day(), due.plusDays(cadence.slack())).limit(3).count();
        return meanwhile == 2 ? MOST_CHANGE_ALONE : MOST_CHANGE;
    }

    private double misfit(Paid paid, LocalDate due, BigDecimal usual) {
        return paid.difference(usual) / MOST_CHANGE + daysBetween(paid.day(), due) / (double) (2 * cadence.slack());
    }

    /** The middle one of the latest amounts, so that a single bonus does not set the measure. */
    private static BigDecimal usual(List<Link> links) {
        var latest = links.subList(Math.max(0, links.size() - RECENT), links.size()).stream()
                .map(link -> link.paid().amount())
                .sorted()
                .toList();
        return latest.get(latest.size() / 2);
    }

    private static int daysBetween(LocalDate one, LocalDate other) {
        return (int) Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
