create schema statements;

create table statements.account_number (
    id         uuid        primary key default uuidv7(),
    owner_id   uuid        not null,
    number     text        not null,
    account_id uuid        not null,
    currency   text        not null,
    learned_by uuid        not null,
    constraint account_number_once unique (owner_id, number),
    constraint account_number_account foreign key (owner_id, account_id, currency)
        references finance.account (owner_id, id, currency) on update cascade on delete cascade
);

comment on table statements.account_number is 'By which numbers banks call the accounts of a person, learned from what was imported.';
comment on column statements.account_number.learned_by is 'The import that told so first.';
comment on column statements.account_number.number is 'An IBAN or whatever the bank uses, in capitals without spaces.';

create index account_number_by_account on statements.account_number (account_id);


create table statements.mapping (
    id         uuid        primary key default uuidv7(),
    owner_id   uuid        not null,
    signature  text        not null,
    columns    jsonb       not null,
    updated_at timestamptz not null,
    constraint mapping_once unique (owner_id, signature)
);

comment on table statements.mapping is 'How a person has the tables of a bank read.';
comment on column statements.mapping.signature is 'The names of the columns, by which the bank is known again.';


create table statements.import (
    id              uuid        primary key,
    owner_id        uuid        not null,
    account_id      uuid        not null,
    currency        text        not null,
    file_name       text        not null,
    format          text        not null check (format in ('CSV', 'OFX', 'QIF', 'CAMT053', 'MT940')),
    status          text        not null check (status in ('DONE', 'UNDONE')),
    created_at      timestamptz not null,
    undone_at       timestamptz,
    new_lines       integer     not null default 0,
    known_lines     integer     not null default 0,
    unreadable      integer     not null default 0,
    first_on        date,
    last_on         date,
    balance_on      date,
    balance         numeric(19, 4),
    account_balance numeric(19, 4),
    constraint import_account foreign key (owner_id, account_id, currency)
        references finance.account (owner_id, id, currency) on update cascade on delete cascade
);

comment on table statements.import is 'A file of a bank that was taken in, and what it did.';
comment on column statements.import.balance is 'What the bank said the account held at the end of balance_on; null where it did not say.';
comment on column statements.import.account_balance is 'What the account held by the ledger then, each entry on the day that the bank has for it.';

create index import_newest_first on statements.import (owner_id, created_at desc);
create index import_by_account on statements.import (account_id);


create table statements.entry (
    id                uuid           primary key,
    owner_id          uuid           not null,
    account_id        uuid           not null,
    import_id         uuid           not null references statements.import on delete cascade,
    line              integer        not null,
    booked_on         date           not null,
    amount            numeric(19, 4) not null,
    payee             text,
    purpose           text,
    counterparty      text,
    format            text           not null,
    bank_id           text,
    original_currency text,
    original_amount   numeric(19, 4),
    wording           text           not null,
    match_id          uuid
);

comment on table statements.entry is 'What banks booked, each once, however many files told of it. It is in the ledger under the same id, unless it was joined with a transaction that was there.';
comment on column statements.entry.import_id is 'The first that told of it and was not undone.';
comment on column statements.entry.line is 'The line of the file, or the next number where a file has several movements on one.';
comment on column statements.entry.amount is 'In the currency of the account; below zero where money went out.';
comment on column statements.entry.bank_id is 'By which the bank knows it; null where the file has none.';
comment on column statements.entry.format is 'The kind of file that it is from; the ids of two kinds say nothing about each other.';
comment on column statements.entry.original_amount is 'What was paid in another currency, where the bank tells.';
comment on column statements.entry.wording is 'Payee and purpose by letters and figures alone, by which files are compared.';
comment on column statements.entry.match_id is 'By what it was joined; null while it stands for itself.';

create index entry_by_day on statements.entry (account_id, booked_on, amount);
create index entry_by_import on statements.entry (import_id, line);
create index entry_by_bank_id on statements.entry (account_id, bank_id) where bank_id is not null;
create index entry_newest_first on statements.entry (owner_id, booked_on desc, id desc);
create index entry_by_match on statements.entry (match_id) where match_id is not null;


create table statements.sighting (
    import_id uuid    not null references statements.import on delete cascade,
    line      integer not null,
    entry_id  uuid    not null references statements.entry on delete cascade,
    primary key (import_id, line)
);

comment on table statements.sighting is 'Where a later file told again what was known.';

create index sighting_of_entry on statements.sighting (entry_id);


create table statements.unreadable (
    import_id uuid    not null references statements.import on delete cascade,
    line      integer not null,
    reason    text    not null,
    excerpt   text    not null,
    primary key (import_id, line)
);

comment on table statements.unreadable is 'Lines that could not be read, and why.';
