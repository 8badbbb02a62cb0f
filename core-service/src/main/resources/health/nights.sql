-- What each app of each source says of the sleep that ended on each day, and which of them is believed.
with days (day) as materialized (select unnest(:days::date[])),

zones (since, until, zone) as (select * from unnest(:since::timestamptz[], :until::timestamptz[], :zone::text[])),

origins as materialized (select id, source, app from health.origin where person_id = :person),

sessions as materialized (
    select day, source, app, sleep.id, tstzrange(start_at, end_at) as time, utc_offset
    from days cross join origins join health.sleep using (day)
    where origin = origins.id),

-- a sleep without stages counts as asleep throughout
stages as (
    select day, source, app, stage, tstzrange(start_at, end_at) as time
    from sessions join health.sleep_stage on sleep_id = id
    union all
    select day, source, app, 'ASLEEP', time
    from sessions
    where not exists (select from health.sleep_stage where sleep_id = id)),

-- time that is told twice counts once
depths as (
    select day, source, app,
        range_agg(time) filter (where stage in ('ASLEEP', 'LIGHT', 'DEEP', 'REM')) as asleep,
        range_agg(time) filter (where stage = 'LIGHT') as light,
        range_agg(time) filter (where stage = 'DEEP') as deep,
        range_agg(time) filter (where stage = 'REM') as rem,
        range_agg(time) filter (where stage = 'AWAKE') as awake,
        range_agg(time) filter (where stage = 'OUT_OF_BED') as up,
        bool_or(stage in ('LIGHT', 'DEEP', 'REM')) as is_staged
    from stages
    group by day, source, app),

-- who is up for less than an hour goes on with the same night
beds as (
    select day, source, app, range_agg(time) as times, max(utc_offset) as utc_offset,
        range_agg(tstzrange(lower(time), upper(time) + interval '1 hour')) as stretched
    from sessions
    group by day, source, app),

main as (
    select beds.*, lower(longest) as bed_at, upper(longest) - interval '1 hour' as woke_at
    from beds, lateral (
        select * from unnest(stretched) as longest order by upper(longest) - lower(longest) desc, lower(longest) limit 1
    ) as longest (longest)),

seconds as (
    select day, source, app, bed_at, woke_at, utc_offset,
        health.seconds(case when up is null then times else times - up end) as in_bed_s,
        health.seconds(asleep) as asleep_s,
        case when is_staged then coalesce(health.seconds(light), 0) end as light_s,
        case when is_staged then coalesce(health.seconds(deep), 0) end as deep_s,
        case when is_staged then coalesce(health.seconds(rem), 0) end as rem_s,
        case when is_staged then coalesce(health.seconds(awake), 0) else health.seconds(awake) end as awake_s
    from main join depths using (day, source, app)),

-- the offset is that of the end: who woke by the clock of their own zone went to bed by it, too, whatever it showed then
nights as materialized (
    select day, source, app, bed_at, woke_at,
        case when by_offset <> by_zone then bed_at at time zone 'UTC' + utc_offset * interval '1 minute'
            else bed_at at time zone bed.zone
        end as bed_local,
        coalesce(by_offset, by_zone) as woke_local,
        in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s
    from seconds
        join zones as bed on bed_at >= bed.since and bed_at < bed.until
        join zones as woke on woke_at >= woke.since and woke_at < woke.until
        cross join lateral (
            select woke_at at time zone woke.zone as by_zone,
                woke_at at time zone 'UTC' + utc_offset * interval '1 minute' as by_offset
        ) as wall
    union all
    -- from sources that tell only how long somebody slept
    select day, source, app, null, null, null, null, null, sum(value), null, null, null, null
    from days join health.day_value using (day) join origins on id = origin
    where metric = :sleep
        and not exists (
            select from seconds where (seconds.day, seconds.source, seconds.app) = (days.day, origins.source, origins.app))
    group by day, source, app),

winners as (
    select distinct on (day) day, nights.source, app, true as won
    from nights
        left join health.preference
            on person_id = :person and preference.metric = :sleep and preference.source = nights.source
    order by day, asleep_s is null,
        preference.position, array_position(:order::text[], nights.source), nights.source,
        light_s is null, asleep_s desc nulls last, in_bed_s desc, app)

insert into health.night (person_id, day, source, app, bed_at, woke_at, bed_local, woke_local,
    in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s, chosen)
select :person, day, source, app, bed_at, woke_at, bed_local, woke_local,
    in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s, won is not null
from nights left join winners using (day, source, app)
