package dev.lifeops.health.daily;

import static java.util.function.Predicate.not;

import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.intake.StaleDays;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people live by the clock, and what that means for their days. */
@Service
class Travels {

    /** How far a day's begin may move, whole days and some more. */
    private static final int AROUND = 2;

    private final Zones zones;
    private final StaleDays staleDays;
    private final KnownDays knownDays;
    private final JdbcClient database;

    Travels(Zones zones, StaleDays staleDays, KnownDays knownDays, JdbcClient database) {
        this.zones = zones;
        this.staleDays = staleDays;
        this.knownDays = knownDays;
        this.database = database;
    }

    @Transactional
    public void move(UserId person, String zone, Instant since) {
        var others =
                zones.changes(person).stream().filter(change -> !change.since().equals(since));
        replace(
                person,
                Stream.concat(others, Stream.of(new ZoneChange(since, known(zone))))
                        .toList());
    }

    @Transactional
    public void replace(UserId person, List<ZoneChange> changes) {
        var before = zones.changes(person);
        zones.replace(person, changes);
        staleDays.mark(person, affected(person, before, changes));
    }

    /** Where the oldest change is another one, all time before it is concerned, too. */
    private List<LocalDate> affected(UserId person, List<ZoneChange> before, List<ZoneChange> after) {
        var differing = Stream.concat(
                        before.stream().filter(not(after::contains)),
                        after.stream().filter(not(before::contains)))
                .toList();
        var oldest = Stream.concat(before.stream(), after.stream()).min(Comparator.comparing(ZoneChange::since));
        if (differing.isEmpty() || oldest.isEmpty()) {
            return List.of();
        }
        var first =
                differing.contains(oldest.get()) ? knownDays.all(person) : knownDays.since(person, firstDay(differing));
        return first.stream().flatMap(Travels::beside).distinct().toList();
    }

    private static LocalDate firstDay(List<ZoneChange> changes) {
        var first = changes.stream()
                .map(ZoneChange::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(AROUND);
    }

    private static Stream<LocalDate> beside(LocalDate day) {
        return LongStream.rangeClosed(-AROUND, AROUND).mapToObj(day::plusDays);
    }

    /** A zone that Java and PostgreSQL know under one name; of a name like UTC+1 they have opposite ideas. */
    ZoneId known(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone) || !isKnownToDatabase(zone)) {
            throw FieldProblem.refusal(List.of(new FieldProblem("zone", "is no IANA time zone such as Europe/Vienna")));
        }
        return ZoneId.of(zone);
    }

    private boolean isKnownToDatabase(String zone) {
        return database.sql("select exists (select from pg_timezone_names where name = ?)")
                .param(zone)
                .query(Boolean.class)
                .single();
    }
}
