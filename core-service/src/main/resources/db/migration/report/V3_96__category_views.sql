create view report.category as
select category.id       as category_id,
       category.owner_id as person_id,
       category.name,
       category.parent_id,
       parent.name       as parent,
       category.key
from finance.category
         left join finance.category parent on parent.id = category.parent_id;

comment on view report.category is 'One row a category of a person.';
comment on column report.category.category_id is 'The category, as in /api/v1/categories/{id}.';
comment on column report.category.person_id is 'Whose it is.';
comment on column report.category.name is 'What the person calls it.';
comment on column report.category.parent_id is 'The category it is part of; null at the top.';
comment on column report.category.parent is 'The name of that one; null at the top.';
comment on column report.category.key is 'Its name in the default tree, the same in every language; null for a person''s own.';


create or replace view report.transaction_item as
select line.transaction_id,
       line.position,
       line.owner_id as person_id,
       line.booked_on,
       case when line.kind = 'REFUND' then 'INCOME' else line.kind end as kind,
       transaction.merchant,
       line.currency,
       line.description as name,
       line.quantity,
       line.unit,
       line.unit_price,
       line.discount,
       line.amount as total,
       line.id as line_id,
       line.type,
       line.category_id,
       category.name as category
from finance.transaction_line line
         join finance.transaction on transaction.id = line.transaction_id
         left join finance.category on category.id = line.category_id
where line.kind <> 'TRANSFER';

comment on column report.transaction_item.category_id is 'What it was for, as in report.category; null where nobody has said.';
comment on column report.transaction_item.category is 'The name of that category.';
