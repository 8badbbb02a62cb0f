package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a budget's categories cost, day by day, in its own currency.
 *
 * @param missing what could not be added, since no rate of its day is known
 */
record Spent(NavigableMap<LocalDate, BigDecimal> days, List<Missing> missing) {

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
