-- What was spent in other currencies than those of budgets is converted once, when a month is summed up, instead of at
-- each look at a budget.

create function finance.coins(currency text) returns integer
    language sql immutable parallel safe
as
$$
select case
           when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL',
                             'JPY', 'KMF', 'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX',
                             'UYI', 'VND', 'VUV') then 0
           -- francs of Africa and of the Pacific, metals, units of account
           when currency like 'X%' and currency not in ('XAD', 'XCD', 'XCG') then 0
           when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
           when currency = 'CLF' then 4
           else 2
       end
$$;

comment on function finance.coins is 'How many decimals a currency has or had (ISO 4217).';

create table finance.spent_abroad (
    owner_id    uuid    not null,
    month       date    not null,
    day         date    not null,
    category_id uuid    not null,
    currency    text    not null,
    amount      numeric not null,
    wanted      text    not null,
    spent       numeric
);

comment on table finance.spent_abroad is 'What a day cost in a category in another currency than a budget is kept in, refunds taken off.';
comment on column finance.spent_abroad.wanted is 'The currency of a budget of this person.';
comment on column finance.spent_abroad.spent is 'The amount in that one, at the rate of the day; null where no rate is known.';

create index spent_abroad_of_month on finance.spent_abroad (owner_id, month);
create index spent_abroad_of_day on finance.spent_abroad (owner_id, day);

-- by the rights of its maker, for it is asked by views, too
create function finance.spent_abroad_in(person uuid, first_day date, last_day date, longest_gap integer)
    returns table (day date, category_id uuid, currency text, amount numeric, wanted text, spent numeric)
    language sql stable parallel safe rows 100 security definer set search_path = ''
as
$$
select paid.booked_on, paid.category_id, paid.currency, paid.amount, wanted.currency,
       round(paid.amount * rate.rate, finance.coins(wanted.currency))
from (select distinct currency from finance.budget where owner_id = person) wanted
         join (select booked_on, category_id, currency,
                      sum(case kind when 'EXPENSE' then amount else -amount end) as amount
               from finance.daily_sum
               where owner_id = person
                 and booked_on between first_day and last_day
                 and kind in ('EXPENSE', 'REFUND')
                 and category_id is not null
               group by booked_on, category_id, currency) paid on paid.currency <> wanted.currency
         left join lateral finance.day_rate(person, wanted.currency, first_day, last_day, longest_gap) rate
                   on rate.currency = paid.currency and rate.day = paid.booked_on
$$;

create view finance.spent_abroad_by_day as
select owner_id, month, day, category_id, currency, amount, wanted, spent
from finance.spent_abroad
where (owner_id, month) not in (select owner_id, month from finance.changed_month)
union all
select stale.owner_id, stale.month, paid.*
from finance.stale_month stale
         left join finance.summed_month summed on summed.owner_id = stale.owner_id and summed.month = stale.month
         cross join lateral finance.spent_abroad_in(
    stale.owner_id, stale.month, stale.last_day, coalesce(summed.longest_gap, 7)) paid;

-- What budgets bear, in their own currencies. A category is one person's: joined by the owner as well, the planner took
-- that for the better half of the key, and compared each day with all categories.
create view finance.budget_spent as
select part.budget_id,
       daily.owner_id,
       daily.booked_on as day,
       case daily.kind when 'EXPENSE' then daily.amount else -daily.amount end as spent
from finance.budget_part part
         join finance.daily_sum daily on daily.category_id = part.category_id and daily.currency = part.currency
where daily.kind in ('EXPENSE', 'REFUND')
union all
select part.budget_id, abroad.owner_id, abroad.day, abroad.spent
from finance.budget_part part
         join finance.spent_abroad_by_day abroad
              on abroad.category_id = part.category_id and abroad.wanted = part.currency;

comment on view finance.budget_spent is 'Rows of one day add up; null where no rate is known.';

create view finance.budget_spent_by_month as
select part.budget_id, sums.month, case sums.kind when 'EXPENSE' then sums.amount else -sums.amount end as spent
from finance.budget_part part
         join finance.category_month sums on sums.category_id = part.category_id and sums.currency = part.currency
where sums.kind in ('EXPENSE', 'REFUND')
union all
select part.budget_id, abroad.month, abroad.spent
from finance.budget_part part
         join finance.spent_abroad_by_day abroad
              on abroad.category_id = part.category_id and abroad.wanted = part.currency;

comment on view finance.budget_spent_by_month is 'Rows of one month add up; null where no rate is known.';

-- A budget in a currency that this person had none in: what was spent in others has to be converted.
create function finance.note_months_of_budgets() returns trigger
    language plpgsql as
$$
begin
    insert into finance.changed_month
    select distinct paid.owner_id, finance.month_of(paid.booked_on)
    from (select distinct owner_id, currency from after_change) wanted
             join finance.daily_sum paid on paid.owner_id = wanted.owner_id and paid.currency <> wanted.currency
    where not exists (select from finance.spent_abroad known
                      where known.owner_id = wanted.owner_id and known.wanted = wanted.currency);
    return null;
end
$$;

create trigger note_months_of_inserted
    after insert on finance.budget referencing new table as after_change
    for each statement execute function finance.note_months_of_budgets();

revoke execute on function finance.note_months_of_budgets from public;

insert into finance.changed_month
select distinct paid.owner_id, finance.month_of(paid.booked_on)
from (select distinct owner_id, currency from finance.budget) wanted
         join finance.daily_sum paid on paid.owner_id = wanted.owner_id and paid.currency <> wanted.currency;
