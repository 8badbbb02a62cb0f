package dev.lifeops.finance.sums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days of which some months are summed up, while the others have to be read entry by entry.
 *
 * @param years the first days of the last of twelve months, where all of them are summed up at once
 * @param months the first days of other months that are summed up; neither has anything outside of the days in question
 * @param others the rest, in order
 */
public record Stretches(List<LocalDate> years, List<LocalDate> months, List<Stretch> others) {

    /** Days from the first to the last, both of them included. */
    public record Stretch(LocalDate first, LocalDate last) {}

    /** Where no sums know what is asked. */
    public static Stretches unsummed(LocalDate from, LocalDate to) {
        return of(from, to, new TreeSet<>(), new TreeSet<>());
    }

    /** The years must not overlap. */
    static Stretches of(LocalDate from, LocalDate to, SortedSet<LocalDate> years, SortedSet<LocalDate> summed) {
        var months = new TreeSet<>(summed);
        years.forEach(
                last -> months.subSet(last.minusMonths(11), true, last, true).clear());
        var ends = new TreeMap<LocalDate, LocalDate>();
        months.forEach(month -> ends.put(month, month.plusMonths(1)));
        years.forEach(last -> ends.put(last.minusMonths(11), last.plusMonths(1)));
        var others = new ArrayList<Stretch>();
        var next = from;
        for (var span : ends.entrySet()) {
            add(others, next, span.getKey().minusDays(1));
            next = span.getValue();
        }
        add(others, next, to);
        return new Stretches(List.copyOf(years), List.copyOf(months), others);
    }

    private static void add(List<Stretch> stretches, LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) {
            stretches.add(new Stretch(first, last));
        }
    }

    /** For a parameter that is an array of dates. */
    public String[] yearDays() {
        return texts(years);
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
