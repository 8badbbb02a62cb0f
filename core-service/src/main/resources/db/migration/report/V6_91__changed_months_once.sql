-- Which months have changed is looked up once a query, as in finance.money_by_day.

create or replace view report.spending_month as
select sums.owner_id as person_id,
       sums.month,
       sums.currency,
       sums.kind = 'REFUND' as is_refund,
       case sums.kind when 'REFUND' then -sums.amount else sums.amount end as amount,
       sums.lines,
       sums.category_id,
       sums.payee    as merchant_key,
       sums.merchant,
       sums.account_id
from finance.month_sum sums
where sums.kind in ('EXPENSE', 'REFUND')
  and (sums.owner_id, sums.month) not in (select owner_id, month from finance.changed_month)
union all
select stale.owner_id,
       stale.month,
       line.currency,
       line.kind = 'REFUND',
       case line.kind when 'REFUND' then -line.amount else line.amount end,
       1,
       line.category_id,
       line.payee,
       line.merchant,
       line.account_id
from finance.stale_month stale
         cross join lateral (select line.currency, line.kind, line.amount, line.category_id, line.payee,
                                    transaction.merchant, line.account_id
                             from finance.transaction_line line
                                      join finance.transaction on transaction.id = line.transaction_id
                             where line.owner_id = stale.owner_id
                               and line.booked_on between stale.month and stale.last_day
                               and line.kind in ('EXPENSE', 'REFUND')
                             offset 0) line;


create or replace view report.price_month as
select sums.owner_id    as person_id,
       sums.month,
       sums.currency,
       sums.item        as item_key,
       sums.description as item,
       sums.payee       as merchant_key,
       sums.merchant,
       sums.unit,
       sums.quantity,
       sums.amount      as paid,
       sums.amount + sums.discount as paid_before_discount,
       sums.lines       as times
from finance.item_shop_sum sums
where sums.priced
  and (sums.owner_id, sums.month) not in (select owner_id, month from finance.changed_month)
union all
select stale.owner_id,
       stale.month,
       line.currency,
       line.item_key,
       line.item,
       line.merchant_key,
       line.merchant,
       line.unit,
       line.quantity,
       line.paid,
       line.paid_before_discount,
       1
from finance.stale_month stale
         cross join lateral (select *
                             from report.price
                             where person_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                             offset 0) line;


create or replace view report.account_month as
with boundary as (select account.id as account_id, each.month, (each.month + interval '1 month')::date - 1 as last_day
                  from finance.account
                           cross join lateral (select date_trunc('month', current_date::timestamp)::date as month
                                               union
                                               select date_trunc('month', opened_on::timestamp)::date
                                               where opened_on <= current_date) each),
     known as (select sums.account_id, sums.month, sums.change, sums.month < account.opened_on as is_before
               from finance.account_sum sums
                        join finance.account on account.id = sums.account_id
               where sums.month < date_trunc('month', current_date::timestamp)::date
                 and sums.month is distinct from date_trunc('month', account.opened_on::timestamp)::date
                 and (sums.owner_id, sums.month) not in (select owner_id, month from finance.changed_month)
               union all
               select boundary.account_id, day.month, day.change, day.booked_on < account.opened_on
               from boundary
                        join finance.account on account.id = boundary.account_id
                        cross join lateral (select owner_id, month, booked_on, change
                                            from finance.account_day
                                            where account_id = boundary.account_id
                                              and booked_on between boundary.month
                                                  and least(boundary.last_day, current_date)
                                            offset 0) day
               where (day.owner_id, day.month) not in (select owner_id, month from finance.changed_month)
               union all
               select moved.account_id,
                      date_trunc('month', moved.booked_on::timestamp)::date,
                      moved.change,
                      moved.booked_on < account.opened_on
               from finance.stale_account_change moved
                        join finance.account on account.id = moved.account_id
               where moved.booked_on <= current_date),
     movement as (select account_id, month, sum(change) as change, sum(change) filter (where is_before) as change_before
                  from known
                  group by 1, 2),
     begun as (select account_id, min(month) as month from movement group by account_id),
     -- months as dates, so that movements are found by both halves of their key
     each as materialized (select account.id as account_id, later.month::date as month
                           from finance.account
                                    left join begun on begun.account_id = account.id
                                    cross join lateral generate_series(
                               coalesce(least(begun.month, date_trunc('month', account.opened_on)::date),
                                        date_trunc('month', account.created_at)::date)::timestamp,
                               date_trunc('month', current_date)::timestamp,
                               interval '1 month') as later (month))
select account.id                                                             as account_id,
       account.owner_id                                                       as person_id,
       person.display_name                                                    as person,
       account.name,
       account.type,
       account.currency,
       each.month,
       least((each.month + interval '1 month')::date - 1, current_date)       as day,
       account.opening_balance
           + sum(coalesce(movement.change, 0)) over (partition by account.id order by each.month)
           - sum(coalesce(movement.change_before, 0)) over (partition by account.id) as balance
from finance.account
         join identity.account person on person.id = account.owner_id
         join each on each.account_id = account.id
         left join movement on movement.account_id = account.id and movement.month = each.month;
