package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps account of every reading, in figures and in one line of the log, without a word of the receipt. */
@Component
class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final MeterRegistry meters;

    Journal(MeterRegistry meters, ReadingRoom room) {
        this.meters = meters;
        Gauge.builder("lifeops.ocr.handles.busy", room, ReadingRoom::busy)
                .description("Readers that are at work")
                .register(meters);
        Gauge.builder("lifeops.ocr.handles", room, ReadingRoom::total)
                .description("Readers there are")
                .register(meters);
    }

    Reading record(long bytes, Function<Stopwatch, Reading> work) {
        var watch = new Stopwatch();
        var began = System.nanoTime();
        var outcome = "ok";
        try {
            return work.apply(watch);
        } catch (RuntimeException e) {
            outcome = Refusal.of(e).code();
            throw e;
        } finally {
            close(bytes, outcome, Duration.ofNanos(System.nanoTime() - began), watch);
        }
    }

    private void close(long bytes, String outcome, Duration taken, Stopwatch watch) {
        meters.counter("lifeops.ocr.readings", "outcome", outcome).increment();
        watch.tell((stage, time) ->
                meters.timer("lifeops.ocr.stage", "stage", stage.tag()).record(time));
        LOG.atInfo()
                .addKeyValue("outcome", outcome)
                .addKeyValue("bytes", bytes)
                .addKeyValue("durationMs", taken.toMillis())
                .addKeyValue("timings", watch.timings())
                .log("Read a receipt");
    }
}
