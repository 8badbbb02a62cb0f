package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Times steps by source and outcome; of people it knows nothing. */
@Component
class SyncMetrics {

    private final MeterRegistry meters;

    SyncMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What became of a step. */
    enum Outcome {
        DONE,
        THROTTLED,
        UNAVAILABLE,
        REFUSED,
        CONSENT_LOST,
        BREAKER_OPEN,
        OVERTAKEN
    }

    void timed(SyncSource source, Supplier<Outcome> step) {
        var sample = Timer.start(meters);
        var outcome = step.get();
        sample.stop(Timer.builder("lifeops.health.sync")
                .description("Steps of syncing with a connected source")
                .tag("source", source.name())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters));
    }
}
