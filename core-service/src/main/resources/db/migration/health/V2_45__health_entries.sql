-- What people write down themselves. The values are measurements of the source "manual" as well, which is where
-- everything else looks.
create table health.entry
(
    id          uuid primary key,
    version     bigint      not null,
    owner_id    uuid        not null references identity.account on delete cascade,
    measured_at timestamptz not null,
    utc_offset  smallint    not null,
    note        text,
    created_at  timestamptz not null
);

comment on table health.entry is 'Values that a person took at one moment, and wrote down.';
comment on column health.entry.utc_offset is 'Minutes east of UTC where the person was.';

create index entry_newest_first on health.entry (owner_id, measured_at desc, id desc);

create table health.entry_value
(
    entry_id uuid             not null references health.entry on delete cascade,
    metric   text             not null references health.metric (name),
    value    double precision not null,
    primary key (entry_id, metric)
);

comment on column health.entry_value.value is 'In the unit of the metric.';
