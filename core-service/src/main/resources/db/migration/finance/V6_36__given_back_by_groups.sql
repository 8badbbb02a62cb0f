-- What others bear of an expense is no money that came in: it is less that went out, wherever money is told by days.

create view finance.money_entry as
select owner_id,
       booked_on,
       case when is_given_back then 'EXPENSE' else kind end as kind,
       currency,
       case when is_given_back then -amount else amount end as amount,
       case when is_given_back then 0 else 1 end            as transactions
from (select owner_id, booked_on, kind, currency, amount, kind = 'REFUND' and shared_id is not null as is_given_back
      from finance.transaction
      where kind <> 'TRANSFER') entry;

comment on view finance.money_entry is 'Transactions as money is told by days; transfers left out.';

create or replace view finance.money_by_day as
select owner_id, booked_on, kind, currency, amount, transactions
from finance.money_day
where (money_day.owner_id, money_day.month) not in (select owner_id, month from finance.changed_month)
union all
select stale.owner_id, entry.booked_on, entry.kind, entry.currency, entry.amount, entry.transactions
from finance.stale_month stale
         cross join lateral (select booked_on, kind, currency, amount, transactions
                             from finance.money_entry
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                             offset 0) entry;
