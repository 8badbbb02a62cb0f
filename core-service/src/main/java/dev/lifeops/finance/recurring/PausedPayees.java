package dev.lifeops.finance.recurring;

import dev.lifeops.shared.Pauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Payees that could not be looked at: each is left alone for a while, longer after each failure in a row. */
@Component
class PausedPayees {

    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofHours(1));

    private final Clock clock;
    private final Map<Payee, Pause> pauses = new ConcurrentHashMap<>();

    PausedPayees(Clock clock) {
        this.clock = clock;
    }

    private record Pause(int failures, Instant end) {}

    boolean contain(Payee payee) {
        var pause = pauses.get(payee);
        return pause != null && clock.instant().isBefore(pause.end());
    }

    void add(Payee payee) {
        pauses.compute(payee, (_, pause) -> {
            var failures = pause == null ? 1 : pause.failures() + 1;
            return new Pause(failures, clock.instant().plus(PAUSES.after(failures)));
        });
    }

    void remove(Payee payee) {
        pauses.remove(payee);
    }
}
