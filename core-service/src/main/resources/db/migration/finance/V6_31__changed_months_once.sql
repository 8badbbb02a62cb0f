-- Which months have changed is looked up once a query, in a table that is nearly always empty. As a join the planner looked
-- for each row of a sum once more, which took most of the time of a dashboard.

create or replace view finance.account_change as
select owner_id, account_id, booked_on, change
from finance.account_day
where (account_day.owner_id, account_day.month) not in (select owner_id, month from finance.changed_month)
union all
select owner_id, account_id, booked_on, change
from finance.stale_account_change;


create or replace view finance.category_month as
select owner_id, month, kind, currency, category_id, amount
from finance.category_sum
where kind <> 'TRANSFER'
  and (category_sum.owner_id, category_sum.month) not in (select owner_id, month from finance.changed_month)
union all
select stale.owner_id, stale.month, sums.kind, sums.currency, sums.category_id, sums.amount
from finance.stale_month stale
         cross join lateral (select kind, currency, category_id, amount
                             from finance.daily_sum
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and category_id is not null
                             offset 0) sums;
