create view report.cash_flow_month as
select sums.owner_id                              as person_id,
       date_trunc('month', sums.booked_on)::date  as month,
       sums.currency,
       coalesce(sum(sums.amount) filter (where sums.kind = 'INCOME'), 0) as income,
       coalesce(sum(case sums.kind when 'EXPENSE' then sums.amount when 'REFUND' then -sums.amount end), 0) as expenses
from finance.daily_sum sums
group by 1, 2, 3;

comment on view report.cash_flow_month is 'One row for each person, month and currency in which money came in or went out; transfers are in report.transfer.';
comment on column report.cash_flow_month.person_id is 'Whose money it is.';
comment on column report.cash_flow_month.month is 'The first day of the month.';
comment on column report.cash_flow_month.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.cash_flow_month.income is 'What came in.';
comment on column report.cash_flow_month.expenses is 'What went out, what came back taken off.';


create view report.account_month as
with movement as (select account_id,
                         date_trunc('month', booked_on)::date as month,
                         sum(change)                          as change,
                         sum(change) filter (where booked_on < opened_on) as change_before
                  from finance.account_movement
                           join finance.account on account.id = account_movement.account_id
                  where booked_on <= current_date
                  group by 1, 2),
     span as (select account.id,
                     coalesce(least((select min(month) from movement where account_id = account.id),
                                    date_trunc('month', account.opened_on)::date),
                              date_trunc('month', account.created_at)::date) as first
              from finance.account)
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
         join span on span.id = account.id
         cross join lateral generate_series(span.first::timestamp, date_trunc('month', current_date)::timestamp,
                                            interval '1 month') as each (month)
         left join movement on movement.account_id = account.id and movement.month = each.month::date;

comment on view report.account_month is 'One row for each account and month up to this one, with what it held when the month ended, or holds today.';
comment on column report.account_month.account_id is 'The account, as in /api/v1/accounts/{id}.';
comment on column report.account_month.person_id is 'Whose it is.';
comment on column report.account_month.person is 'The name of that person.';
comment on column report.account_month.name is 'What the person calls it.';
comment on column report.account_month.type is 'CASH, BANK, CARD or SAVINGS.';
comment on column report.account_month.currency is 'ISO 4217 code of the balance.';
comment on column report.account_month.month is 'The first day of the month.';
comment on column report.account_month.day is 'The day at whose end it held that.';
comment on column report.account_month.balance is 'What it held.';


create view report.worth_month as
select held.*,
       wanted.currency                                                                     as base_currency,
       case when held.currency = wanted.currency or held.balance = 0 then held.balance
            else round(held.balance * rate.rate, 2) end                                    as worth
from report.account_month held
         join lateral (select coalesce((select base_currency from finance.settings where owner_id = held.person_id),
                                       'EUR') as currency) wanted on true
         left join lateral (
    select found.rate
    from (select day, rate, source, 1 as way
          from finance.rate
          where owner_id = held.person_id and base = held.currency and quote = wanted.currency
            and day between held.day - 7 and held.day
          union all
          select day, 1 / rate, source, 2
          from finance.rate
          where owner_id = held.person_id and base = wanted.currency and quote = held.currency
            and day between held.day - 7 and held.day
          union all
          select there.day, there.rate / here.rate, least(here.source, there.source), 3
          from finance.rate here
                   join finance.rate there on there.owner_id = here.owner_id and there.day = here.day
          where here.owner_id = held.person_id and here.base = 'EUR' and here.quote = held.currency
            and there.base = 'EUR' and there.quote = wanted.currency and here.day between held.day - 7 and held.day) found
    where held.currency <> wanted.currency
    order by found.day desc, found.source = 'MANUAL' desc, found.way
    limit 1) rate on true;

comment on view report.worth_month is 'The rows of report.account_month with what they are worth in the base currency.';
comment on column report.worth_month.account_id is 'The account, as in /api/v1/accounts/{id}.';
comment on column report.worth_month.person_id is 'Whose it is.';
comment on column report.worth_month.person is 'The name of that person.';
comment on column report.worth_month.name is 'What the person calls it.';
comment on column report.worth_month.type is 'CASH, BANK, CARD or SAVINGS.';
comment on column report.worth_month.currency is 'ISO 4217 code of the balance.';
comment on column report.worth_month.month is 'The first day of the month.';
comment on column report.worth_month.day is 'The day at whose end it held that, and whose rate counts.';
comment on column report.worth_month.balance is 'What it held.';
comment on column report.worth_month.base_currency is 'ISO 4217 code of the currency in which the person thinks; EUR where none was chosen.';
comment on column report.worth_month.worth is 'The balance in that currency; null where no rate is known.';


create view report.goal as
select goal.id                     as goal_id,
       goal.owner_id               as person_id,
       person.display_name         as person,
       goal.name,
       goal.currency,
       goal.target,
       goal.started_on,
       goal.due_on,
       coalesce(case
                    when goal.account_id is null then (select sum(amount)
                                                       from finance.goal_contribution
                                                       where goal_id = goal.id and day <= current_date)
                    else (select balance
                          from report.account_month
                          where account_month.account_id = goal.account_id
                          order by month desc
                          limit 1) end, 0) as saved
from finance.goal
         join identity.account person on person.id = goal.owner_id;

comment on view report.goal is 'One row for each thing that a person saves for.';
comment on column report.goal.goal_id is 'It, as in /api/v1/goals/{id}.';
comment on column report.goal.person_id is 'Whose it is.';
comment on column report.goal.person is 'The name of that person.';
comment on column report.goal.name is 'What the person calls it.';
comment on column report.goal.currency is 'ISO 4217 code of the amounts.';
comment on column report.goal.target is 'What should be there.';
comment on column report.goal.started_on is 'Since then it is saved for.';
comment on column report.goal.due_on is 'By then it should be there.';
comment on column report.goal.saved is 'What is there.';
