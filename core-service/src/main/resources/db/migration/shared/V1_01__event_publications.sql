-- Migrations lie in a folder a module and form one order: V<change set>_<module and number>.
-- The first number grows with every delivered change set, so that whatever comes later sorts later.
-- Within a change set the tens are the module: 0x shared, 1x identity, 2x receipts, 3x finance, 4x health.

-- The log of published events, as Spring Modulith defines it (schemas/v2/schema-postgresql.sql).
create schema events;

create table events.event_publication
(
    id                     uuid primary key,
    listener_id            text                     not null,
    event_type             text                     not null,
    serialized_event       text                     not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamp with time zone
);

create index event_publication_serialized_event_hash_idx on events.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on events.event_publication (completion_date);
