package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.recognise.Tessdata;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The worker's reading room with a window: what a reader thought after each look, and what each look cost. */
public final class WatchedRoom implements AutoCloseable {

    /** A look and what all looks so far came to; the costs are milliseconds of processor time by stage. */
    public record Glance(Verdict verdict, Map<String, Double> costs) {

        public Glance {
            costs = Map.copyOf(costs);
        }

        /** What the look cost in all. */
        public double cost() {
            return costs.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** A reading and how it came about. */
    public record Watched(Reading reading, List<Glance> glances) {}

    private final Tessdata tessdata = Tessdata.find(null);
    private final ReadingRoom room;

    /** Where so many receipts are read at a time. */
    public WatchedRoom(int atATime) {
        var properties = new OcrProperties(null, null, atATime, Duration.ofHours(1));
        room = new ReadingRoom(properties, tessdata, Clock.system(ZoneId.systemDefault()));
    }

    /** A refusal counts as nothing read. */
    public Watched read(byte[] file) {
        var watch = new Watch();
        try {
            var reading = room.read(reader -> reader.read(file, new Wishes(null, null), watch));
            return new Watched(reading, List.copyOf(watch.glances));
        } catch (RuntimeException refused) {
            return new Watched(new Checker().check(List.of()).reading(), List.of());
        }
    }

    @Override
    public void close() {
        room.close();
        tessdata.close();
    }

    /** Every look ends with a verdict. */
    private static final class Watch extends Stopwatch {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final List<Glance> glances = new ArrayList<>();
        private final Map<Stage, Long> spent = new EnumMap<>(Stage.class);

        @Override
        <T> T time(Stage stage, Supplier<T> work) {
            var began = THREADS.getCurrentThreadCpuTime();
            var result = super.time(stage, work);
            spent.merge(stage, THREADS.getCurrentThreadCpuTime() - began, Long::sum);
            if (result instanceof Verdict verdict) {
                glances.add(new Glance(verdict, taken()));
                spent.clear();
            }
            return result;
        }

        private Map<String, Double> taken() {
            var costs = new TreeMap<String, Double>();
            spent.forEach((stage, nanos) -> costs.put(stage.tag(), nanos / 1e6));
            return costs;
        }
    }
}
