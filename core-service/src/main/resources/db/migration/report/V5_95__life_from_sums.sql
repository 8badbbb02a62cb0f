-- Life looks at all days that a person has known; days of money come from their sums.
create or replace view report.life_day as
select moved.person_id,
       account.display_name as person,
       moved.day,
       moved.currency,
       moved.spent,
       moved.received,
       moved.transactions,
       health_day.steps,
       health_day.active_s,
       health_day.total_energy_kcal,
       health_day.resting_bpm,
       health_day.weight_kg,
       health_day.asleep_s,
       health_day.in_bed_s,
       health_day.efficiency,
       workouts.workout_s
from (select person_id,
             day,
             currency,
             sum(spent)        as spent,
             sum(received)     as received,
             sum(transactions)::bigint as transactions
      from (select person_id,
                   booked_on                                                  as day,
                   currency,
                   case when kind = 'EXPENSE' then amount else 0 end          as spent,
                   case when kind = 'INCOME' then amount else 0 end           as received,
                   transactions
            from report.money_day
            union all
            -- a day of which something is known and on which nothing was bought is a day of no spending
            select daily.person_id, daily.day, used.currency, 0, 0, 0
            from health.daily
                     join (select distinct person_id, currency from report.money_day) used
                          on used.person_id = daily.person_id) money
      group by person_id, day, currency) moved
         join identity.account on account.id = moved.person_id
         left join report.health_day on health_day.person_id = moved.person_id and health_day.day = moved.day
         left join lateral (
             select sum(extract(epoch from workout.end_at - workout.start_at))::double precision as workout_s
             from health.origin
                      join health.workout on workout.origin = origin.id
             where origin.person_id = moved.person_id and workout.day = moved.day and workout.chosen) workouts on true;
