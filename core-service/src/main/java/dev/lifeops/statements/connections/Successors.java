package dev.lifeops.statements.connections;

import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.connections.SyncedTable.Synced;
import dev.lifeops.statements.imports.Resemblance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What pending entries became that a service does not name any more, where it gives what was booked another id: the same
 * amount and alike in words, else alike in words and the only one, for tips and deposits change amounts.
 */
final class Successors {

    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 10;

    private Successors() {}

    static Map<Synced, RemoteEntry> of(List<Synced> gone, List<RemoteEntry> fresh) {
        var booked = new ArrayList<>(fresh.stream().filter(it -> !it.pending()).toList());
        var left = new ArrayList<>(gone);
        var successors = new LinkedHashMap<Synced, RemoteEntry>();
        take(left, booked, successors, false, (one, other) -> one.amount().compareTo(other.amount()) == 0);
        take(
                left,
                booked,
                successors,
                true,
                (one, other) -> one.amount().signum() == other.amount().signum());
        return successors;
    }

    private static void take(
            List<Synced> gone,
            List<RemoteEntry> booked,
            Map<Synced, RemoteEntry> successors,
            boolean onlyOne,
            BiPredicate<Synced, RemoteEntry> isAlike) {
        gone.removeIf(pending -> {
            var candidates = booked.stream()
                    .filter(entry -> isNear(pending, entry) && isAlike.test(pending, entry))
                    .filter(entry ->
                            Resemblance.of(pending.wording(), entry.wording().bare()))
                    .toList();
            if (candidates.isEmpty() || (onlyOne && candidates.size() > 1)) {
                return false;
            }
            successors.put(pending, candidates.getFirst());
            booked.remove(candidates.getFirst());
            return true;
        });
    }

    private static boolean isNear(Synced pending, RemoteEntry entry) {
        return !entry.day().isBefore(pending.day().minusDays(DAYS_BEFORE))
                && !entry.day().isAfter(pending.day().plusDays(DAYS_AFTER));
    }
}
