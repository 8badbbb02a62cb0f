-- Quantities in kilograms, litres or pieces, also where the size of a pack stands in the name alone.

create or replace view report.item_month as
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
  and (sums.owner_id, sums.month) not in (select owner_id, month from finance.changed_month)
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
       line.unit,
       line.got,
       line.kind = 'EXPENSE' and line.type = 'ITEM' and line.amount > 0 and line.item is not null
           and coalesce(line.quantity, 1) > 0
from finance.stale_month stale
         cross join lateral (select currency, kind, type, entry.amount, category_id, item, description, quantity, got.unit,
                                    got.amount as got
                             from finance.transaction_line entry
                                      cross join lateral finance.measured(description, entry.unit, quantity) got
                             where owner_id = stale.owner_id
                               and booked_on between stale.month and stale.last_day
                               and kind in ('EXPENSE', 'REFUND')
                             offset 0) line;

comment on column report.item_month.unit is 'Of the quantity: kg, l or piece.';
comment on column report.item_month.quantity is 'How much of it was bought, in that unit; packs by the size in their name.';


create or replace view report.price as
select line.id         as line_id,
       line.owner_id   as person_id,
       line.booked_on,
       line.currency,
       line.item       as item_key,
       line.description as item,
       line.payee      as merchant_key,
       transaction.merchant,
       got.unit,
       got.amount                                             as quantity,
       line.amount                                            as paid,
       line.amount + coalesce(line.discount, 0)               as paid_before_discount
from finance.transaction_line line
         left join finance.transaction on transaction.id = line.transaction_id
         cross join lateral finance.measured(line.description, line.unit, line.quantity) got
where line.kind = 'EXPENSE'
  and line.type = 'ITEM'
  and line.item is not null
  and line.amount > 0
  and coalesce(line.quantity, 1) > 0;

comment on column report.price.unit is 'Of the quantity: kg, l or piece.';
comment on column report.price.quantity is 'How much of it was bought, in that unit; packs by the size in their name.';
comment on column report.price_month.unit is 'Of the quantity: kg, l or piece.';
comment on column report.price_month.quantity is 'How much of it was bought, in that unit; packs by the size in their name.';
