package dev.lifeops.health.connections;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.connections.Connection.Range;
import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days come next: the newest first, then what is new since, and in between always further back. */
@Component
class SyncPlan {

    private final SyncProperties properties;
    private final RandomGenerator dice = RandomGenerator.getDefault();

    SyncPlan(SyncProperties properties) {
        this.properties = properties;
    }

    Optional<DaySpan> next(Connection connection, Coverage coverage, ZoneHistory zones, Instant now) {
        var today = zones.dayOf(now);
        var covered = connection.covered();
        if (covered == null) {
            var first = today.minusDays(coverage.daysAStep() - 1L);
            return Optional.of(new DaySpan(later(first, earliest(connection, coverage, zones)), today, zones));
        }
        if (!connection.updateDueAt().isAfter(now)) {
            return Optional.of(newest(covered, coverage, today, zones));
        }
        return connection.backFilled() ? Optional.empty() : Optional.of(further(connection, covered, coverage, zones));
    }

    /** In steps, too, where it was away for long. */
    private static DaySpan newest(Range covered, Coverage coverage, LocalDate today, ZoneHistory zones) {
        var first = covered.to().minusDays(coverage.overlapDays());
        var last = first.plusDays(Math.max(coverage.daysAStep(), coverage.overlapDays() + 2L) - 1);
        return new DaySpan(first, last.isBefore(today) ? last : today, zones);
    }

    private DaySpan further(Connection connection, Range covered, Coverage coverage, ZoneHistory zones) {
        var first = covered.from().minusDays(coverage.daysAStep());
        var earliest = earliest(connection, coverage, zones);
        return new DaySpan(
                first.isBefore(earliest) ? earliest : first, covered.from().minusDays(1), zones);
    }

    /** Where a connection stands when those days are in the books. */
    Progress after(Connection connection, Coverage coverage, DaySpan span, boolean empty, Instant now) {
        var covered = union(connection.covered(), span);
        var backwards = connection.covered() != null
                && span.last().isBefore(connection.covered().from());
        var emptyDays = !backwards ? connection.emptyDays() : empty ? connection.emptyDays() + (int) span.length() : 0;
        var done = connection.backFilled()
                || emptyDays >= properties.emptyDays()
                || !covered.from().isAfter(earliest(connection, coverage, span.zones()));
        var due = updateDueAt(connection, coverage, span, backwards, now);
        return new Progress(covered, emptyDays, done, due, done ? due : now);
    }

    private Instant updateDueAt(
            Connection connection, Coverage coverage, DaySpan span, boolean backwards, Instant now) {
        if (backwards) {
            return connection.updateDueAt();
        }
        var isUpToDate = !span.last().isBefore(span.zones().dayOf(now));
        return isUpToDate ? now.plusMillis((long) (interval(coverage) * jitter())) : now;
    }

    private double interval(Coverage coverage) {
        return (properties.interval().isZero() ? coverage.interval() : properties.interval()).toMillis();
    }

    /** A factor around one. */
    private double jitter() {
        return properties.jitter() == 0 ? 1 : 1 + dice.nextDouble(-properties.jitter(), properties.jitter());
    }

    private LocalDate earliest(Connection connection, Coverage coverage, ZoneHistory zones) {
        var reach = zones.dayOf(connection.connectedAt()).minus(properties.furthestBack());
        return later(reach, coverage.earliest());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private static Range union(@Nullable Range covered, DaySpan span) {
        if (covered == null) {
            return new Range(span.first(), span.last());
        }
        return new Range(
                covered.from().isBefore(span.first()) ? covered.from() : span.first(),
                covered.to().isAfter(span.last()) ? covered.to() : span.last());
    }
}
