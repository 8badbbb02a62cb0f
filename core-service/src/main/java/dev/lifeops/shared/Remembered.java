package dev.lifeops.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What is looked up in the database at most every so often, however often anyone asks. While the database is away it
 * stays what it was, so that a scrape goes on without it.
 */
public final class Remembered<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final String name;
    private final Duration fresh;
    private final Supplier<T> lookup;
    private final Clock clock;
    private T value;
    private Instant at = Instant.EPOCH;

    /** @param none what it is before it was ever looked up */
    public Remembered(String name, Duration fresh, T none, Supplier<T> lookup, Clock clock) {
        this.name = name;
        this.fresh = fresh;
        this.value = none;
        this.lookup = lookup;
        this.clock = clock;
    }

    public synchronized T get() {
        var now = clock.instant();
        if (!now.isBefore(at.plus(fresh))) {
            value = lookedUp();
            at = now;
        }
        return value;
    }

    private T lookedUp() {
        try {
            return lookup.get();
        } catch (DataAccessException e) {
            LOG.warn("{} could not be looked up: {}", name, e.getMessage());
            return value;
        }
    }
}
