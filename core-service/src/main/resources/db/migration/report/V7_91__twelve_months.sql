-- Sums of twelve months at once. A view does not know the time that is asked for, so a panel chooses: the years of
-- report.whole_year that its time holds, and the months beside them.

create view report.whole_year as
select year.first_month, year.last_month
from (select first_month, last_month, array_agg(owner_id) as owners
      from finance.fresh_year
      group by first_month, last_month) year
where not exists (select from finance.summed_month summed
                  where summed.month between year.first_month and year.last_month
                    and summed.owner_id <> all (year.owners))
  and not exists (select from finance.changed_month changed
                  where changed.month between year.first_month and year.last_month);

comment on view report.whole_year is 'Twelve months that are summed up at once, for everybody; none of them overlap. One of them ends with the running month.';
comment on column report.whole_year.first_month is 'The first day of the first of them.';
comment on column report.whole_year.last_month is 'The first day of the last of them.';


create view report.item_year as
select sums.owner_id    as person_id,
       sums.last_month,
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
from finance.item_year sums
where sums.kind in ('EXPENSE', 'REFUND')
  and (sums.owner_id, sums.last_month) in (select owner_id, last_month from finance.fresh_year);

comment on view report.item_year is 'As report.item_month, of twelve months at once; see report.whole_year.';
comment on column report.item_year.person_id is 'Whose they are.';
comment on column report.item_year.last_month is 'Which twelve months, by the first day of the last.';
comment on column report.item_year.currency is 'ISO 4217.';
comment on column report.item_year.is_refund is 'Whether it came back.';
comment on column report.item_year.amount is 'What was spent; negative where it came back.';
comment on column report.item_year.lines is 'How many lines these are.';
comment on column report.item_year.category_id is 'Of the lines; nothing where they have none.';
comment on column report.item_year.item_key is 'The item, however it is spelled; nothing where lines are not of a thing.';
comment on column report.item_year.item is 'One of its spellings.';
comment on column report.item_year.unit is 'Of the quantity: kg, l or piece.';
comment on column report.item_year.quantity is 'How much of it was bought, in that unit; packs by the size in their name.';
comment on column report.item_year.priced is 'Whether the lines tell a price: things that were bought, for more than nothing.';


create view report.price_year as
select sums.owner_id    as person_id,
       sums.last_month,
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
from finance.item_shop_year sums
where sums.priced
  and (sums.owner_id, sums.last_month) in (select owner_id, last_month from finance.fresh_year);

comment on view report.price_year is 'As report.price_month, of twelve months at once; see report.whole_year.';
comment on column report.price_year.person_id is 'Who bought it.';
comment on column report.price_year.last_month is 'Which twelve months, by the first day of the last.';
comment on column report.price_year.currency is 'ISO 4217.';
comment on column report.price_year.item_key is 'The item, however it is spelled.';
comment on column report.price_year.item is 'One of its spellings.';
comment on column report.price_year.merchant_key is 'The shop, however it is spelled; nothing where none is known.';
comment on column report.price_year.merchant is 'One of its spellings.';
comment on column report.price_year.unit is 'Of the quantity: kg, l or piece.';
comment on column report.price_year.quantity is 'How much of it was bought, in that unit; packs by the size in their name.';
comment on column report.price_year.paid is 'What was paid for it.';
comment on column report.price_year.paid_before_discount is 'What it would have cost without a discount.';
comment on column report.price_year.times is 'How many lines these are.';
