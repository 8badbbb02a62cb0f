create table statements.match (
    id         uuid          primary key default uuidv7(),
    owner_id   uuid          not null,
    kind       text          not null check (kind in ('ONE_TO_ONE', 'TIP', 'FOREIGN_CURRENCY', 'SEVERAL_RECEIPTS', 'PART_PAYMENTS')),
    status     text          not null check (status in ('PROPOSED', 'JOINED', 'REJECTED', 'UNDONE')),
    automatic  boolean       not null,
    score      numeric(4, 3) not null,
    reasons    text[]        not null,
    created_at timestamptz   not null,
    decided_at timestamptz
);

comment on table statements.match is 'A purchase that a person wrote down and a bank told of, as one: proposed, joined or not.';
comment on column statements.match.automatic is 'Whether it was joined without anybody being asked.';
comment on column statements.match.reasons is 'Why, in the order of their weight.';

create index match_newest_first on statements.match (owner_id, status, created_at desc, id desc);

create table statements.match_entry (
    match_id uuid not null references statements.match on delete cascade,
    entry_id uuid not null references statements.entry on delete cascade,
    primary key (match_id, entry_id)
);

create index match_of_entry on statements.match_entry (entry_id);

create table statements.match_transaction (
    match_id        uuid not null references statements.match on delete cascade,
    transaction_id  uuid not null,
    account_amount  numeric(19, 4) not null,
    tip             numeric(19, 4) not null,
    bank_entry_id   uuid,
    booked_on       date,
    account_before  uuid,
    currency_before text,
    amount_before   numeric(19, 4),
    primary key (match_id, transaction_id)
);

comment on table statements.match_transaction is 'The transactions of a match, and while they are joined what they were before.';
comment on column statements.match_transaction.account_amount is 'What the account is charged for it.';

create index match_of_transaction on statements.match_transaction (transaction_id);

create table statements.alias (
    id         uuid        primary key default uuidv7(),
    owner_id   uuid        not null,
    payee      text        not null,
    merchant   text        not null,
    learned_on date        not null,
    constraint alias_once unique (owner_id, payee)
);

comment on table statements.alias is 'Who a bank means by a payee, learned from what a person joined.';
comment on column statements.alias.payee is 'As the bank writes it, by its letters alone.';

create table statements.paid_in_cash (
    receipt_id uuid primary key,
    owner_id   uuid not null
);

comment on table statements.paid_in_cash is 'Receipts that say that they were paid in cash, so that no bank will tell of them.';
