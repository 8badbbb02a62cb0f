-- One picture of each day, and beside it what every source would have said.
create table health.preference
(
    person_id uuid     not null references identity.account on delete cascade,
    metric    smallint not null references health.metric,
    position  smallint not null,
    source    text     not null,
    primary key (person_id, metric, position),
    unique (person_id, metric, source)
);

comment on table health.preference is 'Which source a person believes most for a metric; the sources that are not named follow in the configured order.';
comment on column health.preference.position is 'From 0; the least wins.';

create table health.daily_candidate
(
    person_id uuid             not null references identity.account on delete cascade,
    day       date             not null,
    metric    smallint         not null references health.metric,
    source    text             not null,
    app       text             not null,
    value     double precision not null,
    samples   integer          not null,
    chosen    boolean          not null,
    primary key (person_id, day, metric, source, app)
);

comment on table health.daily_candidate is 'What each app of each source says of a day; one of them is chosen, and none is ever added to another.';
comment on column health.daily_candidate.samples is 'How many measurements it rests on; 0 where the source told of the day as a whole.';

create index daily_candidate_by_metric on health.daily_candidate (person_id, metric, day) include (value) where chosen;

create table health.night
(
    person_id    uuid    not null references identity.account on delete cascade,
    day          date    not null,
    source       text    not null,
    app          text    not null,
    bed_at       timestamptz,
    woke_at      timestamptz,
    bed_local    timestamp,
    woke_local   timestamp,
    in_bed_s     double precision,
    asleep_s     double precision,
    light_s      double precision,
    deep_s       double precision,
    rem_s        double precision,
    awake_s      double precision,
    chosen       boolean not null,
    primary key (person_id, day, source, app)
);

comment on table health.night is 'What each app of each source says of the sleep that ended on a day, naps included; one of them is chosen.';
comment on column health.night.day is 'The day of waking.';
comment on column health.night.bed_at is 'When the longest sleep of the day began; getting up for less than an hour does not end it.';
comment on column health.night.woke_at is 'When that sleep ended.';
comment on column health.night.bed_local is 'The same by the clock on the wall.';
comment on column health.night.in_bed_s is 'Time in bed; null from sources that tell only how long somebody slept.';
comment on column health.night.asleep_s is 'Time asleep in any depth; null where only the time in bed is known.';
comment on column health.night.light_s is 'Null where the source knows no stages.';

create table health.daily
(
    person_id          uuid not null references identity.account on delete cascade,
    day                date not null,
    steps              double precision,
    distance_m         double precision,
    active_energy_kcal double precision,
    total_energy_kcal  double precision,
    active_s           double precision,
    heart_points       double precision,
    resting_bpm        double precision,
    mean_bpm           double precision,
    min_bpm            double precision,
    max_bpm            double precision,
    weight_kg          double precision,
    primary key (person_id, day)
);

comment on table health.daily is 'The chosen values of each day of which anything is known, side by side.';

create function health.seconds(times tstzmultirange) returns double precision
    language sql immutable parallel safe as
$$
select sum(extract(epoch from upper(time) - lower(time)))::double precision
from unnest(times) as time
$$;
