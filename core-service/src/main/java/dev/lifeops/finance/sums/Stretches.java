package dev.lifeops.finance.sums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days of which some months are summed up, while the others have to be read entry by entry.
 *
 * @param months the first days of those that are summed up
 * @param others the rest, in order
 */
public record Stretches(List<LocalDate> months, List<Stretch> others) {

    /** Days from the first to the last, both of them included. */
    public record Stretch(LocalDate first, LocalDate last) {}

    /** Where no sums know what is asked. */
    public static Stretches unsummed(LocalDate from, LocalDate to) {
        return of(from, to, new TreeSet<>());
    }

    static Stretches of(LocalDate from, LocalDate to, SortedSet<LocalDate> summed) {
        var months = new ArrayList<LocalDate>();
        var others = new ArrayList<Stretch>();
        var first = from;
        for (var month : summed) {
            var end = month.plusMonths(1);
            if (!month.isBefore(from) && !end.minusDays(1).isAfter(to)) {
                add(others, first, month.minusDays(1));
                months.add(month);
                first = end;
            }
        }
        add(others, first, to);
        return new Stretches(months, others);
    }

    private static void add(List<Stretch> stretches, LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) {
            stretches.add(new Stretch(first, last));
        }
    }

    /** For a parameter that is an array of dates. */
    public String[] monthDays() {
        return texts(months);
    }

    /** The first days of the others, for a parameter that is an array of dates. */
    public String[] firstDays() {
        return texts(others.stream().map(Stretch::first).toList());
    }

    /** Their last days. */
    public String[] lastDays() {
        return texts(others.stream().map(Stretch::last).toList());
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
