package dev.lifeops.health.source;

import dev.lifeops.health.calendar.Span;
import dev.lifeops.health.calendar.ZoneHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A person's days in a row, the first and the last included, in the time zones that the person lived by. */
public record DaySpan(LocalDate first, LocalDate last, ZoneHistory zones) {

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public Instant start() {
        return startOf(first);
    }

    public Instant end() {
        return endOf(last);
    }

    /** When a local day begins, which need not be 24 hours after the one before. */
    public Instant startOf(LocalDate day) {
        return Objects.requireNonNull(spanOf(day, zones).from());
    }

    /** When a local day is over. */
    public Instant endOf(LocalDate day) {
        return Objects.requireNonNull(spanOf(day, zones).until());
    }

    /** When a local day was: in two parts for who flies back over midnight, with a part of the next day between them. */
    public List<Span> partsOf(LocalDate day) {
        var parts = new ArrayList<Span>();
        for (var span : zones.spansOf(day)) {
            var isGoingOn = !parts.isEmpty() && Objects.equals(parts.getLast().until(), span.from());
            parts.add(isGoingOn ? new Span(parts.removeLast().from(), span.until()) : span);
        }
        return parts.isEmpty() ? List.of(spanOf(day, zones)) : parts;
    }

    /** From its first moment to its last; a day that a flight over the date line left out is one of UTC. */
    private static Span spanOf(LocalDate day, ZoneHistory zones) {
        var spans = zones.spansOf(day);
        return spans.isEmpty()
                ? new Span(utc(day), utc(day.plusDays(1)))
                : new Span(spans.getFirst().from(), spans.getLast().until());
    }

    private static Instant utc(LocalDate day) {
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400);
    }

    /** The same days in pieces no longer than that, for sources that answer only for so much. */
    public Stream<DaySpan> pieces(int days) {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(days))
                .map(day -> new DaySpan(day, earlier(day.plusDays(days - 1L), last), zones));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
