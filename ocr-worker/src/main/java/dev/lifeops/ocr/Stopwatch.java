package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading.Timings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Adds up the time that each stage takes over all passes of one reading. */
class Stopwatch {

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

    <T> T time(Stage stage, Supplier<T> work) {
        var began = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(stage, System.nanoTime() - began, Long::sum);
        }
    }

    Timings timings() {
        return new Timings(millis(Stage.DECODE), millis(Stage.PREPARE), millis(Stage.RECOGNISE), millis(Stage.PARSE));
    }

    void tell(BiConsumer<Stage, Duration> listener) {
        nanos.forEach((stage, time) -> listener.accept(stage, Duration.ofNanos(time)));
    }

    private long millis(Stage stage) {
        return Duration.ofNanos(nanos.getOrDefault(stage, 0L)).toMillis();
    }
}
