-- What dashboards sum up over years, from sums instead of lines. Where a month changed since it was summed up, its rows
-- are the entries themselves, so several rows may have to be added up.

create view report.money_day as
select money.owner_id                                                   as person_id,
       account.display_name                                             as person,
       money.booked_on,
       case when money.kind = 'REFUND' then 'INCOME' else money.kind end as kind,
       money.currency,
       money.amount,
       money.transactions
from finance.money_by_day money
         join identity.account on account.id = money.owner_id;

comment on view report.money_day is 'What report.transaction comes to by day; add up the rows of a day.';
comment on column report.money_day.person_id is 'Whose money it is.';
comment on column report.money_day.person is 'The name of that person.';
comment on column report.money_day.booked_on is 'The day, as the person''s own calendar has it.';
comment on column report.money_day.kind is 'EXPENSE went out, INCOME came in (refunds as well).';
comment on column report.money_day.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.money_day.amount is 'How much, in that currency; never below zero.';
comment on column report.money_day.transactions is 'How many transactions these are.';


create view report.spending_month as
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
  and not exists (select from finance.changed_month changed
                  where changed.owner_id = sums.owner_id and changed.month = sums.month)
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

comment on view report.spending_month is 'What report.spending comes to by month, category, merchant and account; add up the rows of a month.';
comment on column report.spending_month.person_id is 'Whose money it is.';
comment on column report.spending_month.month is 'The first day of the month.';
comment on column report.spending_month.currency is 'ISO 4217 code of the amount; amounts of two currencies must never be added up.';
comment on column report.spending_month.is_refund is 'Whether it is money that came back.';
comment on column report.spending_month.amount is 'What was spent; below zero where it came back or was taken off.';
comment on column report.spending_month.lines is 'How many lines these are.';
comment on column report.spending_month.category_id is 'What it was for, as in report.category; null where nobody has said.';
comment on column report.spending_month.merchant_key is 'The merchant by its letters alone, so that two spellings are one; null where unknown.';
comment on column report.spending_month.merchant is 'The merchant as a transaction of that month names it.';
comment on column report.spending_month.account_id is 'The account it was paid from.';


create view report.item_month as
select sums.owner_id    as person_id,
       sums.month,
       sums.currency,
       sums.kind = 'REFUND' as is_refund,
       case sums.kind when 'REFUND' then -sums.amount else sums.amount end as amount,
       sums.lines,
       sums.category_id,
       sums.item        as item_key,
       sums.description as item,
       sums.unit,
       sums.quantity,
       sums.priced
from finance.item_sum sums
where sums.kind in ('EXPENSE', 'REFUND')
  and not exists (select from finance.changed_month changed
                  where changed.owner_id = sums.owner_id and changed.month = sums.month)
union all
select stale.owner_id,
       stale.month,
       line.currency,
       line.kind = 'REFUND',
       case line.kind when 'REFUND' then -line.amount else line.amount end,
       1,
       line.category_id,
       line.item,
       line.description,
       coalesce(nullif(btrim(lower(line.unit)), ''), 'piece'),
       coalesce(line.quantity, 1),
       line.kind = 'EXPENSE' and line.type = 'ITEM' and line.amount > 0 and line.item is not null
           and coalesce(line.quantity, 1) > 0
from finance.stale_month stale
         cross join lateral (select currency, kind, type, amount, category_id, item, description, unit, quantity
                             from finance.transaction_line
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and kind in ('EXPENSE', 'REFUND')
                             offset 0) line;

comment on view report.item_month is 'What report.spending comes to by month, category and item; add up the rows of a month.';
comment on column report.item_month.person_id is 'Whose money it is.';
comment on column report.item_month.month is 'The first day of the month.';
comment on column report.item_month.currency is 'ISO 4217 code of the amount; amounts of two currencies must never be added up.';
comment on column report.item_month.is_refund is 'Whether it is money that came back.';
comment on column report.item_month.amount is 'What was spent; below zero where it came back or was taken off.';
comment on column report.item_month.lines is 'How many lines these are.';
comment on column report.item_month.category_id is 'What it was for, as in report.category; null where nobody has said.';
comment on column report.item_month.item_key is 'The item by its letters alone, so that two spellings are one; null where unknown.';
comment on column report.item_month.item is 'The item as a line of that month describes it.';
comment on column report.item_month.unit is 'Of the quantity, as it was printed, such as kg; piece where nothing was.';
comment on column report.item_month.quantity is 'How much of it was bought, in that unit; one for each line that does not say.';
comment on column report.item_month.priced is 'Whether the amount by the quantity is a price, as in report.price.';


create view report.price_month as
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
  and not exists (select from finance.changed_month changed
                  where changed.owner_id = sums.owner_id and changed.month = sums.month)
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

comment on view report.price_month is 'What report.price comes to by month, item, unit and shop; add up the rows of a month.';
comment on column report.price_month.person_id is 'Who bought it.';
comment on column report.price_month.month is 'The first day of the month.';
comment on column report.price_month.currency is 'ISO 4217 code of what was paid; prices in two currencies must never be compared.';
comment on column report.price_month.item_key is 'The item by its letters alone, so that two spellings are one.';
comment on column report.price_month.item is 'The item as lines describe it.';
comment on column report.price_month.merchant_key is 'The shop by its letters alone; null where unknown.';
comment on column report.price_month.merchant is 'The shop as a transaction of that month names it.';
comment on column report.price_month.unit is 'Of the quantity, as it was printed, such as kg; piece where nothing was.';
comment on column report.price_month.quantity is 'How much of it was bought, in that unit.';
comment on column report.price_month.paid is 'What was really paid, in that currency.';
comment on column report.price_month.paid_before_discount is 'What it would have come to without its own discount.';
comment on column report.price_month.times is 'How many lines these are.';


create or replace view report.spending_monthly as
select person_id,
       person,
       date_trunc('month', booked_on::timestamp)::date           as month,
       currency,
       coalesce(sum(amount) filter (where kind = 'EXPENSE'), 0) as spent,
       coalesce(sum(amount) filter (where kind = 'INCOME'), 0)  as received,
       sum(transactions)::bigint                                as transactions
from report.money_day
group by person_id, person, date_trunc('month', booked_on::timestamp), currency;

create or replace view report.cash_flow_month as
select money.owner_id                             as person_id,
       date_trunc('month', money.booked_on)::date as month,
       money.currency,
       coalesce(sum(money.amount) filter (where money.kind = 'INCOME'), 0) as income,
       coalesce(sum(case money.kind when 'EXPENSE' then money.amount when 'REFUND' then -money.amount end), 0) as expenses
from finance.money_by_day money
group by 1, 2, 3;

create or replace view report.account_month as
with movement as (select change.account_id,
                         date_trunc('month', change.booked_on)::date as month,
                         sum(change.change)                          as change,
                         sum(change.change) filter (where change.booked_on < account.opened_on) as change_before
                  from finance.account_change change
                           join finance.account on account.id = change.account_id
                  where change.booked_on <= current_date
                  group by 1, 2),
     begun as (select account_id, min(month) as month from movement group by account_id)
select account.id                                                             as account_id,
       account.owner_id                                                       as person_id,
       person.display_name                                                    as person,
       account.name,
       account.type,
       account.currency,
       each.month::date                                                       as month,
       least((each.month + interval '1 month')::date - 1, current_date)       as day,
       account.opening_balance
           + sum(coalesce(movement.change, 0)) over (partition by account.id order by each.month)
           - sum(coalesce(movement.change_before, 0)) over (partition by account.id) as balance
from finance.account
         join identity.account person on person.id = account.owner_id
         left join begun on begun.account_id = account.id
         cross join lateral generate_series(
    coalesce(least(begun.month, date_trunc('month', account.opened_on)::date),
             date_trunc('month', account.created_at)::date)::timestamp,
    date_trunc('month', current_date)::timestamp,
    interval '1 month') as each (month)
         left join movement on movement.account_id = account.id and movement.month = each.month::date;
