package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds candidates by day and amount without looking at the others. */
final class AmountIndex {

    private final Map<LocalDate, List<Indexed>> byDay = new HashMap<>();

    private record Indexed(BigDecimal amount, int candidate) {}

    void add(LocalDate day, BigDecimal amount, int candidate) {
        byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Indexed(amount, candidate));
    }

    /** After the last was added. */
    void sort() {
        byDay.values().forEach(day -> day.sort(Comparator.comparing(Indexed::amount)));
    }

    /** Of the days on which what a bank booked can have been bought. */
    void find(LocalDate bookedOn, BigDecimal least, BigDecimal most, IntConsumer found) {
        for (var delay = Scoring.EARLIEST; delay <= Scoring.LATEST; delay++) {
            var day = byDay.get(bookedOn.minusDays(delay));
            if (day != null) {
                find(day, least, most, found);
            }
        }
    }

    private static void find(List<Indexed> day, BigDecimal least, BigDecimal most, IntConsumer found) {
        for (var at = first(day, least); at < day.size() && day.get(at).amount().compareTo(most) <= 0; at++) {
            found.accept(day.get(at).candidate());
        }
    }

    private static int first(List<Indexed> day, BigDecimal least) {
        var low = 0;
        var high = day.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (day.get(middle).amount().compareTo(least) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
