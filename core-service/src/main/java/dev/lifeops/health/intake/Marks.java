package dev.lifeops.health.intake;

/** The piece of SQL that marks days; it needs the table of zones, and the person as a parameter. */
final class Marks {

    private Marks() {}

    /** Marks the local days of the moments of a table, each by its own offset or else by the person's zone. */
    static String of(String moments) {
        return """
                marks as (
                    insert into health.stale_day (person_id, day)
                    select distinct :person, coalesce(
                        (at at time zone 'UTC' + utc_offset * interval '1 minute')::date, (at at time zone zone)::date)
                    from (%s) as moments (at, utc_offset) join zones on at >= since and at < until)""".formatted(moments);
    }
}
