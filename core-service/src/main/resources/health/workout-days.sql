-- Which of the days each workout belongs to.
with days (day, instants) as materialized (select * from unnest(:days::date[], :instants::tstzmultirange[])),

origins as materialized (select id from health.origin where person_id = :person),

on_day as (
    select workout.id, days.day
    from days cross join origins
        join health.workout on origin = origins.id
            and start_at >= days.day::timestamp at time zone 'UTC' - interval '14 hours'
            and start_at < days.day::timestamp at time zone 'UTC' + interval '36 hours'
    where case
        when utc_offset is null then instants @> start_at
        else (start_at at time zone 'UTC' + utc_offset * interval '1 minute')::date = days.day
    end),

touched as (
    select id from on_day
    union
    select workout.id from days cross join origins join health.workout using (day) where origin = origins.id)

update health.workout set day = on_day.day
from touched left join on_day using (id)
where workout.id = touched.id and workout.day is distinct from on_day.day
