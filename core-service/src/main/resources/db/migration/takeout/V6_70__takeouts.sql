create schema takeout;

create table takeout.archive
(
    id              uuid        primary key,
    owner_id        uuid        not null references identity.account on delete cascade,
    kind            text        not null check (kind in ('TAKEOUT', 'IMPORT')),
    status          text        not null
        check (status in ('UPLOADING', 'WAITING', 'WORKING', 'DONE', 'REFUSED', 'FAILED')),
    attempts        integer     not null default 0,
    created_at      timestamptz not null,
    heard_of_at     timestamptz not null,
    finished_at     timestamptz,
    expires_at      timestamptz,
    size_in_bytes   bigint      not null default 0,
    files           bigint      not null default 0,
    rows            jsonb,
    failure_code    text,
    failure_message text,
    constraint archive_failed_with_code check ((status in ('REFUSED', 'FAILED')) = (failure_code is not null))
);

comment on table takeout.archive is 'A take-out: made here to be fetched, or sent to be taken in.';
comment on column takeout.archive.heard_of_at is 'When bytes of it last came in; an upload not heard of for long has broken off.';
comment on column takeout.archive.expires_at is 'When it is thrown away.';
comment on column takeout.archive.rows is 'By the name of their table.';

create index archive_newest_first on takeout.archive (owner_id, kind, created_at desc);
create index archive_by_expiry on takeout.archive (expires_at) where expires_at is not null;

create table takeout.chunk
(
    archive_id uuid    not null references takeout.archive on delete cascade,
    number     integer not null,
    content    bytea   not null,
    primary key (archive_id, number)
);

comment on table takeout.chunk is 'The bytes of an archive in pieces of one mebibyte.';

-- compressed already
alter table takeout.chunk alter column content set storage external;
