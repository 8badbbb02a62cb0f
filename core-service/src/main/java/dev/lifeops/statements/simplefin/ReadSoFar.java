package dev.lifeops.statements.simplefin;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection was read.
 *
 * @param read by account, the last day on which it told all that it knew
 * @param backTo from this day on everything is here, and what is older is asked for; null where that has an end
 */
record ReadSoFar(Map<String, LocalDate> read, @Nullable LocalDate backTo) {

    static final ReadSoFar NOTHING = new ReadSoFar(Map.of(), null);

    /** Where a look for something new begins: some days back from what is surely here, but never beyond one window. */
    LocalDate lookFrom(Set<String> wanted, LocalDate today, int overlap, int window) {
        var earliest = wanted.stream()
                .map(read::get)
                .map(it -> it == null ? today.minusDays(window) : it.minusDays(overlap))
                .min(LocalDate::compareTo)
                .orElse(today);
        var latest = today.minusDays(overlap);
        var bounded = earliest.isAfter(latest) ? latest : earliest;
        return bounded.isBefore(today.minusDays(window)) ? today.minusDays(window) : bounded;
    }

    /** An account that is new, or was away for longer than the look goes back, is followed back once more. */
    ReadSoFar looked(Set<String> whole, LocalDate from, LocalDate today, int overlap) {
        var isGap = whole.stream()
                .map(read::get)
                .anyMatch(it -> it == null || it.minusDays(overlap).isBefore(from));
        var now = new HashMap<>(read);
        whole.forEach(account -> now.put(account, today));
        return new ReadSoFar(now, isGap ? from : backTo);
    }

    /** The same, with an end where the furthest day is reached. */
    ReadSoFar back(LocalDate furthest) {
        return backTo != null && backTo.isAfter(furthest) ? this : new ReadSoFar(read, null);
    }
}
