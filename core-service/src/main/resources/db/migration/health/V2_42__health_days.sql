-- A day is a day in the person's time zone at that time.
create table health.zone_change
(
    person_id uuid        not null references identity.account on delete cascade,
    since     timestamptz not null,
    zone      text        not null,
    primary key (person_id, since)
);

comment on table health.zone_change is 'From when on a person lived by which time zone; travel is a change and a change back. The first counts for all time before it, too; without any the configured zone counts.';
comment on column health.zone_change.zone is 'An IANA name, such as Europe/Vienna.';

-- Rows are only ever added by writers and only taken away by who sums up. Were a day here once at most, a writer that
-- found it marked would leave it at that, and lose it to whoever sums the day up before that writer commits.
create table health.stale_day
(
    id        bigint generated always as identity primary key,
    person_id uuid not null references identity.account on delete cascade,
    day       date not null
);

comment on table health.stale_day is 'Days of which something changed; written with the change, gone when they are summed up anew.';

create index stale_day_by_person on health.stale_day (person_id, day);
