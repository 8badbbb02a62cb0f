alter table statements.import
    drop constraint import_format_check,
    add constraint import_format_check
        check (format in ('CSV', 'OFX', 'QIF', 'CAMT053', 'MT940', 'SIMPLEFIN', 'PLAID'));

comment on table statements.import is 'A file of a bank that was taken in, or an account that a service tells about, and what it did.';

create table statements.connection (
    id              uuid          primary key,
    owner_id        uuid          not null references identity.account on delete cascade,
    source          text          not null check (source in ('SIMPLEFIN', 'PLAID')),
    name            text          not null,
    state           text          not null check (state in ('CONNECTED', 'NEEDS_RECONNECT')),
    consent         int           not null,
    run             bigint        not null default 0,
    secret          bytea         not null,
    cursor          text,
    asked_at        timestamptz[] not null,
    update_due_at   timestamptz   not null,
    not_before      timestamptz,
    next_sync_at    timestamptz   not null,
    connected_at    timestamptz   not null,
    last_success_at timestamptz,
    failures        int           not null default 0,
    problem_code    text,
    problem         text,
    warnings        text[]        not null default '{}'
);

comment on table statements.connection is 'A service that tells what banks book, asked over the network on behalf of a person.';
comment on column statements.connection.consent is 'How often access was given; a job that serves an earlier one ends.';
comment on column statements.connection.run is 'How often a step was begun; the result of any but the latest is refused.';
comment on column statements.connection.secret is 'What gives access, encrypted for this connection.';
comment on column statements.connection.cursor is 'How far the service was read, in its own terms; written together with the entries.';
comment on column statements.connection.asked_at is 'When it was asked in the last day, for services that count.';
comment on column statements.connection.update_due_at is 'When to look for something new.';
comment on column statements.connection.not_before is 'Until then the service asked to be left alone.';
comment on column statements.connection.warnings is 'What the service had to say the last time.';

create index connection_of_owner on statements.connection (owner_id);


create table statements.linked_account (
    id            uuid           primary key default uuidv7(),
    connection_id uuid           not null references statements.connection on delete cascade,
    remote_id     text           not null,
    name          text           not null,
    currency      text           not null,
    balance       numeric(19, 4),
    balance_on    date,
    account_id    uuid           references finance.account on delete set null,
    import_id     uuid           references statements.import on delete set null,
    lines         int            not null default 0,
    problem_code  text,
    constraint linked_account_once unique (connection_id, remote_id),
    constraint linked_account_to_one unique (account_id)
);

comment on table statements.linked_account is 'An account at a bank of which a service tells, and which of the person''s it is.';
comment on column statements.linked_account.currency is 'As the service says; anything that is no code of ISO 4217 is money of its own.';
comment on column statements.linked_account.account_id is 'Where its entries are booked; null while nobody has said so.';
comment on column statements.linked_account.import_id is 'By which its entries are told from those of files, and taken back.';
comment on column statements.linked_account.lines is 'How many entries it has told of, which numbers them.';
comment on column statements.linked_account.problem_code is 'Why nothing is booked on the account although it is linked.';

create index linked_account_by_import on statements.linked_account (import_id) where import_id is not null;


create table statements.synced (
    link_id   uuid        not null references statements.linked_account on delete cascade,
    remote_id text        not null,
    entry_id  uuid        not null references statements.entry on delete cascade,
    line      int         not null,
    pending   boolean     not null,
    gone_at   timestamptz,
    primary key (link_id, remote_id)
);

comment on table statements.synced is 'By which id a service calls an entry, however it came here first.';
comment on column statements.synced.pending is 'Whether the bank has not booked it yet.';
comment on column statements.synced.gone_at is 'Since when the service does not tell of a pending one any more.';

create index synced_entry on statements.synced (entry_id);
create index synced_pending on statements.synced (link_id) where pending;
