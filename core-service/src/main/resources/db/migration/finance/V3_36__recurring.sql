alter table finance.transaction
    add column payee text generated always as
        (nullif(btrim(regexp_replace(lower(merchant), '[^[:alpha:]]+', ' ', 'g')), '')) stored;

comment on column finance.transaction.payee is 'The merchant by its letters alone, so that "ACME 0417" and "Acme" are one.';

create index transaction_by_payee on finance.transaction (owner_id, payee, booked_on);


create table finance.recurrence (
    id             uuid           primary key,
    version        bigint         not null,
    owner_id       uuid           not null,
    payee          text           not null,
    kind           text           not null,
    currency       text           not null,
    merchant       text           not null,
    cadence        text           not null,
    amount         numeric(19, 4) not null,
    lowest         numeric(19, 4) not null,
    highest        numeric(19, 4) not null,
    monthly_amount numeric(19, 4) not null,
    first_on       date           not null,
    last_on        date           not null,
    next_on        date           not null,
    overdue_after  date           not null,
    ended_after    date           not null,
    missed         date[]         not null,
    name           text,
    decision       text           check (decision in ('CONFIRMED', 'DISMISSED'))
);

comment on table finance.recurrence is 'What comes back by itself, as found in the transactions; found anew whenever those of the payee change.';
comment on column finance.recurrence.merchant is 'The other party, as the latest transaction calls it.';
comment on column finance.recurrence.amount is 'What is paid each time: the latest amount, or the middle one of a year where it varies.';
comment on column finance.recurrence.monthly_amount is 'What that comes to in a month.';
comment on column finance.recurrence.overdue_after is 'A payment after this day is late beyond weekends and holidays.';
comment on column finance.recurrence.ended_after is 'After this day two payments have failed to come.';
comment on column finance.recurrence.missed is 'Days between the first and the last payment on which one was due and did not come.';
comment on column finance.recurrence.name is 'What the person calls it; null for the merchant''s name.';
comment on column finance.recurrence.decision is 'What the person says of it; null until asked.';

create index recurrence_of_payee on finance.recurrence (owner_id, payee);

create table finance.recurrence_payment (
    transaction_id uuid    primary key references finance.transaction on delete cascade,
    recurrence_id  uuid    not null references finance.recurrence on delete cascade,
    position       integer not null
);

comment on table finance.recurrence_payment is 'The transactions that a recurrence was found in.';

create index recurrence_payment_in_order on finance.recurrence_payment (recurrence_id, position);


create table finance.changed_payee (
    owner_id uuid not null,
    payee    text not null
);

comment on table finance.changed_payee is 'Payees whose transactions changed since their recurrences were found; without a unique key, so that no writer waits for another.';

-- each is taken away by itself, also where a bulk load noted many
create index changed_payee_by_owner on finance.changed_payee (owner_id, payee);

-- A trigger, so that whoever writes transactions, in whatever way, need not think of it.
create function finance.note_changed_payees() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'DELETE' then
        insert into finance.changed_payee
        select distinct owner_id, payee from after_change where payee is not null;
    end if;
    if tg_op <> 'INSERT' then
        insert into finance.changed_payee
        select distinct owner_id, payee from before_change where payee is not null;
    end if;
    return null;
end
$$;

create trigger note_inserted_payees
    after insert on finance.transaction referencing new table as after_change
    for each statement execute function finance.note_changed_payees();

create trigger note_updated_payees
    after update on finance.transaction referencing old table as before_change new table as after_change
    for each statement execute function finance.note_changed_payees();

create trigger note_deleted_payees
    after delete on finance.transaction referencing old table as before_change
    for each statement execute function finance.note_changed_payees();

insert into finance.changed_payee
select distinct owner_id, payee from finance.transaction where payee is not null;
