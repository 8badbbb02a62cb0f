package dev.lifeops.finance.budgets;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lifeops.finance.budgets.Spending.InOwn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a budget's categories cost, day by day, in its own currency.
 *
 * @param missing what could not be added, since no rate of its day is known
 */
record Spent(NavigableMap<LocalDate, BigDecimal> days, List<Missing> missing) {

    static Map<UUID, Spent> byBudget(List<InOwn> sums) {
        return sums.stream().collect(groupingBy(it -> it.sum().budget(), collectingAndThen(toList(), Spent::of)));
    }

    private static Spent of(List<InOwn> sums) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        var missing = new ArrayList<Missing>();
        for (var each : sums) {
            var sum = each.sum();
            if (each.converted() == null) {
                missing.add(new Missing(sum.day(), sum.currency(), Reckoning.money(sum.amount())));
            } else {
                days.merge(sum.day(), each.converted(), BigDecimal::add);
            }
        }
        return new Spent(days, List.copyOf(missing));
    }

    static Spent nothing() {
        return new Spent(new TreeMap<>(), List.of());
    }

    BigDecimal in(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    BigDecimal between(LocalDate first, LocalDate last) {
        return days.subMap(first, true, last, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal on(LocalDate day) {
        return days.getOrDefault(day, BigDecimal.ZERO);
    }

    List<Missing> missing(LocalDate first, LocalDate last) {
        return missing.stream()
                .filter(it -> !it.day().isBefore(first) && !it.day().isAfter(last))
                .toList();
    }
}
