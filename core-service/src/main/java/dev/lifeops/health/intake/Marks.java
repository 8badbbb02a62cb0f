package dev.lifeops.health.intake;

import dev.lifeops.health.calendar.Span;
import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The piece of SQL that marks days, and what it needs to know. */
final class Marks {

    /** The time zones of the person as a table. */
    static final String ZONES = """
            zones (since, until, zone) as (
                select * from unnest(:since::timestamptz[], :until::timestamptz[], :zone::text[]))""";

    /** Marks the local days of the moments of a table, each by its own offset or else by the person's zone. */
    static String of(String moments) {
        return """
                marks as (
                    insert into health.stale_day (person_id, day)
                    select distinct :person, coalesce(
                        (at at time zone 'UTC' + utc_offset * interval '1 minute')::date, (at at time zone zone)::date)
                    from (%s) as moments (at, utc_offset) join zones on at >= since and at < until)""".formatted(moments);
    }

    private Marks() {}

    static Map<String, Object> parameters(UserId person, ZoneHistory zones) {
        return Map.of(
                "person",
                person.value(),
                "since",
                ends(zones, Span::from, "-infinity"),
                "until",
                ends(zones, Span::until, "infinity"),
                "zone",
                zones.periods().stream().map(it -> it.zone().getId()).toArray(String[]::new));
    }

    private static String[] ends(ZoneHistory zones, Function<Span, @Nullable Instant> end, String open) {
        return zones.periods().stream()
                .map(period -> end.apply(period.span()))
                .map(time -> time == null ? open : time.toString())
                .toArray(String[]::new);
    }
}
