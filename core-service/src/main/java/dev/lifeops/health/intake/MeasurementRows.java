package dev.lifeops.health.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measurements on their way to where none is stored twice. */
final class MeasurementRows {

    /** So many are about seven megabytes. */
    private static final int MOST = 50_000;

    private final MeasurementTable table;
    private final LocalDays days;
    private final List<MeasurementRow> rows = new ArrayList<>();
    private final Map<Metric, Long> read = new EnumMap<>(Metric.class);
    private final CopyRows copy = new CopyRows();

    /** What a source tells is mostly all new, or mostly known, for long stretches. */
    private boolean lastWereNew = true;

    /** @param days where those are put that change, unless the table marks them itself */
    MeasurementRows(MeasurementTable table, LocalDays days) {
        this.table = table;
        this.days = days;
    }

    void add(Measurement measurement, int origin) {
        rows.add(MeasurementRow.of(measurement, origin));
        read.merge(measurement.metric(), 1L, Long::sum);
    }

    boolean isFull() {
        return rows.size() >= MOST;
    }

    /** Stores what has come so far, and tells what became of it. */
    Map<Metric, Tally> store() {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var once = once();
        write(once);
        var tallies = lastWereNew && table.addIfAllAreNew(copy) ? allAdded(once) : merged(once.size());
        rows.clear();
        read.clear();
        return tallies;
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

    private Map<Metric, Tally> allAdded(List<MeasurementRow> once) {
        var added = new EnumMap<Metric, Long>(Metric.class);
        for (var row : once) {
            added.merge(Metric.of(row.metric()), 1L, Long::sum);
            days.add(row);
        }
        return tallies(added, Map.of());
    }

    private Map<Metric, Tally> merged(int count) {
        table.stage(copy);
        var added = table.addNew();
        lastWereNew = added.values().stream().mapToLong(Long::longValue).sum() == count;
        return tallies(added, lastWereNew ? Map.of() : table.changeDifferent());
    }

    private Map<Metric, Tally> tallies(Map<Metric, Long> added, Map<Metric, Long> changed) {
        var tallies = new EnumMap<Metric, Tally>(Metric.class);
        read.forEach((metric, all) ->
                tallies.put(metric, tally(all, added.getOrDefault(metric, 0L), changed.getOrDefault(metric, 0L))));
        return tallies;
    }

    private static Tally tally(long read, long added, long changed) {
        return new Tally(added, changed, read - added - changed);
    }
}
