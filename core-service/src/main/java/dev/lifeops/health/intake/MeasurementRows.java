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
    private final CopyRows copy = new CopyRows();
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

    /** A batch, each thing once; and how many there were before. */
    private record Sent(List<MeasurementRow> once, Map<Metric, Long> read, CompletableFuture<Boolean> isAdded) {}

    void add(Measurement measurement, int origin) {
        rows.add(MeasurementRow.of(measurement, origin));
        read.merge(measurement.metric(), 1L, Long::sum);
    }

    boolean isFull() {
        return rows.size() >= MOST;
    }

    /** Sends what has come so far, and tells what became of what was sent before. */
    Map<Metric, Tally> send() {
        var before = settle();
        if (!rows.isEmpty()) {
            var once = once();
            write(once);
            sent = new Sent(once, new EnumMap<>(read), added());
            rows.clear();
            read.clear();
        }
        return before;
    }

    /** Waits for what was sent, and tells what became of it. */
    Map<Metric, Tally> settle() {
        if (sent == null) {
            return Map.of();
        }
        var batch = sent;
        sent = null;
        return batch.isAdded().join() ? allAdded(batch) : merged(batch);
    }

    /** Waits for what was sent, whatever becomes of it. */
    void abandon() {
        if (sent != null) {
            sent.isAdded().exceptionally(_ -> false).join();
        }
    }

    private CompletableFuture<Boolean> added() {
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

    private void write(List<MeasurementRow> once) {
        copy.begin();
        once.forEach(row -> row.writeTo(copy));
        copy.end();
    }

    private Map<Metric, Tally> allAdded(Sent batch) {
        var added = new EnumMap<Metric, Long>(Metric.class);
        for (var row : batch.once()) {
            added.merge(Metric.of(row.metric()), 1L, Long::sum);
            days.add(row);
        }
        return tallies(batch, added, Map.of());
    }

    private Map<Metric, Tally> merged(Sent batch) {
        table.stage(copy);
        var added = table.addNew();
        lastWereNew = added.values().stream().mapToLong(Long::longValue).sum()
                == batch.once().size();
        return tallies(batch, added, lastWereNew ? Map.of() : table.changeDifferent());
    }

    private static Map<Metric, Tally> tallies(Sent batch, Map<Metric, Long> added, Map<Metric, Long> changed) {
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
