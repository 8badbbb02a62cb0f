-- Which of the days each record of a table belongs to, by the moment that decides it.
with days (day, instants) as materialized (select * from unnest(:days::date[], :instants::tstzmultirange[])),

origins as materialized (select id from health.origin where person_id = :person),

on_day as (
    select {record}.id, days.day
    from days cross join origins
        join health.{record} on origin = origins.id
            and {moment} >= days.day::timestamp at time zone 'UTC' - interval '14 hours'
            and {moment} < days.day::timestamp at time zone 'UTC' + interval '36 hours'
    where case
        when utc_offset is null then instants @> {moment}
        else ({moment} at time zone 'UTC' + utc_offset * interval '1 minute')::date = days.day
    end),

touched as (
    select id from on_day
    union
    select {record}.id from days cross join origins join health.{record} using (day) where origin = origins.id)

update health.{record} set day = on_day.day
from touched left join on_day using (id)
where {record}.id = touched.id and {record}.day is distinct from on_day.day
