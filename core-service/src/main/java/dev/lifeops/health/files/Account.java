package dev.lifeops.health.files;

import dev.lifeops.health.intake.IntakeReport;
import dev.lifeops.health.intake.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps count of what an upload held and what became of it. */
final class Account {

    private static final int MOST_ROWS_TOLD = 100;
    private static final long BETWEEN_TICKS = 500_000_000;

    private final Progress.Listener listener;
    private final Map<String, long[]> rows = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final List<RefusedRow> refusedRows = new ArrayList<>();
    private final Map<String, Tally> kinds = new TreeMap<>();
    private final TreeSet<String> sources = new TreeSet<>();
    private int files;
    private long bytes;
    private long lastTick = System.nanoTime();

    Account(Progress.Listener listener) {
        this.listener = listener;
    }

    void row(String kind) {
        rows.computeIfAbsent(kind, _ -> new long[1])[0]++;
    }

    void refuse(RefusedRow row) {
        refused.merge(row.reason(), 1L, Long::sum);
        if (refusedRows.size() < MOST_ROWS_TOLD) {
            refusedRows.add(row);
        }
    }

    void finishFile(long upTo) {
        files++;
        bytes = upTo;
        tick(upTo);
    }

    /** Tells how far it has come, but not all the time. */
    void tick(long upTo) {
        if (System.nanoTime() - lastTick > BETWEEN_TICKS) {
            listener.reached(new Progress(upTo, counted()));
            lastTick = System.nanoTime();
        }
    }

    long bytes() {
        return bytes;
    }

    void finishSource(String source, IntakeReport report) {
        sources.add(source);
        report.metrics().forEach((metric, tally) -> add(metric.name(), tally));
        add(Harvest.SLEEPS, report.sleeps());
        add(Harvest.WORKOUTS, report.workouts());
    }

    Summary summary(int ignored) {
        return new Summary(List.copyOf(sources), files, ignored, kinds, refused, refusedRows);
    }

    private void add(String kind, Tally tally) {
        if (tally.read() > 0) {
            kinds.merge(
                    kind,
                    tally,
                    (one, other) -> new Tally(
                            one.added() + other.added(), one.changed() + other.changed(), one.known() + other.known()));
        }
    }

    private Map<String, Long> counted() {
        var counted = new TreeMap<String, Long>();
        rows.forEach((kind, count) -> counted.put(kind, count[0]));
        return counted;
    }
}
