-- What sources and people told, as it came, in canonical units: m, kcal, s, kg, bpm, count, mmHg, mmol/L, …
-- Conversion is done at the edge: no other unit is ever stored. health.metric says which unit a metric has.
create schema health;

create table health.metric
(
    code smallint primary key,
    name text not null unique,
    unit text not null
);

comment on table health.metric is 'What can be measured, as the code of the service lists it; the codes never change their meaning.';
comment on column health.metric.unit is 'The canonical unit of every value of that metric.';

insert into health.metric (code, name, unit)
values (1, 'STEPS', 'count'),
       (2, 'DISTANCE', 'm'),
       (3, 'ACTIVE_ENERGY', 'kcal'),
       (4, 'TOTAL_ENERGY', 'kcal'),
       (5, 'ACTIVE_TIME', 's'),
       (6, 'HEART_POINTS', 'count'),
       (7, 'HEART_RATE', 'bpm'),
       (8, 'LOWEST_HEART_RATE', 'bpm'),
       (9, 'HIGHEST_HEART_RATE', 'bpm'),
       (10, 'RESTING_HEART_RATE', 'bpm'),
       (11, 'WEIGHT', 'kg'),
       (12, 'SLEEP', 's'),
       (13, 'FLOORS', 'count'),
       (14, 'BASAL_ENERGY', 'kcal'),
       (15, 'BODY_FAT', '%'),
       (16, 'HEIGHT', 'm'),
       (17, 'SYSTOLIC', 'mmHg'),
       (18, 'DIASTOLIC', 'mmHg'),
       (19, 'GLUCOSE', 'mmol/L'),
       (20, 'OXYGEN_SATURATION', '%'),
       (21, 'RESPIRATORY_RATE', '1/min'),
       (22, 'BODY_TEMPERATURE', '°C'),
       (23, 'HEART_RATE_VARIABILITY', 'ms'),
       (24, 'VO2_MAX', 'mL/kg/min'),
       (25, 'WATER', 'L'),
       (26, 'MOOD', '1 to 5');

create table health.origin
(
    id        integer generated always as identity primary key,
    person_id uuid not null references identity.account on delete cascade,
    source    text not null,
    app       text not null,
    device    text not null,
    unique (person_id, source, app, device)
);

comment on table health.origin is 'Where values of a person come from: one narrow number in each of the many rows instead of four wide columns.';
comment on column health.origin.source is 'The key of the source, such as google-fit, apple-health or manual.';
comment on column health.origin.app is 'Who counted, within that source: two apps may have counted the same steps. Empty where the source has merged them.';
comment on column health.origin.device is 'What measured; empty where unknown. The devices of one app do not count the same things twice.';

-- Tens of millions of rows: 32 bytes of columns without gaps, no foreign keys that would be checked row by row.
create table health.measurement
(
    start_at   timestamptz not null,
    key        bigint      not null,
    seconds    integer     not null,
    value      real        not null,
    origin     integer     not null,
    metric     smallint    not null,
    utc_offset smallint,
    unique (origin, metric, start_at, key)
) partition by range (start_at);

comment on table health.measurement is 'A value at a moment or over a span of time. A partition a year, so that old years are never touched again.';
comment on column health.measurement.key is 'Tells values apart that begin at the same moment: a fingerprint of the id that the source gave, or 0.';
comment on column health.measurement.seconds is 'How long the value was measured or counted over; 0 for a moment.';
comment on column health.measurement.value is 'In the unit of the metric.';
comment on column health.measurement.origin is 'See health.origin; when an origin goes, a trigger takes its values along.';
comment on column health.measurement.utc_offset is 'Minutes east of UTC where it was measured, if the source says so; else the person''s time zone counts.';

do
$$
    begin
        execute 'create table health.measurement_early partition of health.measurement '
            'for values from (minvalue) to (''2010-01-01T00:00:00Z'')';
        for year in 2010..2045
            loop
                execute format('create table health.measurement_%s partition of health.measurement '
                    'for values from (''%s-01-01T00:00:00Z'') to (''%s-01-01T00:00:00Z'')', year, year, year + 1);
            end loop;
        execute 'create table health.measurement_late partition of health.measurement '
            'for values from (''2046-01-01T00:00:00Z'') to (maxvalue)';
    end
$$;

create table health.day_value
(
    origin integer          not null references health.origin on delete cascade,
    metric smallint         not null references health.metric,
    day    date             not null,
    value  double precision not null,
    primary key (origin, metric, day)
);

comment on table health.day_value is 'What a source told of a whole day, for those that add up themselves; it counts more than the sum of the same app''s measurements.';
comment on column health.day_value.day is 'The day as the source has it: a local one.';
comment on column health.day_value.value is 'In the unit of the metric; HEART_RATE is the mean of the day.';

create table health.sleep
(
    id          bigint generated always as identity primary key,
    origin      integer     not null references health.origin on delete cascade,
    external_id text        not null,
    start_at    timestamptz not null,
    end_at      timestamptz not null,
    utc_offset  smallint,
    day         date,
    unique (origin, external_id),
    check (end_at > start_at)
);

comment on table health.sleep is 'A time in bed, from lying down to getting up.';
comment on column health.sleep.external_id is 'The id that the source gave, or the moment it begins.';
comment on column health.sleep.utc_offset is 'Minutes east of UTC at the end, if the source says so; else the person''s time zone counts.';
comment on column health.sleep.day is 'The day of waking; null until that day is summed up.';

create index sleep_by_end on health.sleep (origin, end_at);
create index sleep_by_day on health.sleep (origin, day);

create table health.sleep_stage
(
    sleep_id bigint      not null references health.sleep on delete cascade,
    start_at timestamptz not null,
    end_at   timestamptz not null,
    stage    text        not null
        check (stage in ('IN_BED', 'AWAKE', 'OUT_OF_BED', 'ASLEEP', 'LIGHT', 'DEEP', 'REM')),
    primary key (sleep_id, start_at, stage),
    check (end_at > start_at)
);

comment on table health.sleep_stage is 'How deep a sleep was from when to when. A sleep without stages counts as asleep throughout.';
comment on column health.sleep_stage.stage is 'ASLEEP where the depth is not known; IN_BED where not even that is.';

create table health.workout
(
    id          bigint generated always as identity primary key,
    origin      integer     not null references health.origin on delete cascade,
    external_id text        not null,
    kind        text        not null,
    start_at    timestamptz not null,
    end_at      timestamptz not null,
    utc_offset  smallint,
    distance_m  double precision,
    energy_kcal double precision,
    day         date,
    chosen      boolean     not null default true,
    unique (origin, external_id),
    check (end_at >= start_at)
);

comment on table health.workout is 'A bout of exercise.';
comment on column health.workout.external_id is 'The id that the source gave, or the moment it begins.';
comment on column health.workout.kind is 'In lower case with underscores, such as running or strength_training.';
comment on column health.workout.utc_offset is 'Minutes east of UTC at the start, if the source says so.';
comment on column health.workout.day is 'The day on which it began; null until that day is summed up.';
comment on column health.workout.chosen is 'False where a source that is believed more tells of the same exercise.';

create index workout_by_start on health.workout (origin, start_at);
create index workout_by_day on health.workout (origin, day);

create function health.forget_measurements() returns trigger
    language plpgsql as
$$
begin
    delete from health.measurement using forgotten where measurement.origin = forgotten.id;
    return null;
end
$$;

create trigger forget_measurements
    after delete
    on health.origin
    referencing old table as forgotten
    for each statement
execute function health.forget_measurements();
