create table finance.goal (
    id         uuid           primary key default uuidv7(),
    version    bigint         not null default 0,
    owner_id   uuid           not null,
    name       text           not null,
    target     numeric(19, 4) not null check (target > 0),
    currency   text           not null check (currency ~ '^[A-Z]{3}$'),
    account_id uuid           constraint goal_account_taken unique,
    started_on date           not null,
    due_on     date           not null,
    created_at timestamptz    not null,
    constraint goal_takes_time check (due_on > started_on),
    constraint goal_account foreign key (owner_id, account_id, currency)
        references finance.account (owner_id, id, currency)
);

comment on table finance.goal is 'What a person saves for.';
comment on column finance.goal.account_id is 'The account that holds what is saved; null where contributions are written down.';
comment on column finance.goal.started_on is 'From this day on it is saved for, evenly until due_on.';

create index goal_of_owner on finance.goal (owner_id);

create table finance.goal_contribution (
    id       uuid           primary key default uuidv7(),
    goal_id  uuid           not null references finance.goal on delete cascade,
    day      date           not null,
    amount   numeric(19, 4) not null check (amount <> 0),
    note     text
);

comment on table finance.goal_contribution is 'What was laid aside for a goal without an account.';
comment on column finance.goal_contribution.amount is 'Below zero where it was taken out again.';

create index goal_contribution_by_day on finance.goal_contribution (goal_id, day) include (amount);

-- what moved between accounts a month, without reading everything else that was booked
create index transaction_transfers on finance.transaction (owner_id, booked_on) include (account_currency, account_amount)
    where kind = 'TRANSFER';
