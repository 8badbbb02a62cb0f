-- Which of the days each sleep belongs to.
with days (day, instants) as materialized (select * from unnest(:days::date[], :instants::tstzmultirange[])),

origins as materialized (select id from health.origin where person_id = :person),

on_day as (
    select sleep.id, days.day
    from days cross join origins
        join health.sleep on origin = origins.id
            and end_at >= days.day::timestamp at time zone 'UTC' - interval '14 hours'
            and end_at < days.day::timestamp at time zone 'UTC' + interval '36 hours'
    where case
        when utc_offset is null then instants @> end_at
        else (end_at at time zone 'UTC' + utc_offset * interval '1 minute')::date = days.day
    end),

touched as (
    select id from on_day
    union
    select sleep.id from days cross join origins join health.sleep using (day) where origin = origins.id)

update health.sleep set day = on_day.day
from touched left join on_day using (id)
where sleep.id = touched.id and sleep.day is distinct from on_day.day
