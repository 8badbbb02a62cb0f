-- What each app of each source says of each day, and which of them is believed.
with days (day, instants) as materialized (select * from unnest(:days::date[], :instants::tstzmultirange[])),

origins as materialized (select id, source, app from health.origin where person_id = :person),

-- a day's value as the app summed it up itself; the devices of one app do not count the same things twice
told as (
    select day, metric, source, app,
        case
            when metric = any (:sums::smallint[]) then sum(value)
            when metric = :lowest_heart_rate then min(value)
            when metric = :highest_heart_rate then max(value)
            else avg(value)
        end as value,
        0 as samples
    from days join health.day_value using (day) join origins on id = origin
    where metric <> :sleep
    group by day, metric, source, app),

-- A local day lies within these fifty hours anywhere on earth, which is what the index is asked for; "offset 0" has it
-- asked for one origin at a time, where the planner would rather read those of the whole household.
seen as materialized (
    select day, metric, source, app, value
    from days cross join origins cross join lateral (
        select metric, start_at, value, utc_offset
        from health.measurement
        where origin = origins.id
            and start_at >= day::timestamp at time zone 'UTC' - interval '14 hours'
            and start_at < day::timestamp at time zone 'UTC' + interval '36 hours'
        offset 0) as around
    where case
        when utc_offset is null then instants @> start_at
        else (start_at at time zone 'UTC' + utc_offset * interval '1 minute')::date = day
    end),

measured as (
    select day, metric, source, app,
        case
            when metric = any (:sums::smallint[]) then sum(value::float8)
            when metric = :lowest_heart_rate then min(value)
            when metric = :highest_heart_rate then max(value)
            else avg(value::float8)
        end as value,
        count(*)::integer as samples
    from seen
    group by day, metric, source, app
    union all
    select day, :lowest_heart_rate, source, app, min(value), count(*)::integer
    from seen where metric = :heart_rate
    group by day, source, app
    union all
    select day, :highest_heart_rate, source, app, max(value), count(*)::integer
    from seen where metric = :heart_rate
    group by day, source, app),

-- what the app summed up itself counts more than the sum of its measurements
direct as materialized (
    select distinct on (day, metric, source, app) day, metric, source, app, round(value::numeric, 4)::float8 as value,
        samples
    from (table told union all table measured) as both_ways
    order by day, metric, source, app, samples, value),

-- some apps tell the two parts of the energy and leave the sum to others
candidates as (
    table direct
    union all
    select day, :total_energy, source, app, active.value + basal.value, active.samples + basal.samples
    from direct as active join direct as basal using (day, source, app)
    where active.metric = :active_energy and basal.metric = :basal_energy
        and not exists (
            select from direct as total
            where total.metric = :total_energy
                and (total.day, total.source, total.app) = (active.day, active.source, active.app))),

-- the bounds of the heart rate come from where its mean comes from
voices as materialized (
    select candidates.*,
        case when metric in (:lowest_heart_rate, :highest_heart_rate) then :heart_rate else metric end as decided_by
    from candidates),

-- first the order of the sources; within a source the app that counted most, or measured most often
winners as (
    select distinct on (day, decided_by) day, decided_by, voices.source, app, true as won
    from voices
        left join health.preference
            on person_id = :person and preference.metric = decided_by and preference.source = voices.source
    order by day, decided_by,
        preference.position, array_position(:order::text[], voices.source), voices.source,
        voices.metric = decided_by desc,
        case when voices.metric = any (:sums::smallint[]) then value else samples end desc, app)

insert into health.daily_candidate (person_id, day, metric, source, app, value, samples, chosen)
select :person, day, metric, source, app, value, samples, winners.won is not null
from voices left join winners using (day, decided_by, source, app)
