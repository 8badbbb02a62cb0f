-- What each day cost a budget is summed up once, instead of at each look at a dashboard.

create table finance.budget_day (
    owner_id  uuid    not null,
    budget_id uuid    not null,
    month     date    not null,
    day       date    not null,
    spent     numeric,
    complete  boolean not null
);

comment on table finance.budget_day is 'What a day cost a budget, refunds taken off.';
comment on column finance.budget_day.spent is 'In the currency of the budget; null where nothing could be converted.';
comment on column finance.budget_day.complete is 'Whether a rate was known for all of it.';

create index budget_day_of_month on finance.budget_day (owner_id, month);
create index budget_day_of_budget on finance.budget_day (budget_id, day);

create table finance.budget_sum (
    owner_id  uuid    not null,
    budget_id uuid    not null,
    month     date    not null,
    spent     numeric,
    complete  boolean not null
);

comment on table finance.budget_sum is 'The same for whole months.';

create index budget_sum_of_month on finance.budget_sum (owner_id, month);
create index budget_sum_of_budget on finance.budget_sum (budget_id, month);

create table finance.changed_budget (
    owner_id  uuid not null,
    budget_id uuid not null
);

comment on table finance.changed_budget is 'Budgets whose categories changed since their sums were made; without a unique key, so that no writer waits for another.';

create index changed_budget_by_owner on finance.changed_budget (owner_id, budget_id);


-- What budgets bear, as the sums say. A category is one person's: joined by the owner as well, the planner took that for
-- the better half of the key, and compared each day with all categories.
create view finance.budget_payment as
select part.budget_id,
       daily.owner_id,
       daily.booked_on as day,
       case daily.kind when 'EXPENSE' then daily.amount else -daily.amount end as spent
from finance.budget_part part
         join finance.daily_sum daily on daily.category_id = part.category_id and daily.currency = part.currency
where daily.kind in ('EXPENSE', 'REFUND')
union all
select part.budget_id, abroad.owner_id, abroad.day, abroad.spent
from finance.budget_part part
         join finance.spent_abroad abroad on abroad.category_id = part.category_id and abroad.wanted = part.currency;

comment on view finance.budget_payment is 'Rows of one day add up; null where no rate is known. Of months that changed, what was paid in other currencies is that of before.';

-- By the rights of its maker, for it is asked by views, too; and a function, so that it is not planned again for each of
-- them, though there is hardly ever anything in it. Each changed month is converted once.
create function finance.stale_budget_day()
    returns table (budget_id uuid, owner_id uuid, month date, day date, spent numeric, complete boolean)
    language sql stable parallel safe rows 100 security definer set search_path = ''
as
$$
with changed as materialized (select distinct owner_id, budget_id from finance.changed_budget)
select paid.budget_id, stale.owner_id, stale.month, paid.day, sum(paid.spent), count(*) = count(paid.spent)
from finance.stale_month stale
         left join finance.summed_month summed on summed.owner_id = stale.owner_id and summed.month = stale.month
         cross join lateral (select part.budget_id,
                                    daily.booked_on as day,
                                    case daily.kind when 'EXPENSE' then daily.amount else -daily.amount end as spent
                             from finance.budget_part part
                                      join finance.daily_sum daily
                                           on daily.category_id = part.category_id and daily.currency = part.currency
                             where daily.owner_id = stale.owner_id
                               and daily.booked_on between stale.month and stale.last_day
                               and daily.kind in ('EXPENSE', 'REFUND')
                             union all
                             select part.budget_id, abroad.day, abroad.spent
                             from finance.spent_abroad_in(stale.owner_id, stale.month, stale.last_day,
                                                          coalesce(summed.longest_gap, 7)) abroad
                                      join finance.budget_part part
                                           on part.category_id = abroad.category_id and part.currency = abroad.wanted
                             offset 0) paid
group by paid.budget_id, stale.owner_id, stale.month, paid.day
union all
select paid.budget_id, paid.owner_id, finance.month_of(paid.day), paid.day, sum(paid.spent),
       count(*) = count(paid.spent)
from finance.budget_payment paid
where paid.owner_id = any (array(select owner_id from changed))
  and paid.budget_id = any (array(select budget_id from changed))
  and (paid.owner_id, finance.month_of(paid.day)) not in (select owner_id, month from finance.changed_month)
group by paid.budget_id, paid.owner_id, paid.day
$$;

comment on function finance.stale_budget_day is 'What the sums of budgets do not say yet.';

create or replace view finance.budget_spent as
select budget_id, owner_id, day, spent, complete
from finance.budget_day
where (owner_id, month) not in (select owner_id, month from finance.changed_month)
  and budget_id not in (select budget_id from finance.changed_budget)
union all
select budget_id, owner_id, day, spent, complete
from finance.stale_budget_day();

comment on view finance.budget_spent is 'One row for each budget and day on which something was spent; null where no rate is known.';

create or replace view finance.budget_spent_by_month as
select budget_id, month, spent, complete
from finance.budget_sum
where (owner_id, month) not in (select owner_id, month from finance.changed_month)
  and budget_id not in (select budget_id from finance.changed_budget)
union all
select budget_id, month, sum(spent), bool_and(complete)
from finance.stale_budget_day()
group by budget_id, month;

comment on view finance.budget_spent_by_month is 'One row for each budget and month in which something was spent; null where no rate is known.';

-- A budget that begins, ends or passes to another category, and all budgets of whoever puts a category elsewhere.
create function finance.note_changed_budgets() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into finance.changed_budget select owner_id, id from after_change;
    elsif tg_op = 'DELETE' then
        insert into finance.changed_budget select owner_id, id from before_change;
    else
        insert into finance.changed_budget
        select after_change.owner_id, after_change.id
        from after_change join before_change on before_change.id = after_change.id
        where (after_change.category_id, after_change.currency)
            is distinct from (before_change.category_id, before_change.currency);
    end if;
    return null;
end
$$;

create trigger note_inserted_budgets
    after insert on finance.budget referencing new table as after_change
    for each statement execute function finance.note_changed_budgets();

create trigger note_updated_budgets
    after update on finance.budget referencing old table as before_change new table as after_change
    for each statement execute function finance.note_changed_budgets();

create trigger note_deleted_budgets
    after delete on finance.budget referencing old table as before_change
    for each statement execute function finance.note_changed_budgets();

create function finance.note_budgets_of_categories() returns trigger
    language plpgsql as
$$
begin
    insert into finance.changed_budget
    select owner_id, id
    from finance.budget
    where owner_id in (select after_change.owner_id
                       from after_change join before_change on before_change.id = after_change.id
                       where after_change.parent_id is distinct from before_change.parent_id);
    return null;
end
$$;

-- a category begins, and ends, without any lines
create trigger note_budgets_of_updated
    after update on finance.category referencing old table as before_change new table as after_change
    for each statement execute function finance.note_budgets_of_categories();

revoke execute on function finance.note_changed_budgets, finance.note_budgets_of_categories from public;

insert into finance.changed_budget select owner_id, id from finance.budget;
