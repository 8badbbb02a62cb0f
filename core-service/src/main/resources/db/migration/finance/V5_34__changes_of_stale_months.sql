create view finance.stale_account_change as
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

comment on view finance.stale_account_change is 'What transactions of months that are not summed up added to the balance of accounts.';

create or replace view finance.account_change as
select owner_id, account_id, booked_on, change
from finance.account_day
where not exists (select from finance.changed_month changed
                  where changed.owner_id = account_day.owner_id and changed.month = account_day.month)
union all
select owner_id, account_id, booked_on, change
from finance.stale_account_change;
