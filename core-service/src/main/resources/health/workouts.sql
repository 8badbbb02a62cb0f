-- Of workouts that several apps tell of, the one of the source that is believed most.
with days (day) as materialized (select unnest(:days::date[])),

-- some may reach over midnight into workouts of the days beside
told as materialized (
    select workout.id, workout.day, source, app, tstzrange(start_at, end_at, '[]') as time,
        row_number() over (
            order by array_position(:order::text[], source), source, distance_m is null, end_at - start_at desc, app,
                workout.id) as place
    from health.origin join health.workout on origin = origin.id
    where person_id = :person
        and day in (select day + beside from days cross join generate_series(-1, 1) as beside)),

judged as (
    select id, not exists (
        select from told as better
        where better.place < it.place and (better.source, better.app) <> (it.source, it.app)
            and better.time && it.time
            and upper(better.time * it.time) - lower(better.time * it.time)
                >= least(upper(better.time) - lower(better.time), upper(it.time) - lower(it.time)) / 2) as chosen
    from told as it)

update health.workout set chosen = judged.chosen
from judged
where workout.id = judged.id and workout.chosen <> judged.chosen
