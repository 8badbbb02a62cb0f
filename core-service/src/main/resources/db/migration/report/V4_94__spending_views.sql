create view report.category_within as
with recursive within as (
    select owner_id, id as category_id, id as within_id, parent_id, name
    from finance.category
    union all
    select within.owner_id, within.category_id, category.id, category.parent_id, category.name
    from within
             join finance.category on category.id = within.parent_id)
select owner_id  as person_id,
       category_id,
       within_id,
       name      as within,
       parent_id as parent_id
from within;

comment on view report.category_within is 'One row for each category and each one that it lies within, itself included.';
comment on column report.category_within.person_id is 'Whose they are.';
comment on column report.category_within.category_id is 'The category, as in report.category.';
comment on column report.category_within.within_id is 'What it lies within, however deep.';
comment on column report.category_within.within is 'The name of that one.';
comment on column report.category_within.parent_id is 'What that one is part of; null at the top.';


create view report.spending as
select line.id       as line_id,
       line.transaction_id,
       line.owner_id as person_id,
       line.booked_on,
       line.currency,
       case line.kind when 'REFUND' then -line.amount else line.amount end as amount,
       line.category_id,
       category.name as category,
       line.payee    as merchant_key,
       transaction.merchant,
       line.item     as item_key,
       line.description as item,
       line.account_id
from finance.transaction_line line
         left join finance.category on category.id = line.category_id
         left join finance.transaction on transaction.id = line.transaction_id
where line.kind in ('EXPENSE', 'REFUND');

comment on view report.spending is 'One row for each line that money went out for, or came back for; transfers and income are not in it.';
comment on column report.spending.line_id is 'The line, as in /api/v1/transactions/{id}.';
comment on column report.spending.transaction_id is 'The transaction that it is a line of.';
comment on column report.spending.person_id is 'Whose money it is.';
comment on column report.spending.booked_on is 'The day, in the calendar of the person.';
comment on column report.spending.currency is 'ISO 4217 code of the amount; amounts of two currencies must never be added up.';
comment on column report.spending.amount is 'What was spent; below zero where it came back or was taken off.';
comment on column report.spending.category_id is 'What it was for, as in report.category; null where nobody has said.';
comment on column report.spending.category is 'The name of that category.';
comment on column report.spending.merchant_key is 'The merchant by its letters alone, so that two spellings are one; null where unknown.';
comment on column report.spending.merchant is 'The merchant as the transaction names it.';
comment on column report.spending.item_key is 'The item by its letters alone, so that two spellings are one; null where unknown.';
comment on column report.spending.item is 'The item as the line describes it.';
comment on column report.spending.account_id is 'The account it was paid from.';
