-- Budgets are told by sums of their own; of what comes back by itself they expect what the person bears of it, in
-- whatever currency it is paid.

create or replace view report.budget_day as
select spent.budget_id,
       spent.owner_id as person_id,
       spent.day,
       budget.currency,
       spent.spent,
       spent.complete
from finance.budget_spent spent
         join finance.budget on budget.id = spent.budget_id;


create or replace view report.budget_month as
with step as (select plan.budget_id,
                     budget.owner_id,
                     budget.category_id,
                     budget.currency,
                     plan.month,
                     plan.amount,
                     plan.rolls_over,
                     lead(plan.month) over (partition by plan.budget_id order by plan.month) as until
              from finance.budget_plan plan
                       join finance.budget on budget.id = plan.budget_id),
     planned as (select step.budget_id,
                        step.owner_id,
                        step.category_id,
                        step.currency,
                        each.month,
                        step.amount,
                        step.rolls_over,
                        lag(step.rolls_over and step.amount is not null)
                        over (partition by step.budget_id order by each.month) is not true as begins
                 from step
                          cross join lateral (select series::date as month
                                              from generate_series(
                                                  step.month::timestamp,
                                                  least(step.until - interval '1 month',
                                                        date_trunc('month', current_date)::timestamp),
                                                  interval '1 month') series) each),
     spent as (select budget_id, month, spent, complete
               from finance.budget_spent_by_month
               where month >= (select min(month) from finance.budget_plan)),
     chained as (select planned.budget_id,
                        planned.owner_id,
                        planned.category_id,
                        planned.currency,
                        planned.month,
                        planned.amount,
                        planned.rolls_over,
                        coalesce(spent.spent, 0)                                                        as spent,
                        coalesce(spent.complete, true)                                                  as complete,
                        count(*) filter (where begins) over (partition by planned.budget_id order by planned.month) as chain
                 from planned
                          left join spent on spent.budget_id = planned.budget_id and spent.month = planned.month),
     reckoned as (select chained.*,
                         coalesce(sum(amount - spent) over (partition by budget_id, chain order by month
                             rows between unbounded preceding and 1 preceding), 0) as carried
                  from chained),
     covered as (select distinct inner_budget.id as budget_id, planned.month
                 from finance.budget_part part
                          join finance.budget inner_budget
                               on inner_budget.category_id = part.category_id and inner_budget.id <> part.budget_id
                          join planned on planned.budget_id = part.budget_id
                 where planned.amount is not null)
select reckoned.budget_id,
       reckoned.owner_id                                          as person_id,
       person.display_name                                        as person,
       reckoned.category_id,
       category.name                                              as category,
       reckoned.month,
       reckoned.currency,
       reckoned.amount                                            as planned,
       reckoned.carried,
       reckoned.spent,
       reckoned.amount + reckoned.carried - reckoned.spent        as left_over,
       reckoned.rolls_over,
       reckoned.complete,
       covered.budget_id is not null                              as within_another
from reckoned
         join finance.category on category.id = reckoned.category_id
         join identity.account person on person.id = reckoned.owner_id
         left join covered on covered.budget_id = reckoned.budget_id and covered.month = reckoned.month
where reckoned.amount is not null;


create or replace view report.budget_forecast as
with budget as (select budget_id, person_id, person, category, currency, planned, carried, spent, left_over, within_another
                from report.budget_month
                where month = date_trunc('month', current_date)::date),
     spent as (select budget_id, day, spent, complete
               from finance.budget_spent
               where day >= (current_date - interval '12 months')::date
               order by budget_id, day),
     -- a day that holds something without a rate says nothing, and so do those before it
     unknown as (select budget_id, max(day) as day
                 from spent
                 where not complete and day < date_trunc('month', current_date) + interval '1 month'
                 group by budget_id),
     begin as (select budget.budget_id,
                      greatest(known.day, (current_date - interval '12 months')::date, unknown.day + 1) as day
               from budget
                        join (select person.person_id, first.day
                              from (select distinct person_id from budget) person
                                       cross join lateral (select booked_on as day
                                                           from finance.daily_sum
                                                           where owner_id = person.person_id
                                                           order by booked_on
                                                           limit 1) first) known on known.person_id = budget.person_id
                        left join unknown on unknown.budget_id = budget.budget_id
               order by budget.budget_id),
     recurring as (select budget_id, day, sum(amount) as amount
                   from (select part.budget_id,
                                line.booked_on as day,
                                case
                                    when line.currency = part.currency then sum(line.amount)
                                    else finance.converted(
                                        part.owner_id, sum(line.amount), line.currency, part.currency, line.booked_on)
                                end            as amount
                         from finance.recurrence
                                  join finance.recurrence_payment payment on payment.recurrence_id = recurrence.id
                                  cross join lateral (select booked_on, category_id, currency, amount
                                                      from finance.borne_line
                                                      where transaction_id = payment.transaction_id
                                                      offset 0) line
                                  join finance.budget_part part on part.category_id = line.category_id
                         where recurrence.kind = 'EXPENSE'
                           and recurrence.decision is distinct from 'DISMISSED'
                           and payment.paid_on >= current_date - interval '12 months'
                         group by part.budget_id, part.owner_id, part.currency, line.booked_on, line.currency) paid
                   group by budget_id, day),
     rest as (select (date_trunc('month', current_date) + interval '1 month')::date - current_date - 1 as days),
     daily as (select begin.budget_id,
                      each.day,
                      begin.day + rest.days - 1                                as whole_from,
                      coalesce(spent.spent, 0) - coalesce(recurring.amount, 0) as amount
               from begin
                        cross join rest
                        cross join lateral (select series::date as day
                                            from generate_series(
                                                begin.day::timestamp, current_date - 1, interval '1 day') series) each
                        left join spent on spent.budget_id = begin.budget_id and spent.day = each.day
                        left join recurring on recurring.budget_id = begin.budget_id and recurring.day = each.day
               where begin.day <= current_date - interval '1 month'),
     run as (select budget_id,
                    day >= whole_from as is_whole,
                    sum(amount) over (partition by budget_id order by day
                        rows between (select greatest(days - 1, 0) from rest) preceding and current row) as amount
             from daily),
     range as (select budget_id,
                      percentile_cont(array [0.1, 0.5, 0.9])
                      within group (order by case when (select days from rest) = 0 then 0 else amount end) as amounts
               from run
               where is_whole
               group by budget_id),
     latest as (select recurrence.id,
                       recurrence.owner_id,
                       recurrence.currency,
                       recurrence.lowest,
                       recurrence.amount,
                       recurrence.highest,
                       paid.id     as transaction_id,
                       paid.amount as paid,
                       each.times
                from finance.recurrence
                         cross join lateral (select transaction_id
                                             from finance.recurrence_payment
                                             where recurrence_id = recurrence.id
                                             order by position desc
                                             limit 1) payment
                         join finance.transaction paid on paid.id = payment.transaction_id and paid.amount > 0
                         cross join lateral (select count(*) as times
                                             from generate_series(
                                                 recurrence.next_on::timestamp,
                                                 date_trunc('month', current_date::timestamp)
                                                     + interval '1 month - 1 day',
                                                 case recurrence.cadence
                                                     when 'WEEKLY' then interval '1 week'
                                                     when 'FORTNIGHTLY' then interval '2 weeks'
                                                     when 'FOUR_WEEKLY' then interval '4 weeks'
                                                     when 'MONTHLY' then interval '1 month'
                                                     when 'TWO_MONTHLY' then interval '2 months'
                                                     when 'QUARTERLY' then interval '3 months'
                                                     when 'HALF_YEARLY' then interval '6 months'
                                                     else interval '1 year'
                                                 end)) each
                where recurrence.kind = 'EXPENSE'
                  and recurrence.decision is distinct from 'DISMISSED'
                  and recurrence.ended_after >= current_date
                  and recurrence.next_on < date_trunc('month', current_date) + interval '1 month'),
     borne as (select latest.id, part.budget_id, part.currency as wanted, sum(line.amount) / max(latest.paid) as share
               from latest
                        cross join lateral (select category_id, amount
                                            from finance.borne_line
                                            where transaction_id = latest.transaction_id
                                            offset 0) line
                        join finance.budget_part part on part.category_id = line.category_id
               group by latest.id, part.budget_id, part.currency),
     owed as (select budget_id,
                     times,
                     finance.converted(owner_id, lowest * share, currency, wanted, current_date)  as low,
                     finance.converted(owner_id, amount * share, currency, wanted, current_date)  as likely,
                     finance.converted(owner_id, highest * share, currency, wanted, current_date) as high
              from borne
                       join latest on latest.id = borne.id),
     due as (select budget_id,
                    sum(times * low)         as low,
                    sum(times * likely)      as likely,
                    sum(times * high)        as high,
                    count(*) = count(likely) as complete
             from owed
             group by budget_id),
     foretold as (select budget.*,
                         case when due.complete is not false then coalesce(due.likely, 0) end             as still_due,
                         round(budget.spent + coalesce(due.low, 0) + range.amounts[1]::numeric, coins)    as low,
                         round(budget.spent + coalesce(due.likely, 0) + range.amounts[2]::numeric, coins) as likely,
                         round(budget.spent + coalesce(due.high, 0) + range.amounts[3]::numeric, coins)   as high
                  from budget
                           cross join lateral (select finance.coins(budget.currency)) known (coins)
                           left join due on due.budget_id = budget.budget_id
                           left join range on range.budget_id = budget.budget_id and due.complete is not false)
select budget_id,
       person_id,
       person,
       category,
       currency,
       planned + carried as available,
       spent,
       left_over,
       within_another,
       still_due,
       low,
       likely,
       high,
       case
           when spent > planned + carried then 'OVER'
           when likely > planned + carried then 'LIKELY_OVER'
           when spent > 0 and spent >= 0.9 * (planned + carried) then 'NEAR_LIMIT'
           else 'ON_TRACK'
       end               as state
from foretold;

comment on column report.budget_forecast.still_due is 'What comes back by itself and is due before the month ends, less what others will bear of it as they did of the latest payment; null where no rate is known for it.';
comment on column report.budget_forecast.low is 'In one of ten months like the past ones it ends below; null on less than a month of history, and where no rate is known for what is still due.';
