-- The chosen values of each day side by side; a day of which nothing is known has no row.
insert into health.daily (person_id, day, steps, distance_m, active_energy_kcal, total_energy_kcal, active_s,
    heart_points, resting_bpm, mean_bpm, min_bpm, max_bpm, weight_kg)
select :person, day,
    max(value) filter (where metric = :steps),
    max(value) filter (where metric = :distance),
    max(value) filter (where metric = :active_energy),
    max(value) filter (where metric = :total_energy),
    max(value) filter (where metric = :active_time),
    max(value) filter (where metric = :heart_points),
    max(value) filter (where metric = :resting_heart_rate),
    max(value) filter (where metric = :heart_rate),
    max(value) filter (where metric = :lowest_heart_rate),
    max(value) filter (where metric = :highest_heart_rate),
    max(value) filter (where metric = :weight)
from (
    select day, metric, value from health.daily_candidate
    where person_id = :person and day = any (:days::date[]) and chosen
    union all
    select day, null, null from health.night
    where person_id = :person and day = any (:days::date[]) and chosen
) as known
group by day
