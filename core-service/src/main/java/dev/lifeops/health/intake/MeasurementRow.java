package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A measurement as the database has it.
 *
 * @param start in microseconds since PostgreSQL's epoch
 * @param offset in minutes, or {@link Offsets#NONE}
 */
record MeasurementRow(long start, long key, int seconds, float value, int origin, short metric, short offset) {

    /** PostgreSQL's. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** The order of the index, which is then filled from left to right; those that compare equal are the same thing. */
    static final Comparator<MeasurementRow> ORDER = MeasurementRow::compare;

    private static final long MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    static MeasurementRow of(Measurement measurement, int origin, long key) {
        return new MeasurementRow(
                micros(measurement.start()),
                key,
                (int) Duration.between(measurement.start(), measurement.end()).toSeconds(),
                (float) measurement.value(),
                origin,
                (short) measurement.metric().code(),
                requireNonNullElse(Offsets.minutes(measurement.offset()), Offsets.NONE));
    }

    private static int compare(MeasurementRow one, MeasurementRow other) {
        if (one.origin != other.origin) {
            return Integer.compare(one.origin, other.origin);
        }
        if (one.metric != other.metric) {
            return Short.compare(one.metric, other.metric);
        }
        return one.start == other.start ? Long.compare(one.key, other.key) : Long.compare(one.start, other.start);
    }

    static Instant time(long micros) {
        return EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        return (time.getEpochSecond() - EPOCH.getEpochSecond()) * MICROS + time.getNano() / NANOS_A_MICRO;
    }
}
