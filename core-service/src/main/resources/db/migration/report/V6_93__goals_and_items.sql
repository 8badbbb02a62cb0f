-- Balances are reckoned once for all goals, not once a goal.
create or replace view report.goal as
select goal.id                                                  as goal_id,
       goal.owner_id                                            as person_id,
       person.display_name                                      as person,
       goal.name,
       goal.currency,
       goal.target,
       goal.started_on,
       goal.due_on,
       coalesce(case
                    when goal.account_id is null
                        then (select sum(amount)
                              from finance.goal_contribution
                              where goal_id = goal.id and day <= current_date)
                    else held.balance
                end, 0)                                         as saved
from finance.goal
         join identity.account person on person.id = goal.owner_id
         left join report.account_month held
                   on held.account_id = goal.account_id and held.month = date_trunc('month', current_date)::date;

create or replace view report.transaction_item as
select line.transaction_id,
       line.position,
       line.owner_id                                                        as person_id,
       line.booked_on,
       case when line.kind = 'REFUND' then 'INCOME' else line.kind end      as kind,
       transaction.merchant,
       line.currency,
       line.description                                                     as name,
       line.quantity,
       line.unit,
       line.unit_price,
       line.discount,
       line.amount                                                          as total,
       line.id                                                              as line_id,
       line.type,
       line.category_id,
       category.name                                                        as category,
       line.kind = 'REFUND'                                                 as is_refund
from finance.transaction_line line
         join finance.transaction on transaction.id = line.transaction_id
         left join finance.category on category.id = line.category_id
where line.kind <> 'TRANSFER';

comment on column report.transaction_item.is_refund is 'Whether its money came back.';
