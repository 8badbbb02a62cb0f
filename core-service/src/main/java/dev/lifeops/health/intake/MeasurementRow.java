package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    static final Comparator<MeasurementRow> ORDER = Comparator.comparingInt(MeasurementRow::origin)
            .thenComparingInt(MeasurementRow::metric)
            .thenComparingLong(MeasurementRow::start)
            .thenComparingLong(MeasurementRow::key);

    private static final long MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    static MeasurementRow of(Measurement measurement, int origin) {
        return new MeasurementRow(
                micros(measurement.start()),
                fingerprint(measurement.externalId()),
                (int) Duration.between(measurement.start(), measurement.end()).toSeconds(),
                (float) measurement.value(),
                origin,
                (short) measurement.metric().code(),
                requireNonNullElse(Offsets.minutes(measurement.offset()), Offsets.NONE));
    }

    void writeTo(CopyRows rows) {
        rows.row(7).add(start).add(key).add(seconds).add(value).add(origin).add(metric);
        if (offset == Offsets.NONE) {
            rows.addNull();
        } else {
            rows.add(offset);
        }
    }

    /** 64 bits are enough to tell those apart that begin at the same moment. */
    static long fingerprint(@Nullable String externalId) {
        return externalId == null
                ? 0
                : UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
    }

    static Instant time(long micros) {
        return EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        return (time.getEpochSecond() - EPOCH.getEpochSecond()) * MICROS + time.getNano() / NANOS_A_MICRO;
    }
}
