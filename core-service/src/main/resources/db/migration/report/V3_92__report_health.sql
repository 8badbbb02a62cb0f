-- What analytics may see of health. Everything by the day comes from what was summed up; only health_measurement reaches
-- into the tens of millions of values as they came, and its comment says how to ask it.


create view report.health_night as
select night.person_id,
       account.display_name as person,
       night.day,
       night.source,
       night.app,
       night.chosen,
       night.bed_at,
       night.woke_at,
       night.bed_local,
       night.woke_local,
       night.in_bed_s,
       night.asleep_s,
       night.light_s,
       night.deep_s,
       night.rem_s,
       night.awake_s,
       case
           when night.awake_s is not null then least(1, night.asleep_s / nullif(night.in_bed_s, 0))
       end                  as efficiency
from health.night
         join identity.account on account.id = night.person_id;

comment on view report.health_night is 'One row for each day and each app of each source that told of the sleep that ended on it; one of them is chosen.';
comment on column report.health_night.person_id is 'Who slept.';
comment on column report.health_night.person is 'The name of that person.';
comment on column report.health_night.day is 'The day of waking, as the person''s own calendar has it.';
comment on column report.health_night.source is 'Who told, such as google-health, apple-health or manual.';
comment on column report.health_night.app is 'Which app of that source; empty where the source has merged them.';
comment on column report.health_night.chosen is 'Whether this one is believed; the others are only for comparison and must never be added.';
comment on column report.health_night.bed_at is 'When the longest sleep of the day began; null where only its length was told.';
comment on column report.health_night.woke_at is 'When that sleep ended; null where only its length was told.';
comment on column report.health_night.bed_local is 'The time of going to bed by the clock on the wall.';
comment on column report.health_night.woke_local is 'The time of waking by the clock on the wall.';
comment on column report.health_night.in_bed_s is 'Time in bed, naps included, in seconds; null where only the time asleep was told.';
comment on column report.health_night.asleep_s is 'Time asleep, naps included, in seconds; null where only the time in bed was told.';
comment on column report.health_night.light_s is 'Of that in light sleep, in seconds; null where no stages were told.';
comment on column report.health_night.deep_s is 'Of that in deep sleep, in seconds; null where no stages were told.';
comment on column report.health_night.rem_s is 'Of that in REM sleep, in seconds; null where no stages were told.';
comment on column report.health_night.awake_s is 'Time awake in bed, in seconds; null where that was not told.';
comment on column report.health_night.efficiency is 'Time asleep by time in bed, from 0 to 1; null where the source does not tell them apart.';


create view report.health_day as
select daily.person_id,
       account.display_name as person,
       daily.day,
       daily.steps,
       daily.distance_m,
       daily.active_energy_kcal,
       daily.total_energy_kcal,
       daily.active_s,
       daily.heart_points,
       daily.resting_bpm,
       daily.mean_bpm,
       daily.min_bpm,
       daily.max_bpm,
       daily.weight_kg,
       night.bed_at,
       night.woke_at,
       night.bed_local,
       night.woke_local,
       night.in_bed_s,
       night.asleep_s,
       night.light_s,
       night.deep_s,
       night.rem_s,
       night.awake_s,
       case
           when night.awake_s is not null then least(1, night.asleep_s / nullif(night.in_bed_s, 0))
       end                  as efficiency,
       night.source         as sleep_source
from health.daily
         join identity.account on account.id = daily.person_id
         left join health.night on night.person_id = daily.person_id and night.day = daily.day and night.chosen;

comment on view report.health_day is 'One row for each person and day of which anything is known: what is believed of it, side by side. See report.health_day_value for where each value is from.';
comment on column report.health_day.person_id is 'Whose day it was.';
comment on column report.health_day.person is 'The name of that person.';
comment on column report.health_day.day is 'The day, as the person''s own calendar has it: by the time zone of then.';
comment on column report.health_day.steps is 'Steps; null where nobody told.';
comment on column report.health_day.distance_m is 'Distance on foot or wheels, in metres; null where nobody told.';
comment on column report.health_day.active_energy_kcal is 'Energy burned by moving, in kcal; null where nobody told.';
comment on column report.health_day.total_energy_kcal is 'Energy burned in all, in kcal; null where nobody told.';
comment on column report.health_day.active_s is 'Active time, in seconds (by 60: active minutes); null where nobody told.';
comment on column report.health_day.heart_points is 'Google''s heart points; null where nobody told.';
comment on column report.health_day.resting_bpm is 'Resting heart rate, in beats per minute; null where nobody told.';
comment on column report.health_day.mean_bpm is 'Mean of the heart rates that were measured, in beats per minute; null where none was.';
comment on column report.health_day.min_bpm is 'Lowest of them, in beats per minute; null where none was measured.';
comment on column report.health_day.max_bpm is 'Highest of them, in beats per minute; null where none was measured.';
comment on column report.health_day.weight_kg is 'Mean of the day''s weighings, in kg; null where there was none.';
comment on column report.health_day.bed_at is 'When the longest sleep that ended on the day began; null where that is not known.';
comment on column report.health_day.woke_at is 'When that sleep ended; null where that is not known.';
comment on column report.health_day.bed_local is 'The time of going to bed by the clock on the wall, mostly on the day before.';
comment on column report.health_day.woke_local is 'The time of waking by the clock on the wall.';
comment on column report.health_day.in_bed_s is 'Time in bed, naps included, in seconds; null where that is not known.';
comment on column report.health_day.asleep_s is 'Time asleep, naps included, in seconds; null where that is not known.';
comment on column report.health_day.light_s is 'Of that in light sleep, in seconds; null where no stages were told.';
comment on column report.health_day.deep_s is 'Of that in deep sleep, in seconds; null where no stages were told.';
comment on column report.health_day.rem_s is 'Of that in REM sleep, in seconds; null where no stages were told.';
comment on column report.health_day.awake_s is 'Time awake in bed, in seconds; null where that was not told.';
comment on column report.health_day.efficiency is 'Time asleep by time in bed, from 0 to 1; null where the source does not tell them apart.';
comment on column report.health_day.sleep_source is 'Who is believed of the sleep; null where nobody told of any.';


create view report.health_day_value as
select candidate.person_id,
       account.display_name as person,
       candidate.day,
       metric.name          as metric,
       metric.unit,
       candidate.source,
       candidate.app,
       candidate.value,
       candidate.samples,
       candidate.chosen
from health.daily_candidate candidate
         join health.metric on metric.code = candidate.metric
         join identity.account on account.id = candidate.person_id;

comment on view report.health_day_value is 'One row for each day, metric and app of each source that told of it, those that are not believed as well.';
comment on column report.health_day_value.person_id is 'Whose day it was.';
comment on column report.health_day_value.person is 'The name of that person.';
comment on column report.health_day_value.day is 'The day, as the person''s own calendar has it.';
comment on column report.health_day_value.metric is 'What was measured, such as STEPS or SYSTOLIC; the same names as in the API.';
comment on column report.health_day_value.unit is 'The unit of the value; one and the same for all values of a metric.';
comment on column report.health_day_value.source is 'Who told, such as google-health, apple-health or manual.';
comment on column report.health_day_value.app is 'Which app of that source; empty where the source has merged them.';
comment on column report.health_day_value.value is 'The sum of the day where the metric counts something, else its mean, least or greatest; in the unit.';
comment on column report.health_day_value.samples is 'How many measurements it rests on; 0 where the source told of the day as a whole.';
comment on column report.health_day_value.chosen is 'Whether this one is believed; values of two rows must never be added up within a day.';


create view report.health_sleep_stage as
select night.person_id,
       account.display_name                                                             as person,
       night.day,
       night.source,
       night.app,
       sleep.id                                                                         as sleep_id,
       coalesce(stage.stage, 'ASLEEP')                                                  as stage,
       coalesce(stage.start_at, sleep.start_at)                                         as start_at,
       coalesce(stage.end_at, sleep.end_at)                                             as end_at,
       coalesce(stage.start_at, sleep.start_at) at time zone 'UTC'
           + (night.bed_local - night.bed_at at time zone 'UTC')                        as start_local,
       coalesce(stage.end_at, sleep.end_at) at time zone 'UTC'
           + (night.bed_local - night.bed_at at time zone 'UTC')                        as end_local
from health.night
         join identity.account on account.id = night.person_id
         join health.origin
              on origin.person_id = night.person_id and origin.source = night.source and origin.app = night.app
         join health.sleep on sleep.origin = origin.id and sleep.day = night.day
         left join health.sleep_stage stage on stage.sleep_id = sleep.id
where night.chosen;

comment on view report.health_sleep_stage is 'One row for each stretch of a sleep that is believed. Ask it for some days, not for all.';
comment on column report.health_sleep_stage.person_id is 'Who slept.';
comment on column report.health_sleep_stage.person is 'The name of that person.';
comment on column report.health_sleep_stage.day is 'The day of waking, as the person''s own calendar has it.';
comment on column report.health_sleep_stage.source is 'Who told.';
comment on column report.health_sleep_stage.app is 'Which app of that source; empty where the source has merged them.';
comment on column report.health_sleep_stage.sleep_id is 'Tells the sleeps of a day apart.';
comment on column report.health_sleep_stage.stage is 'DEEP, LIGHT, REM, ASLEEP (no depth told), AWAKE, OUT_OF_BED or IN_BED (nothing else told).';
comment on column report.health_sleep_stage.start_at is 'When it began.';
comment on column report.health_sleep_stage.end_at is 'When it ended.';
comment on column report.health_sleep_stage.start_local is 'When it began, by the clock that the person went to bed by.';
comment on column report.health_sleep_stage.end_local is 'When it ended, by the same clock.';


create view report.health_workout as
select workout.id           as workout_id,
       origin.person_id,
       account.display_name as person,
       workout.day,
       workout.kind,
       workout.start_at,
       workout.end_at,
       extract(epoch from workout.end_at - workout.start_at)::double precision as duration_s,
       workout.distance_m,
       workout.energy_kcal,
       origin.source,
       origin.app,
       origin.device,
       workout.chosen
from health.workout
         join health.origin on origin.id = workout.origin
         join identity.account on account.id = origin.person_id
where workout.day is not null;

comment on view report.health_workout is 'One row for each bout of exercise that a source told of.';
comment on column report.health_workout.workout_id is 'The workout, as in /api/v1/health/workouts.';
comment on column report.health_workout.person_id is 'Who exercised.';
comment on column report.health_workout.person is 'The name of that person.';
comment on column report.health_workout.day is 'The day on which it began, as the person''s own calendar has it.';
comment on column report.health_workout.kind is 'What it was, such as running or strength_training.';
comment on column report.health_workout.start_at is 'When it began.';
comment on column report.health_workout.end_at is 'When it ended.';
comment on column report.health_workout.duration_s is 'How long it took, in seconds.';
comment on column report.health_workout.distance_m is 'How far it went, in metres; null where that was not told.';
comment on column report.health_workout.energy_kcal is 'Energy burned, in kcal; null where that was not told.';
comment on column report.health_workout.source is 'Who told.';
comment on column report.health_workout.app is 'Which app of that source; empty where the source has merged them.';
comment on column report.health_workout.device is 'What measured it; empty where unknown.';
comment on column report.health_workout.chosen is 'False where a source that is believed more tells of the same exercise.';


create view report.health_measurement as
select origin.person_id,
       account.display_name as person,
       metric.name          as metric,
       metric.unit,
       measurement.start_at,
       measurement.seconds,
       measurement.value,
       origin.source,
       origin.app,
       origin.device,
       case
           when measurement.utc_offset is not null
               then measurement.start_at at time zone 'UTC' + measurement.utc_offset * interval '1 minute'
           else measurement.start_at at time zone coalesce(
                   (select zone
                    from health.zone_change
                    where zone_change.person_id = origin.person_id
                    order by since > measurement.start_at, case when since > measurement.start_at then since end,
                             since desc
                    limit 1), 'UTC')
       end                  as start_local
from health.measurement
         join health.origin on origin.id = measurement.origin
         join health.metric on metric.code = measurement.metric
         join identity.account on account.id = origin.person_id;

comment on view report.health_measurement is 'One row for each value as it came, tens of millions in the end: ask it for persons, a metric and a range of start_at, which the index and the partitions follow, and group the answer.';
comment on column report.health_measurement.person_id is 'Whose body it was.';
comment on column report.health_measurement.person is 'The name of that person.';
comment on column report.health_measurement.metric is 'What was measured, such as HEART_RATE; the same names as in the API.';
comment on column report.health_measurement.unit is 'The unit of the value; one and the same for all values of a metric.';
comment on column report.health_measurement.start_at is 'When it was measured, or when the counting began.';
comment on column report.health_measurement.seconds is 'How long was counted, in seconds; 0 for a moment.';
comment on column report.health_measurement.value is 'The value, in the unit. Two sources, or two apps of one, may tell of the same thing: never add them up.';
comment on column report.health_measurement.source is 'Who told.';
comment on column report.health_measurement.app is 'Which app of that source; empty where the source has merged them.';
comment on column report.health_measurement.device is 'What measured it; empty where unknown.';
comment on column report.health_measurement.start_local is 'The same time by the clock on the wall: by what the source said, else by the zone that the person has named, else UTC.';


create view report.health_source as
select known.person_id,
       account.display_name       as person,
       known.source,
       known.apps,
       latest.day                 as last_day,
       known.state,
       known.connected_at,
       known.last_success_at      as last_sync_at,
       known.next_sync_at,
       known.covered_from,
       known.covered_to,
       known.back_filled,
       known.problem_code
from (select *
      from (select person_id, source, string_agg(distinct nullif(app, ''), ', ') as apps
            from health.origin
            group by person_id, source) told
               full join (select person_id, lower(replace(source, '_', '-')) as source, state, connected_at,
                                 last_success_at, next_sync_at, covered_from, covered_to, back_filled, problem_code
                          from health.connection) asked using (person_id, source)) known
         join identity.account on account.id = known.person_id
         cross join lateral (
             select greatest(
                 (select candidate.day
                  from health.daily_candidate candidate
                  where candidate.person_id = known.person_id and candidate.source = known.source
                  order by candidate.day desc
                  limit 1),
                 (select night.day
                  from health.night
                  where night.person_id = known.person_id and night.source = known.source
                  order by night.day desc
                  limit 1),
                 (select max(workout.day)
                  from health.origin
                           join health.workout on workout.origin = origin.id
                  where origin.person_id = known.person_id and origin.source = known.source)) as day) latest;

comment on view report.health_source is 'One row for each source that a person is connected to or that has told anything of the person.';
comment on column report.health_source.person_id is 'The person.';
comment on column report.health_source.person is 'The name of that person.';
comment on column report.health_source.source is 'The source, such as google-health, apple-health or manual.';
comment on column report.health_source.apps is 'Which of its apps have told something; null where the source has merged them.';
comment on column report.health_source.last_day is 'The last day that it told anything of; null where nothing is summed up yet.';
comment on column report.health_source.state is 'CONNECTED or NEEDS_RECONNECT (its consent is gone); null where it is not asked over the network.';
comment on column report.health_source.connected_at is 'When it was connected; null where it is not.';
comment on column report.health_source.last_sync_at is 'When it last answered well; null before the first time, and where it is not connected.';
comment on column report.health_source.next_sync_at is 'When it is asked next; null where it is not.';
comment on column report.health_source.covered_from is 'The first day that was fetched; null where none was.';
comment on column report.health_source.covered_to is 'The last day that was fetched; null where none was.';
comment on column report.health_source.back_filled is 'Whether it was followed back as far as it goes; null where it is not connected.';
comment on column report.health_source.problem_code is 'Why it gave nothing the last time; null where all is well.';


create view report.life_day as
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
             sum(transactions) as transactions
      from (select person_id,
                   booked_on                                                  as day,
                   currency,
                   case when kind = 'EXPENSE' then amount else 0 end          as spent,
                   case when kind = 'INCOME' then amount else 0 end           as received,
                   1                                                          as transactions
            from report.transaction
            union all
            -- a day of which something is known and on which nothing was bought is a day of no spending
            select daily.person_id, daily.day, used.currency, 0, 0, 0
            from health.daily
                     join (select distinct person_id, currency from report.transaction) used
                          on used.person_id = daily.person_id) money
      group by person_id, day, currency) moved
         join identity.account on account.id = moved.person_id
         left join report.health_day on health_day.person_id = moved.person_id and health_day.day = moved.day
         left join lateral (
             select sum(extract(epoch from workout.end_at - workout.start_at))::double precision as workout_s
             from health.origin
                      join health.workout on workout.origin = origin.id
             where origin.person_id = moved.person_id and workout.day = moved.day and workout.chosen) workouts on true;

comment on view report.life_day is 'One row for each person, day and currency: money beside sleep and activity. For each currency that a person ever used there is a row for each day of which health is known or on which money moved in it.';
comment on column report.life_day.person_id is 'Whose day it was.';
comment on column report.life_day.person is 'The name of that person.';
comment on column report.life_day.day is 'The day, as the person''s own calendar has it.';
comment on column report.life_day.currency is 'ISO 4217 code; amounts of two currencies must never be added up. Health is the same in all of them: choose one.';
comment on column report.life_day.spent is 'What went out on that day, in that currency; 0 where nothing did.';
comment on column report.life_day.received is 'What came in on that day, in that currency; 0 where nothing did.';
comment on column report.life_day.transactions is 'How many transactions there were in that currency.';
comment on column report.life_day.steps is 'Steps; null where nobody told.';
comment on column report.life_day.active_s is 'Active time, in seconds; null where nobody told.';
comment on column report.life_day.total_energy_kcal is 'Energy burned in all, in kcal; null where nobody told.';
comment on column report.life_day.resting_bpm is 'Resting heart rate, in beats per minute; null where nobody told.';
comment on column report.life_day.weight_kg is 'Mean of the day''s weighings, in kg; null where there was none.';
comment on column report.life_day.asleep_s is 'Time asleep in the night before and in naps, in seconds; null where nobody told.';
comment on column report.life_day.in_bed_s is 'Time in bed in the night before and in naps, in seconds; null where nobody told.';
comment on column report.life_day.efficiency is 'Time asleep by time in bed, from 0 to 1; null where the source does not tell them apart.';
comment on column report.life_day.workout_s is 'Time of exercise that began on that day, in seconds; null where there was none.';
