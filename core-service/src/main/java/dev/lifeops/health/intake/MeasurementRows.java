package dev.lifeops.health.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Measurements on their way to where none is stored twice. While one batch is stored the next is gathered, and for as long
 * the connection must be left alone: whoever wants it lets things settle first.
 */
final class MeasurementRows {

    /** So many are about six megabytes. */
    private static final int MOST = 50_000;

    private final MeasurementTable table;
    private final LocalDays days;
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<MeasurementRow> rows = new ArrayList<>();
    private final Map<Metric, Long> read = new EnumMap<>(Metric.class);
    private @Nullable Sent sent;

    /** What a source tells is mostly all new, or mostly known, for long stretches. */
    private boolean lastWereNew = true;

    /** @param days where those are put that change, unless the table marks them itself */
    MeasurementRows(MeasurementTable table, LocalDays days) {
        this.table = table;
        this.days = days;
    }

    /** A batch, each thing once, and the same as the database takes it; and how many there were before. */
    private record Batch(List<MeasurementRow> once, CopyRows copy, Map<Metric, Long> read) {}

    private record Sent(Batch batch, CompletableFuture<Boolean> isAdded) {}

    void add(Measurement measurement, int origin) {
        rows.add(MeasurementRow.of(measurement, origin, fingerprints.of(measurement.externalId())));
        read.merge(measurement.metric(), 1L, Long::sum);
    }

    boolean isFull() {
        return rows.size() >= MOST;
    }

    /** Sends what has come so far, and tells what became of what was sent before. */
    Map<Metric, Tally> send() {
        if (rows.isEmpty()) {
            return settle();
        }
        // sorted and written while the batch before is still being stored
        var next = gathered();
        var before = settle();
        sent = new Sent(next, added(next.copy()));
        return before;
    }

    /** Waits for what was sent, and tells what became of it. */
    Map<Metric, Tally> settle() {
        if (sent == null) {
            return Map.of();
        }
        var before = sent;
        sent = null;
        return before.isAdded().join() ? allAdded(before.batch()) : merged(before.batch());
    }

    /** Waits for what was sent, whatever becomes of it. */
    void abandon() {
        if (sent != null) {
            sent.isAdded().exceptionally(_ -> false).join();
        }
    }

    private Batch gathered() {
        var once = once();
        var batch = new Batch(once, CopyRows.of(once), new EnumMap<>(read));
        rows.clear();
        read.clear();
        return batch;
    }

    private CompletableFuture<Boolean> added(CopyRows copy) {
        return lastWereNew ? table.addIfAllAreNew(copy) : CompletableFuture.completedFuture(false);
    }

    /** Of what came twice the last counts. */
    private List<MeasurementRow> once() {
        rows.sort(MeasurementRow.ORDER);
        var once = new ArrayList<MeasurementRow>(rows.size());
        for (var row : rows) {
            if (!once.isEmpty() && MeasurementRow.ORDER.compare(once.getLast(), row) == 0) {
                once.removeLast();
            }
            once.add(row);
        }
        return once;
    }

    private Map<Metric, Tally> allAdded(Batch batch) {
        var added = new EnumMap<Metric, Long>(Metric.class);
        for (var row : batch.once()) {
            added.merge(Metric.of(row.metric()), 1L, Long::sum);
            days.add(row);
        }
        return tallies(batch, added, Map.of());
    }

    private Map<Metric, Tally> merged(Batch batch) {
        table.stage(batch.copy());
        var added = table.addNew();
        lastWereNew = added.values().stream().mapToLong(Long::longValue).sum()
                == batch.once().size();
        return tallies(batch, added, lastWereNew ? Map.of() : table.changeDifferent());
    }

    private static Map<Metric, Tally> tallies(Batch batch, Map<Metric, Long> added, Map<Metric, Long> changed) {
        var tallies = new EnumMap<Metric, Tally>(Metric.class);
        batch.read()
                .forEach((metric, all) -> tallies.put(
                        metric, tally(all, added.getOrDefault(metric, 0L), changed.getOrDefault(metric, 0L))));
        return tallies;
    }

    private static Tally tally(long read, long added, long changed) {
        return new Tally(added, changed, read - added - changed);
    }
}
