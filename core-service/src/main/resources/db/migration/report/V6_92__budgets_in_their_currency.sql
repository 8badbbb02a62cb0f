-- Budgets take what was spent in other currencies as it was converted when its month was summed up.

create or replace view report.budget_day as
select spent.budget_id,
       spent.owner_id                     as person_id,
       spent.day,
       budget.currency,
       sum(spent.spent)                   as spent,
       count(*) = count(spent.spent)      as complete
from finance.budget_spent spent
         join finance.budget on budget.id = spent.budget_id
group by spent.budget_id, spent.owner_id, spent.day, budget.currency;


create or replace view report.budget_month as
with step as (select budget_id,
                     month,
                     amount,
                     rolls_over,
                     lead(month) over (partition by budget_id order by month) as until
              from finance.budget_plan),
     planned as (select step.budget_id,
                        each.month::date                     as month,
                        step.amount,
                        step.rolls_over,
                        lag(step.rolls_over and step.amount is not null)
                        over (partition by step.budget_id order by each.month) is not true as begins
                 from step
                          cross join lateral generate_series(
                         step.month::timestamp,
                         least(step.until - interval '1 month', date_trunc('month', current_date)::timestamp),
                         interval '1 month') as each (month)),
     spent as (select budget_id, month, sum(spent) as spent, count(*) = count(spent) as complete
               from finance.budget_spent_by_month
               where month >= (select min(month) from finance.budget_plan)
               group by budget_id, month),
     chained as (select planned.*,
                        budget.owner_id,
                        budget.category_id,
                        budget.currency,
                        coalesce(spent.spent, 0)                                                        as spent,
                        coalesce(spent.complete, true)                                                  as complete,
                        count(*) filter (where begins) over (partition by planned.budget_id order by planned.month) as chain
                 from planned
                          join finance.budget on budget.id = planned.budget_id
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
     begin as (select person.person_id, greatest(known.day, (current_date - interval '12 months')::date) as day
               from (select distinct person_id from budget) person
                        cross join lateral (select booked_on as day
                                            from finance.daily_sum
                                            where owner_id = person.person_id
                                            order by booked_on
                                            limit 1) known
               where known.day <= current_date - interval '1 month'),
     recurring as (select part.budget_id, line.booked_on as day, sum(line.amount) as amount
                   from finance.recurrence
                            join finance.recurrence_payment payment on payment.recurrence_id = recurrence.id
                            cross join lateral (select booked_on, category_id, currency, amount
                                                from finance.transaction_line
                                                where transaction_id = payment.transaction_id
                                                offset 0) line
                            join finance.budget_part part
                                 on part.category_id = line.category_id and part.currency = line.currency
                   where recurrence.kind = 'EXPENSE'
                     and recurrence.decision is distinct from 'DISMISSED'
                     and payment.paid_on >= current_date - interval '12 months'
                   group by 1, 2),
     spent as (select budget_id, day, sum(spent) as spent
               from finance.budget_spent
               where day >= (current_date - interval '12 months')::date
               group by budget_id, day),
     daily as (select budget.budget_id,
                      each.day::date                                               as day,
                      coalesce(spent.spent, 0) - coalesce(recurring.amount, 0)     as amount
               from budget
                        join begin on begin.person_id = budget.person_id
                        cross join lateral generate_series(begin.day::timestamp, current_date - 1, interval '1 day')
                   as each (day)
                        left join spent on spent.budget_id = budget.budget_id and spent.day = each.day::date
                        left join recurring on recurring.budget_id = budget.budget_id and recurring.day = each.day::date),
     days as (select (date_trunc('month', current_date) + interval '1 month')::date - current_date - 1 as after_today),
     run as (select budget_id,
                    upto - coalesce(lag(upto, days.after_today) over in_order, 0) as amount,
                    row_number() over in_order                                     as number,
                    days.after_today
             from (select budget_id, day, sum(amount) over (partition by budget_id order by day) as upto from daily) sums
                      cross join days
             window in_order as (partition by budget_id order by day)),
     range as (select budget_id,
                      percentile_cont(array [0.1, 0.5, 0.9])
                      within group (order by case when after_today = 0 then 0 else amount end) as amounts
               from run
               where number >= after_today
               group by budget_id),
     due as (select part.budget_id,
                    sum(line.amount / paid.amount * recurrence.amount)  as likely,
                    sum(line.amount / paid.amount * recurrence.lowest)  as low,
                    sum(line.amount / paid.amount * recurrence.highest) as high
             from finance.recurrence
                      cross join lateral (select transaction_id
                                          from finance.recurrence_payment
                                          where recurrence_id = recurrence.id
                                          order by position desc
                                          limit 1) latest
                      join finance.transaction paid on paid.id = latest.transaction_id and paid.amount > 0
                      join finance.transaction_line line on line.transaction_id = paid.id
                      join finance.budget_part part
                           on part.category_id = line.category_id and part.currency = line.currency
             where recurrence.kind = 'EXPENSE'
               and recurrence.decision is distinct from 'DISMISSED'
               and recurrence.ended_after >= current_date
               and recurrence.next_on < date_trunc('month', current_date) + interval '1 month'
             group by 1)
select budget.budget_id,
       budget.person_id,
       budget.person,
       budget.category,
       budget.currency,
       budget.planned + budget.carried                                                          as available,
       budget.spent,
       budget.left_over,
       budget.within_another,
       coalesce(due.likely, 0)                                                                  as still_due,
       round((budget.spent + coalesce(due.low, 0) + range.amounts[1]::numeric), 2)              as low,
       round((budget.spent + coalesce(due.likely, 0) + range.amounts[2]::numeric), 2)           as likely,
       round((budget.spent + coalesce(due.high, 0) + range.amounts[3]::numeric), 2)             as high,
       case
           when budget.spent > budget.planned + budget.carried then 'OVER'
           when round((budget.spent + coalesce(due.likely, 0) + range.amounts[2]::numeric), 2)
               > budget.planned + budget.carried then 'LIKELY_OVER'
           when budget.spent > 0 and budget.spent >= 0.9 * (budget.planned + budget.carried) then 'NEAR_LIMIT'
           else 'ON_TRACK'
       end                                                                                      as state
from budget
         left join range on range.budget_id = budget.budget_id
         left join due on due.budget_id = budget.budget_id;
