create view report.price as
select line.id         as line_id,
       line.owner_id   as person_id,
       line.booked_on,
       line.currency,
       line.item       as item_key,
       line.description as item,
       line.payee      as merchant_key,
       transaction.merchant,
       coalesce(nullif(btrim(lower(line.unit)), ''), 'piece') as unit,
       coalesce(line.quantity, 1)                             as quantity,
       line.amount                                            as paid,
       line.amount + coalesce(line.discount, 0)               as paid_before_discount
from finance.transaction_line line
         left join finance.transaction on transaction.id = line.transaction_id
where line.kind = 'EXPENSE'
  and line.type = 'ITEM'
  and line.item is not null
  and line.amount > 0
  and coalesce(line.quantity, 1) > 0;

comment on view report.price is 'One row for each item that was bought; its price is what was paid by the quantity.';
comment on column report.price.line_id is 'The line, as in /api/v1/transactions/{id}.';
comment on column report.price.person_id is 'Who bought it.';
comment on column report.price.booked_on is 'The day, in the calendar of the person.';
comment on column report.price.currency is 'ISO 4217 code of what was paid; prices in two currencies must never be compared.';
comment on column report.price.item_key is 'The item by its letters alone, so that two spellings are one.';
comment on column report.price.item is 'The item as the line describes it.';
comment on column report.price.merchant_key is 'The shop by its letters alone; null where unknown.';
comment on column report.price.merchant is 'The shop as the transaction names it.';
comment on column report.price.unit is 'Of the quantity, as it was printed, such as kg; piece where nothing was.';
comment on column report.price.quantity is 'How much of it was bought, in that unit.';
comment on column report.price.paid is 'What was really paid, in that currency.';
comment on column report.price.paid_before_discount is 'What it would have come to without its own discount.';
