create table finance.settings (
    owner_id       uuid  primary key,
    base_currency  text  not null check (base_currency ~ '^[A-Z]{3}$')
);

comment on table finance.settings is 'What a person has chosen for all of their money; without a row the defaults count.';
comment on column finance.settings.base_currency is 'ISO 4217 code of the currency in which this person thinks.';

create table finance.account (
    id              uuid            primary key default uuidv7(),
    version         bigint          not null default 0,
    owner_id        uuid            not null,
    name            text            not null,
    type            text            not null check (type in ('CASH', 'BANK', 'CARD', 'SAVINGS')),
    currency        text            not null check (currency ~ '^[A-Z]{3}$'),
    opening_balance numeric(19, 4)  not null default 0,
    opened_on       date,
    archived        boolean         not null default false,
    created_at      timestamptz     not null,
    constraint account_name_taken unique (owner_id, name),
    -- entries name all three, so that none can lie on somebody else's account or in another currency than it has
    constraint account_of_one_currency unique (owner_id, id, currency)
);

comment on table finance.account is 'Where money lies: a purse, an account at a bank, a card, savings.';
comment on column finance.account.opening_balance is 'What it held when opened_on began.';
comment on column finance.account.opened_on is 'Entries before this day do not change what it holds from then on; null where it begins with the first entry.';
comment on column finance.account.archived is 'Kept for its history; nothing new is booked on it.';
