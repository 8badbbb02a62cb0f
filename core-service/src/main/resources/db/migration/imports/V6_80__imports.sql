create schema imports;

create table imports.import (
    id            uuid        primary key,
    owner_id      uuid        not null,
    source        text        not null check (source in ('FIREFLY')),
    file_name     text        not null,
    status        text        not null check (status in ('DONE', 'UNDONE')),
    created_at    timestamptz not null,
    undone_at     timestamptz,
    new_lines     integer     not null,
    known_lines   integer     not null,
    refused_lines integer     not null,
    transactions  integer     not null,
    first_on      date,
    last_on       date
);

comment on table imports.import is 'A file of another program that was taken in, and what it did.';
comment on column imports.import.transactions is 'How many transactions it made; several lines may be one.';

create index import_newest_first on imports.import (owner_id, created_at desc, id desc);


create table imports.line (
    owner_id       uuid    not null,
    source         text    not null,
    foreign_id     text    not null,
    import_id      uuid    not null references imports.import on delete cascade,
    line           integer not null,
    transaction_id uuid,
    primary key (owner_id, source, foreign_id)
);

comment on table imports.line is 'What was taken in already, by which it is known again.';
comment on column imports.line.foreign_id is 'By which the other program knows it.';
comment on column imports.line.transaction_id is 'What it became; null where it is what an account was opened with.';

create index line_by_import on imports.line (import_id, line);


create table imports.refused (
    import_id uuid    not null references imports.import on delete cascade,
    line      integer not null,
    reason    text    not null,
    excerpt   text    not null,
    primary key (import_id, line)
);

comment on table imports.refused is 'Lines that were not taken, and why.';


create table imports.account (
    owner_id     uuid not null,
    source       text not null,
    foreign_name text not null,
    foreign_type text not null,
    account_id   uuid not null references finance.account on delete cascade,
    primary key (owner_id, source, foreign_name, foreign_type)
);

comment on table imports.account is 'Which account of the other program is which one here.';

create index account_by_account on imports.account (account_id);


create table imports.made_account (
    import_id       uuid           not null references imports.import on delete cascade,
    account_id      uuid           not null,
    opening_balance numeric(19, 4) not null,
    primary key (import_id, account_id)
);

comment on table imports.made_account is 'Accounts that an import opened, and with what.';


create table imports.made_category (
    import_id   uuid not null references imports.import on delete cascade,
    category_id uuid not null,
    primary key (import_id, category_id)
);

comment on table imports.made_category is 'Categories that an import added.';
