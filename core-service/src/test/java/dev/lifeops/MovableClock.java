package dev.lifeops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that tests move. */
public final class MovableClock extends Clock {

    private volatile Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return InstantSource.fixed(now).withZone(zone);
    }
}
