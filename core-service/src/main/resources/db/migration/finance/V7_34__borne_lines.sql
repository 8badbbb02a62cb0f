-- A payment that is shared costs its payer what the group does not give back.

-- few are, and whether one is must not cost a look at each
create index transaction_split on finance.transaction (id) where split_by is not null;

create view finance.borne_line as
select line.transaction_id, line.booked_on, line.category_id, line.currency, line.amount
from finance.transaction_line line
union all
select paid.id, line.booked_on, line.category_id, line.currency, -line.amount
from finance.transaction paid
         join finance.transaction given_back
              on given_back.shared_id = paid.split_by and given_back.owner_id = paid.owner_id
                  and given_back.kind = 'REFUND'
         join finance.transaction_line line on line.transaction_id = given_back.id
where paid.split_by is not null;

comment on view finance.borne_line is 'The lines of transactions, and below zero what others bear of them; rows of one category add up.';
