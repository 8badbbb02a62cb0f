-- Each budget with its category and all parts of it.
create view finance.budget_part as
with recursive part (budget_id, owner_id, currency, category_id) as (
    select id, owner_id, currency, category_id
    from finance.budget
    union all
    select part.budget_id, part.owner_id, part.currency, category.id
    from part
             join finance.category on category.parent_id = part.category_id)
select budget_id, owner_id, currency, category_id
from part;

comment on view finance.budget_part is 'The categories that each budget counts.';


create view report.budget_day as
with known as (select part.budget_id,
                      part.owner_id,
                      part.currency                                                    as wanted,
                      sums.currency,
                      sums.booked_on,
                      sum(case sums.kind when 'EXPENSE' then sums.amount else -sums.amount end) as spent
               from finance.budget_part part
                        join finance.daily_sum sums
                             on sums.owner_id = part.owner_id and sums.category_id = part.category_id
               where sums.kind in ('EXPENSE', 'REFUND')
               group by 1, 2, 3, 4, 5)
select known.budget_id,
       known.owner_id                                                                 as person_id,
       known.booked_on                                                                as day,
       known.wanted                                                                   as currency,
       sum(case when known.currency = known.wanted then known.spent
                else round(known.spent * rate.rate, 2) end)                           as spent,
       bool_and(known.currency = known.wanted or rate.rate is not null)               as complete
from known
         left join lateral (
    -- the latest of a week, as the service looks it up: of one day what a person says, then directly, then by the euro
    select found.rate
    from (select day, rate, source, 1 as way
          from finance.rate
          where owner_id = known.owner_id and base = known.currency and quote = known.wanted
            and day between known.booked_on - 7 and known.booked_on
          union all
          select day, 1 / rate, source, 2
          from finance.rate
          where owner_id = known.owner_id and base = known.wanted and quote = known.currency
            and day between known.booked_on - 7 and known.booked_on
          union all
          select there.day, there.rate / here.rate, least(here.source, there.source), 3
          from finance.rate here
                   join finance.rate there on there.owner_id = here.owner_id and there.day = here.day
          where here.owner_id = known.owner_id and here.base = 'EUR' and here.quote = known.currency
            and there.base = 'EUR' and there.quote = known.wanted
            and here.day between known.booked_on - 7 and known.booked_on) found
    where known.currency <> known.wanted
    order by found.day desc, found.source = 'MANUAL' desc, found.way
    limit 1) rate on true
group by known.budget_id, known.owner_id, known.booked_on, known.wanted;

comment on view report.budget_day is 'One row for each day on which something was spent in the categories of a budget.';
comment on column report.budget_day.budget_id is 'The budget, as in report.budget_month.';
comment on column report.budget_day.person_id is 'Whose it is.';
comment on column report.budget_day.day is 'The day.';
comment on column report.budget_day.currency is 'ISO 4217 code of the budget; what was spent in another counts at the rate of the day.';
comment on column report.budget_day.spent is 'What was spent on that day, what came back taken off; null where no rate is known for any of it.';
comment on column report.budget_day.complete is 'Whether a rate was known for all of it.';


create view report.budget_month as
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
     spent as (select budget_id,
                      person_id,
                      date_trunc('month', day)::date as month,
                      coalesce(sum(spent), 0)        as spent,
                      bool_and(complete)             as complete
               from report.budget_day
               group by 1, 2, 3),
     chained as (select planned.*,
                        budget.owner_id,
                        budget.category_id,
                        budget.currency,
                        coalesce(spent.spent, 0)                                                        as spent,
                        coalesce(spent.complete, true)                                                  as complete,
                        count(*) filter (where begins) over (partition by planned.budget_id order by planned.month) as chain
                 from planned
                          join finance.budget on budget.id = planned.budget_id
                          left join spent on spent.budget_id = planned.budget_id
                     and spent.person_id = budget.owner_id and spent.month = planned.month),
     reckoned as (select chained.*,
                         coalesce(sum(amount - spent) over (partition by budget_id, chain order by month
                             rows between unbounded preceding and 1 preceding), 0) as carried
                  from chained)
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
       exists (with recursive above (id) as (select category.parent_id
                                             union all
                                             select parent.parent_id
                                             from above
                                                      join finance.category parent on parent.id = above.id)
               select
               from above
                        join finance.budget outer_budget on outer_budget.category_id = above.id
                        join planned outer_plan on outer_plan.budget_id = outer_budget.id
                   and outer_plan.month = reckoned.month and outer_plan.amount is not null) as within_another
from reckoned
         join finance.category on category.id = reckoned.category_id
         join identity.account person on person.id = reckoned.owner_id
where reckoned.amount is not null;

comment on view report.budget_month is 'One row for each budget and month from its first up to this one; months without a limit are left out.';
comment on column report.budget_month.budget_id is 'The budget, as in /api/v1/budgets/{id}.';
comment on column report.budget_month.person_id is 'Whose it is.';
comment on column report.budget_month.person is 'The name of that person.';
comment on column report.budget_month.category_id is 'What it limits, with all parts of it.';
comment on column report.budget_month.category is 'The name of that category.';
comment on column report.budget_month.month is 'The first day of the month.';
comment on column report.budget_month.currency is 'ISO 4217 code of the amounts.';
comment on column report.budget_month.planned is 'The limit of that month.';
comment on column report.budget_month.carried is 'What the months before left to it, below zero where they were overspent.';
comment on column report.budget_month.spent is 'What was spent, what came back taken off, transfers left out.';
comment on column report.budget_month.left_over is 'Planned and carried, less spent.';
comment on column report.budget_month.rolls_over is 'Whether that goes to the next month.';
comment on column report.budget_month.complete is 'Whether rates were known for all that was spent in other currencies in that month.';
comment on column report.budget_month.within_another is 'Whether another budget of that month counts the same lines; add up those that are in none.';


-- The method of the service (docs/decisions/budgets.md), for the month that runs.
create view report.budget_forecast as
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
                            join finance.transaction_line line on line.transaction_id = payment.transaction_id
                            join finance.budget_part part
                                 on part.category_id = line.category_id and part.currency = line.currency
                   where recurrence.kind = 'EXPENSE'
                     and recurrence.decision is distinct from 'DISMISSED'
                     and line.booked_on >= current_date - interval '12 months'
                   group by 1, 2),
     daily as (select budget.budget_id,
                      each.day::date                                               as day,
                      coalesce(spent.spent, 0) - coalesce(recurring.amount, 0)     as amount
               from budget
                        join begin on begin.person_id = budget.person_id
                        cross join lateral generate_series(begin.day::timestamp, current_date - 1, interval '1 day')
                   as each (day)
                        left join (select budget_id, person_id, day, spent
                                   from report.budget_day
                                   where day >= current_date - interval '12 months') spent
                                  on spent.budget_id = budget.budget_id and spent.person_id = budget.person_id
                                      and spent.day = each.day::date
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

comment on view report.budget_forecast is 'One row for each budget of the month that runs, with what it will likely have come to at its end; days are those of the database''s time zone.';
comment on column report.budget_forecast.budget_id is 'The budget, as in /api/v1/budgets/{id}.';
comment on column report.budget_forecast.person_id is 'Whose it is.';
comment on column report.budget_forecast.person is 'The name of that person.';
comment on column report.budget_forecast.category is 'The name of its category.';
comment on column report.budget_forecast.currency is 'ISO 4217 code of the amounts.';
comment on column report.budget_forecast.available is 'What may be spent this month: planned and carried.';
comment on column report.budget_forecast.spent is 'What was spent so far.';
comment on column report.budget_forecast.left_over is 'What is left of it.';
comment on column report.budget_forecast.within_another is 'Whether another budget counts the same lines.';
comment on column report.budget_forecast.still_due is 'What comes back by itself and is due before the month ends, in the budget''s own currency.';
comment on column report.budget_forecast.low is 'In one of ten months like the past ones it ends below; null on less than a month of history.';
comment on column report.budget_forecast.likely is 'In half of them it ends below.';
comment on column report.budget_forecast.high is 'In nine of ten of them it ends below.';
comment on column report.budget_forecast.state is 'ON_TRACK, NEAR_LIMIT (nine tenths are spent), LIKELY_OVER or OVER.';
