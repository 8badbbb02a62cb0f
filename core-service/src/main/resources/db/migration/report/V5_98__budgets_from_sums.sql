-- Budgets look back to their first month alone, take what was spent in their own currency from sums of months, and look up
-- each day's rate once instead of once a budget.

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
     since as (select budget_id, min(month) as month from finance.budget_plan group by budget_id),
     part as (select part.*, since.month as since
              from finance.budget_part part
                       join since on since.budget_id = part.budget_id),
     native as (select part.budget_id,
                       sums.month,
                       sum(case sums.kind when 'EXPENSE' then sums.amount else -sums.amount end) as spent
                from part
                         join finance.category_month sums
                              on sums.owner_id = part.owner_id and sums.category_id = part.category_id
                                  and sums.currency = part.currency and sums.month >= part.since
                where sums.kind in ('EXPENSE', 'REFUND')
                group by 1, 2),
     abroad as (select sums.owner_id, sums.currency, min(sums.month) as since
                from finance.category_month sums
                         join (select owner_id, currency, min(since) as since from part group by 1, 2) own
                              on own.owner_id = sums.owner_id and own.currency <> sums.currency
                                  and own.since <= sums.month
                where sums.kind in ('EXPENSE', 'REFUND')
                group by 1, 2),
     known as (select sums.budget_id, abroad.owner_id, sums.wanted, abroad.currency, sums.day, sum(sums.spent) as spent
               from abroad
                        cross join lateral (select part.budget_id,
                                                   part.currency    as wanted,
                                                   daily.booked_on  as day,
                                                   case daily.kind when 'EXPENSE' then daily.amount
                                                       else -daily.amount end as spent
                                            from finance.daily_sum daily
                                                     join part on part.owner_id = abroad.owner_id
                                                and part.category_id = daily.category_id
                                                and part.currency <> abroad.currency and part.since <= daily.booked_on
                                            where daily.owner_id = abroad.owner_id
                                              and daily.currency = abroad.currency
                                              and daily.booked_on >= abroad.since
                                              and daily.kind in ('EXPENSE', 'REFUND')
                                            offset 0) sums
               group by 1, 2, 3, 4, 5),
     needed as (select owner_id, wanted, currency, min(day) - 7 as first_day, max(day) as last_day
                from known
                group by 1, 2, 3),
     told as (select needed.owner_id, needed.wanted, needed.currency, found.*
              from needed
                       cross join lateral (
                  select day, rate, source, 1 as way
                  from finance.rate
                  where owner_id = needed.owner_id and base = needed.currency and quote = needed.wanted
                    and day between needed.first_day and needed.last_day
                  union all
                  select day, 1 / rate, source, 2
                  from finance.rate
                  where owner_id = needed.owner_id and base = needed.wanted and quote = needed.currency
                    and day between needed.first_day and needed.last_day
                  union all
                  select day, there.rate / here.rate, least(here.source, there.source), 3
                  from (select day, rate, source
                        from finance.rate
                        where owner_id = needed.owner_id and base = 'EUR' and quote = needed.currency
                          and day between needed.first_day and needed.last_day) here
                           join (select day, rate, source
                                 from finance.rate
                                 where owner_id = needed.owner_id and base = 'EUR' and quote = needed.wanted
                                   and day between needed.first_day and needed.last_day) there using (day)
                  offset 0) found),
     believed as (select distinct on (owner_id, wanted, currency, day) owner_id, wanted, currency, day, rate
                  from told
                  order by owner_id, wanted, currency, day, source = 'MANUAL' desc, way),
     lasting as (select owner_id,
                        wanted,
                        currency,
                        rate,
                        day,
                        least(day + 7, lead(day) over (partition by owner_id, wanted, currency order by day) - 1) as last_day
                 from believed),
     rate as (select owner_id, wanted, currency, day + later as day, rate
              from lasting
                       cross join generate_series(0, last_day - day) as later),
     foreign_spent as (select known.budget_id,
                              date_trunc('month', known.day::timestamp)::date   as month,
                              coalesce(sum(round(known.spent * rate.rate, 2)), 0) as spent,
                              bool_and(rate.rate is not null)                   as complete
                       from known
                                left join rate on rate.owner_id = known.owner_id and rate.wanted = known.wanted
                           and rate.currency = known.currency and rate.day = known.day
                       group by 1, 2),
     chained as (select planned.*,
                        budget.owner_id,
                        budget.category_id,
                        budget.currency,
                        coalesce(native.spent, 0) + coalesce(foreign_spent.spent, 0)                     as spent,
                        coalesce(foreign_spent.complete, true)                                          as complete,
                        count(*) filter (where begins) over (partition by planned.budget_id order by planned.month) as chain
                 from planned
                          join finance.budget on budget.id = planned.budget_id
                          left join native on native.budget_id = planned.budget_id and native.month = planned.month
                          left join foreign_spent
                                    on foreign_spent.budget_id = planned.budget_id and foreign_spent.month = planned.month),
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
                            join finance.transaction_line line on line.transaction_id = payment.transaction_id
                            join finance.budget_part part
                                 on part.category_id = line.category_id and part.currency = line.currency
                   where recurrence.kind = 'EXPENSE'
                     and recurrence.decision is distinct from 'DISMISSED'
                     and line.booked_on >= current_date - interval '12 months'
                   group by 1, 2),
     part as materialized (select * from finance.budget_part),
     known as (select sums.budget_id,
                      person.person_id as owner_id,
                      sums.wanted,
                      sums.currency,
                      sums.day,
                      sum(sums.spent) as spent
               from (select distinct person_id from budget) person
                        cross join lateral (select part.budget_id,
                                                   part.currency    as wanted,
                                                   daily.currency,
                                                   daily.booked_on  as day,
                                                   case daily.kind when 'EXPENSE' then daily.amount
                                                       else -daily.amount end as spent
                                            from finance.daily_sum daily
                                                     join part on part.owner_id = person.person_id
                                                and part.category_id = daily.category_id
                                            where daily.owner_id = person.person_id
                                              and daily.booked_on >= (current_date - interval '12 months')::date
                                              and daily.kind in ('EXPENSE', 'REFUND')
                                            offset 0) sums
               group by 1, 2, 3, 4, 5),
     needed as (select owner_id, wanted, currency, min(day) - 7 as first_day, max(day) as last_day
                from known
                where currency <> wanted
                group by 1, 2, 3),
     told as (select needed.owner_id, needed.wanted, needed.currency, found.*
              from needed
                       cross join lateral (
                  select day, rate, source, 1 as way
                  from finance.rate
                  where owner_id = needed.owner_id and base = needed.currency and quote = needed.wanted
                    and day between needed.first_day and needed.last_day
                  union all
                  select day, 1 / rate, source, 2
                  from finance.rate
                  where owner_id = needed.owner_id and base = needed.wanted and quote = needed.currency
                    and day between needed.first_day and needed.last_day
                  union all
                  select day, there.rate / here.rate, least(here.source, there.source), 3
                  from (select day, rate, source
                        from finance.rate
                        where owner_id = needed.owner_id and base = 'EUR' and quote = needed.currency
                          and day between needed.first_day and needed.last_day) here
                           join (select day, rate, source
                                 from finance.rate
                                 where owner_id = needed.owner_id and base = 'EUR' and quote = needed.wanted
                                   and day between needed.first_day and needed.last_day) there using (day)
                  offset 0) found),
     believed as (select distinct on (owner_id, wanted, currency, day) owner_id, wanted, currency, day, rate
                  from told
                  order by owner_id, wanted, currency, day, source = 'MANUAL' desc, way),
     lasting as (select owner_id,
                        wanted,
                        currency,
                        rate,
                        day,
                        least(day + 7, lead(day) over (partition by owner_id, wanted, currency order by day) - 1) as last_day
                 from believed),
     rate as (select owner_id, wanted, currency, day + later as day, rate
              from lasting
                       cross join generate_series(0, last_day - day) as later),
     spent as (select known.budget_id,
                      known.day,
                      sum(case when known.currency = known.wanted then known.spent
                               else round(known.spent * rate.rate, 2) end) as spent
               from known
                        left join rate on rate.owner_id = known.owner_id and rate.wanted = known.wanted
                   and rate.currency = known.currency and rate.day = known.day
               group by 1, 2),
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


-- Balances at the end of months come from sums of months; by days are read the month that runs, for days of it may lie
-- ahead, and the one in which an account was opened, for money of it may lie before.
create or replace view report.account_month as
with boundary as (select account.id as account_id, each.month, (each.month + interval '1 month')::date - 1 as last_day
                  from finance.account
                           cross join lateral (select date_trunc('month', current_date::timestamp)::date as month
                                               union
                                               select date_trunc('month', opened_on::timestamp)::date
                                               where opened_on <= current_date) each),
     known as (select sums.account_id, sums.month, sums.change, sums.month < account.opened_on as is_before
               from finance.account_sum sums
                        join finance.account on account.id = sums.account_id
               where sums.month < date_trunc('month', current_date::timestamp)::date
                 and sums.month is distinct from date_trunc('month', account.opened_on::timestamp)::date
                 and not exists (select from finance.changed_month changed
                                 where changed.owner_id = sums.owner_id and changed.month = sums.month)
               union all
               select boundary.account_id, day.month, day.change, day.booked_on < account.opened_on
               from boundary
                        join finance.account on account.id = boundary.account_id
                        cross join lateral (select owner_id, month, booked_on, change
                                            from finance.account_day
                                            where account_id = boundary.account_id
                                              and booked_on between boundary.month
                                                  and least(boundary.last_day, current_date)
                                            offset 0) day
               where not exists (select from finance.changed_month changed
                                 where changed.owner_id = day.owner_id and changed.month = day.month)
               union all
               select moved.account_id,
                      date_trunc('month', moved.booked_on::timestamp)::date,
                      moved.change,
                      moved.booked_on < account.opened_on
               from finance.stale_account_change moved
                        join finance.account on account.id = moved.account_id
               where moved.booked_on <= current_date),
     movement as (select account_id, month, sum(change) as change, sum(change) filter (where is_before) as change_before
                  from known
                  group by 1, 2),
     begun as (select account_id, min(month) as month from movement group by account_id)
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
         left join begun on begun.account_id = account.id
         cross join lateral generate_series(
    coalesce(least(begun.month, date_trunc('month', account.opened_on)::date),
             date_trunc('month', account.created_at)::date)::timestamp,
    date_trunc('month', current_date)::timestamp,
    interval '1 month') as each (month)
         left join movement on movement.account_id = account.id and movement.month = each.month::date;
