package dev.lifeops.health.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time zones that a person lived by, without a gap from since ever to evermore. */
public final class ZoneHistory {

    private final List<Period> periods;

    private ZoneHistory(List<Period> periods) {
        this.periods = List.copyOf(periods);
    }

    /** A time in one zone. */
    public record Period(Span span, ZoneId zone) {}

    /** The first change counts for all time before it, too; without any the fallback counts. */
    public static ZoneHistory of(List<ZoneChange> changes, ZoneId fallback) {
        if (changes.isEmpty()) {
            return new ZoneHistory(List.of(new Period(new Span(null, null), fallback)));
        }
        var ordered =
                changes.stream().sorted(Comparator.comparing(ZoneChange::since)).toList();
        var periods = new ArrayList<Period>();
        for (var at = 0; at < ordered.size(); at++) {
            var from = at == 0 ? null : ordered.get(at).since();
            periods.add(new Period(
                    new Span(from, sinceOf(ordered, at + 1)), ordered.get(at).zone()));
        }
        return new ZoneHistory(periods);
    }

    private static @Nullable Instant sinceOf(List<ZoneChange> changes, int at) {
        return at < changes.size() ? changes.get(at).since() : null;
    }

    public List<Period> periods() {
        return periods;
    }

    public ZoneId at(Instant time) {
        return periods.stream()
                .filter(period -> period.span().holds(time))
                .findFirst()
                .orElseThrow()
                .zone();
    }

    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, at(time));
    }

    /**
     * When that day was: 23 or 25 hours where the clocks change, shorter or longer after a flight, and even in two parts
     * for who flies back over midnight.
     */
    public List<Span> spansOf(LocalDate day) {
        return periods.stream()
                .map(period -> period.span().and(spanOf(day, period.zone())))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private static Span spanOf(LocalDate day, ZoneId zone) {
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
