package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNull;

import dev.lifeops.health.calendar.Span;
import dev.lifeops.health.calendar.ZoneHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the local days of rows. They mostly follow each other, so a day is only looked up when it is another. */
final class LocalDays {

    private final ZoneHistory zones;
    private final Set<LocalDate> days;
    private short offset;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    LocalDays(ZoneHistory zones, Set<LocalDate> days) {
        this.zones = zones;
        this.days = days;
    }

    void add(MeasurementRow row) {
        if (row.offset() != offset || row.start() < from || row.start() >= until) {
            offset = row.offset();
            add(MeasurementRow.time(row.start()), Offsets.of(offset));
        }
    }

    private void add(Instant time, @Nullable ZoneOffset offset) {
        var day = Offsets.dayOf(time, offset, zones);
        days.add(day);
        var span = offset == null ? spanOf(day, time) : spanOf(day, offset);
        from = MeasurementRow.micros(requireNonNull(span.from()));
        until = MeasurementRow.micros(requireNonNull(span.until()));
    }

    private Span spanOf(LocalDate day, Instant time) {
        return zones.spansOf(day).stream()
                .filter(it -> it.holds(time))
                .findFirst()
                .orElseThrow();
    }

    private static Span spanOf(LocalDate day, ZoneOffset offset) {
        return new Span(
                day.atStartOfDay(offset).toInstant(),
                day.plusDays(1).atStartOfDay(offset).toInstant());
    }
}
