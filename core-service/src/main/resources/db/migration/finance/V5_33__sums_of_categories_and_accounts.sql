-- What budgets and net worth look far back for: a month's few rows instead of those of its days.
create table finance.category_sum (
    owner_id    uuid    not null,
    month       date    not null,
    kind        text    not null,
    currency    text    not null,
    category_id uuid    not null,
    amount      numeric not null
);

comment on table finance.category_sum is 'Lines of a month by category, transfers left out.';

create table finance.account_sum (
    owner_id   uuid    not null,
    month      date    not null,
    account_id uuid    not null,
    change     numeric not null
);

comment on table finance.account_sum is 'What all transactions of a month add to the balance of an account.';

create index category_sum_of_month on finance.category_sum (owner_id, month);
create index account_sum_of_month on finance.account_sum (owner_id, month);

insert into finance.category_sum
select owner_id, month, kind, currency, category_id, sum(amount)
from finance.month_sum
where kind <> 'TRANSFER' and category_id is not null
group by owner_id, month, kind, currency, category_id;

insert into finance.account_sum
select owner_id, month, account_id, sum(change)
from finance.account_day
group by owner_id, month, account_id;

-- what is converted is told by days, and is little beside the rest
create index daily_sum_by_currency on finance.daily_sum (owner_id, currency, booked_on)
    include (category_id, kind, amount);


create view finance.category_month as
select owner_id, month, kind, currency, category_id, amount
from finance.category_sum
where not exists (select from finance.changed_month changed
                  where changed.owner_id = category_sum.owner_id and changed.month = category_sum.month)
union all
select stale.owner_id, stale.month, sums.kind, sums.currency, sums.category_id, sums.amount
from finance.stale_month stale
         cross join lateral (select kind, currency, category_id, amount
                             from finance.daily_sum
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and category_id is not null
                             offset 0) sums;

comment on view finance.category_month is 'Lines by month and category, transfers left out; rows of one key add up.';
