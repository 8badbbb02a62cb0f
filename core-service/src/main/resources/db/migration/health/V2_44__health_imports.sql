create table health.import
(
    id              uuid primary key,
    person_id       uuid        not null references identity.account on delete cascade,
    file_name       text        not null,
    status          text        not null
        check (status in ('UPLOADING', 'WAITING', 'READING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
    size_in_bytes   bigint      not null,
    attempts        integer     not null default 0,
    created_at      timestamptz not null,
    heard_of_at     timestamptz not null,
    finished_at     timestamptz,
    read_bytes      bigint      not null default 0,
    progress        jsonb,
    summary         jsonb,
    failure_code    text,
    failure_message text,
    constraint import_failed_with_code check ((status in ('REFUSED', 'FAILED')) = (failure_code is not null)),
    constraint import_done_with_summary check ((status = 'DONE') = (summary is not null))
);

comment on table health.import is 'A file of somebody''s history: how far its reading has come, and what became of it.';
comment on column health.import.heard_of_at is 'When bytes of it last came in or were read; an upload not heard of for long has broken off.';
comment on column health.import.progress is 'Rows read so far, by what they tell of.';
comment on column health.import.summary is 'What became of the rows: of files, sources and metrics, and why some were refused.';

create index import_newest_first on health.import (person_id, created_at desc);
create index import_unfinished on health.import (heard_of_at) where status in ('UPLOADING', 'WAITING', 'READING');

create table health.import_chunk
(
    import_id uuid    not null references health.import on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (import_id, number)
);

comment on table health.import_chunk is 'The bytes of a file in pieces of one mebibyte, gone as soon as it is read or refused.';

-- most are archives: compressed already
alter table health.import_chunk alter column content set storage external;
