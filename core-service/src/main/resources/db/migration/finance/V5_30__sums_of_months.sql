-- Sums of months, from which reports are told. Whoever writes lines only notes which months of whom changed; a job sums
-- those up anew, from the lines, and until then they are read from the lines. So a sum can neither be behind nor drift.

create table finance.changed_month (
    owner_id uuid not null,
    month    date not null
);

comment on table finance.changed_month is 'Months of which something changed since they were summed up; without a unique key, so that no writer waits for another.';
comment on column finance.changed_month.month is 'Its first day.';

create index changed_month_by_owner on finance.changed_month (owner_id, month);

create view finance.stale_month as
select distinct owner_id, month, (month + interval '1 month')::date - 1 as last_day
from finance.changed_month;

comment on view finance.stale_month is 'Each month that must be read from lines, for its sums are not those of today.';

create table finance.summed_month (
    owner_id    uuid    not null,
    month       date    not null,
    base        text    not null,
    longest_gap integer not null,
    primary key (owner_id, month)
);

comment on table finance.summed_month is 'How the sums of a month were converted.';
comment on column finance.summed_month.base is 'The currency of the figures.';
comment on column finance.summed_month.longest_gap is 'So many days a rate still counted.';


create table finance.money_day (
    owner_id     uuid    not null,
    month        date    not null,
    booked_on    date    not null,
    kind         text    not null,
    currency     text    not null,
    amount       numeric not null,
    transactions bigint  not null
);

comment on table finance.money_day is 'Transactions of a day, kind and currency, transfers left out.';

create table finance.account_day (
    owner_id   uuid    not null,
    month      date    not null,
    account_id uuid    not null,
    booked_on  date    not null,
    change     numeric not null
);

comment on table finance.account_day is 'What all transactions of a day add to the balance of an account.';

create table finance.month_sum (
    owner_id    uuid    not null,
    month       date    not null,
    kind        text    not null,
    currency    text    not null,
    category_id uuid,
    account_id  uuid    not null,
    payee       text,
    tags        text[]  not null,
    merchant    text,
    lines       bigint  not null,
    amount      numeric not null,
    figure      numeric,
    missing     bigint  not null
);

comment on table finance.month_sum is 'Lines of a month by all that they are reported by, except items.';
comment on column finance.month_sum.merchant is 'One of the spellings of the payee: the last in the order of letters.';
comment on column finance.month_sum.figure is 'The amount in the base currency, each line at the rate of its day and rounded; of lines with a rate alone.';
comment on column finance.month_sum.missing is 'How many lines no rate is known for.';

create table finance.item_sum (
    owner_id    uuid    not null,
    month       date    not null,
    kind        text    not null,
    currency    text    not null,
    category_id uuid,
    item        text,
    unit        text    not null,
    priced      boolean not null,
    description text,
    lines       bigint  not null,
    amount      numeric not null,
    figure      numeric,
    missing     bigint  not null,
    quantity    numeric not null,
    discount    numeric not null
);

comment on table finance.item_sum is 'Lines of a month by item.';
comment on column finance.item_sum.priced is 'Whether they tell a price: things that were bought, for more than nothing.';
comment on column finance.item_sum.description is 'One of its spellings: the last in the order of letters.';
comment on column finance.item_sum.unit is 'In lower case; piece where none was said.';
comment on column finance.item_sum.quantity is 'One for each line that does not say.';

create table finance.item_shop_sum (
    owner_id    uuid    not null,
    month       date    not null,
    kind        text    not null,
    currency    text    not null,
    category_id uuid,
    payee       text,
    item        text,
    description text,
    unit        text    not null,
    priced      boolean not null,
    merchant    text,
    lines       bigint  not null,
    amount      numeric not null,
    figure      numeric,
    missing     bigint  not null,
    quantity    numeric not null,
    discount    numeric not null
);

comment on table finance.item_shop_sum is 'The same by shop, and by how the item was described, for there its size may stand.';

-- all rows of a month are written together and lie together, so no index has to hold more
create index money_day_of_month on finance.money_day (owner_id, month);
create index account_day_of_month on finance.account_day (owner_id, month);
create index account_day_of_account on finance.account_day (account_id, booked_on) include (change);
create index month_sum_of_month on finance.month_sum (owner_id, month);
create index item_sum_of_month on finance.item_sum (owner_id, month);
create index item_shop_sum_of_month on finance.item_shop_sum (owner_id, month);


-- What was booked on the days of each month that has to be read from the entries themselves. The offset keeps the
-- planner from reading all entries of everybody for the few months that these are.
create view finance.money_by_day as
select owner_id, booked_on, kind, currency, amount, transactions
from finance.money_day
where not exists (select from finance.changed_month changed
                  where changed.owner_id = money_day.owner_id and changed.month = money_day.month)
union all
select stale.owner_id, entry.booked_on, entry.kind, entry.currency, entry.amount, 1
from finance.stale_month stale
         cross join lateral (select booked_on, kind, currency, amount
                             from finance.transaction
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and kind <> 'TRANSFER'
                             offset 0) entry;

comment on view finance.money_by_day is 'Transactions by day, kind and currency, transfers left out; rows of one key add up.';

create view finance.account_change as
select owner_id, account_id, booked_on, change
from finance.account_day
where not exists (select from finance.changed_month changed
                  where changed.owner_id = account_day.owner_id and changed.month = account_day.month)
union all
select stale.owner_id, moved.account_id, moved.booked_on, moved.change
from finance.stale_month stale
         cross join lateral (select account_id,
                                    booked_on,
                                    case when kind in ('INCOME', 'REFUND') then account_amount
                                         else -account_amount end as change
                             from finance.transaction
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                             union all
                             select to_account_id, booked_on, to_amount
                             from finance.transaction
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and to_account_id is not null
                             offset 0) moved;

comment on view finance.account_change is 'What was added to the balance of accounts by day; rows of one day add up.';


create function finance.month_of(day date) returns date
    language sql immutable parallel safe
as
$$
select date_trunc('month', day::timestamp)::date
$$;

create function finance.note_changed_months() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'DELETE' then
        insert into finance.changed_month
        select distinct owner_id, finance.month_of(booked_on) from after_change;
    end if;
    if tg_op <> 'INSERT' then
        insert into finance.changed_month
        select distinct owner_id, finance.month_of(booked_on) from before_change;
    end if;
    return null;
end
$$;

-- lines come and go with their transactions
create trigger note_months_of_inserted
    after insert on finance.transaction_line referencing new table as after_change
    for each statement execute function finance.note_changed_months();

create trigger note_months_of_updated
    after update on finance.transaction_line referencing old table as before_change new table as after_change
    for each statement execute function finance.note_changed_months();

create trigger note_months_of_deleted
    after delete on finance.transaction_line referencing old table as before_change
    for each statement execute function finance.note_changed_months();

create trigger note_months_of_inserted
    after insert on finance.transaction referencing new table as after_change
    for each statement execute function finance.note_changed_months();

create trigger note_months_of_updated
    after update on finance.transaction referencing old table as before_change new table as after_change
    for each statement execute function finance.note_changed_months();

create trigger note_months_of_deleted
    after delete on finance.transaction referencing old table as before_change
    for each statement execute function finance.note_changed_months();

-- A rate lasts for as long as an instance likes, but never longer than a year.
create function finance.note_months_of_rates() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'DELETE' then
        insert into finance.changed_month
        select distinct owner_id, (finance.month_of(day) + later * interval '1 month')::date
        from after_change cross join generate_series(0, 13) as later;
    end if;
    if tg_op <> 'INSERT' then
        insert into finance.changed_month
        select distinct owner_id, (finance.month_of(day) + later * interval '1 month')::date
        from before_change cross join generate_series(0, 13) as later;
    end if;
    return null;
end
$$;

create trigger note_months_of_inserted
    after insert on finance.rate referencing new table as after_change
    for each statement execute function finance.note_months_of_rates();

create trigger note_months_of_updated
    after update on finance.rate referencing old table as before_change new table as after_change
    for each statement execute function finance.note_months_of_rates();

create trigger note_months_of_deleted
    after delete on finance.rate referencing old table as before_change
    for each statement execute function finance.note_months_of_rates();

revoke execute on all functions in schema finance from public;

insert into finance.changed_month
select distinct owner_id, finance.month_of(booked_on) from finance.transaction;
