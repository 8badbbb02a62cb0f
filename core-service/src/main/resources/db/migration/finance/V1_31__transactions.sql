create schema finance;

create table finance.transaction (
    id          uuid primary key,
    version     bigint          not null,
    owner_id    uuid            not null,
    receipt_id  uuid            constraint transaction_booked_once unique,
    kind        text            not null check (kind in ('EXPENSE', 'INCOME')),
    booked_on   date            not null,
    booked_at   time,
    merchant    text,
    note        text,
    currency    text            not null check (currency ~ '^[A-Z]{3}$'),
    amount      numeric(19, 4)  not null check (amount >= 0),
    created_at  timestamptz     not null,
    search_text text            not null
);

comment on table finance.transaction is 'Money that came in or went out, by hand or from a confirmed receipt.';
comment on column finance.transaction.receipt_id is 'The receipt it was booked from, as long as that is there.';
comment on column finance.transaction.kind is 'The direction: EXPENSE went out, INCOME came in (a refund as well).';
comment on column finance.transaction.amount is 'Never negative; the kind tells the direction.';
comment on column finance.transaction.search_text is 'Merchant, note and items in lower case, for searching.';

create index transaction_newest_first on finance.transaction (owner_id, booked_on desc, id desc);
create index transaction_search on finance.transaction using gin (search_text gin_trgm_ops);

create table finance.transaction_item (
    transaction_id  uuid     not null references finance.transaction on delete cascade,
    position        integer  not null,
    name            text,
    quantity        numeric(19, 4),
    unit            text,
    unit_price      numeric(19, 4),
    discount        numeric(19, 4),
    total           numeric(19, 4),
    primary key (transaction_id, position)
);

comment on table finance.transaction_item is 'What the money was for; the items need not add up to the amount.';
