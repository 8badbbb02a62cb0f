alter table finance.settings
    add column time_zone text;

comment on column finance.settings.time_zone is 'IANA name of the zone by which this person''s days begin; null for the one of the instance.';


-- What was spent and received a day and category. Budgets and reports look far back, lines are many, sums are few.
create table finance.daily_sum (
    owner_id    uuid    not null,
    booked_on   date    not null,
    kind        text    not null,
    currency    text    not null,
    category_id uuid,
    amount      numeric not null,
    merged      boolean not null
);

comment on table finance.daily_sum is 'Sums of the lines of a day, kind, currency and category, transfers left out. One key may have several rows, which add up: a change adds a row, and a job merges them, so that no writer waits for another.';
comment on column finance.daily_sum.amount is 'In the direction of the kind; below zero where lines were taken away.';
comment on column finance.daily_sum.merged is 'Whether the job has seen it.';

create index daily_sum_in_order on finance.daily_sum (owner_id, booked_on)
    include (category_id, kind, currency, amount);
create index daily_sum_to_merge on finance.daily_sum (owner_id, booked_on) where not merged;

insert into finance.daily_sum
select owner_id, booked_on, kind, currency, category_id, sum(amount), true
from finance.transaction_line
where kind <> 'TRANSFER'
group by owner_id, booked_on, kind, currency, category_id;

create function finance.sum_inserted_lines() returns trigger
    language plpgsql as
$$
begin
    insert into finance.daily_sum
    select owner_id, booked_on, kind, currency, category_id, sum(amount), false
    from after_change
    where kind <> 'TRANSFER'
    group by owner_id, booked_on, kind, currency, category_id
    having sum(amount) <> 0;
    return null;
end
$$;

create function finance.sum_updated_lines() returns trigger
    language plpgsql as
$$
begin
    insert into finance.daily_sum
    select owner_id, booked_on, kind, currency, category_id, sum(amount), false
    from (select owner_id, booked_on, kind, currency, category_id, amount
          from after_change
          union all
          select owner_id, booked_on, kind, currency, category_id, -amount
          from before_change) change
    where kind <> 'TRANSFER'
    group by owner_id, booked_on, kind, currency, category_id
    having sum(amount) <> 0;
    return null;
end
$$;

create function finance.sum_deleted_lines() returns trigger
    language plpgsql as
$$
begin
    insert into finance.daily_sum
    select owner_id, booked_on, kind, currency, category_id, -sum(amount), false
    from before_change
    where kind <> 'TRANSFER'
    group by owner_id, booked_on, kind, currency, category_id
    having sum(amount) <> 0;
    return null;
end
$$;

revoke execute on all functions in schema finance from public;

create trigger sum_inserted_lines
    after insert on finance.transaction_line referencing new table as after_change
    for each statement execute function finance.sum_inserted_lines();

create trigger sum_updated_lines
    after update on finance.transaction_line referencing old table as before_change new table as after_change
    for each statement execute function finance.sum_updated_lines();

create trigger sum_deleted_lines
    after delete on finance.transaction_line referencing old table as before_change
    for each statement execute function finance.sum_deleted_lines();


create table finance.budget (
    id          uuid        primary key default uuidv7(),
    version     bigint      not null default 0,
    owner_id    uuid        not null,
    category_id uuid        not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    created_at  timestamptz not null,
    constraint budget_once_a_category unique (owner_id, category_id),
    constraint budget_category foreign key (owner_id, category_id) references finance.category (owner_id, id)
);

comment on table finance.budget is 'What a person means to spend on a category and all its parts.';

create index budget_of_category on finance.budget (category_id);

create table finance.budget_plan (
    budget_id  uuid           not null references finance.budget on delete cascade,
    month      date           not null check (extract(day from month) = 1),
    amount     numeric(19, 4) check (amount >= 0),
    rolls_over boolean        not null,
    primary key (budget_id, month)
);

comment on table finance.budget_plan is 'What a budget allows from a month on, until the next row.';
comment on column finance.budget_plan.month is 'The first day of that month.';
comment on column finance.budget_plan.amount is 'For each month; null where the budget rests from then on.';
comment on column finance.budget_plan.rolls_over is 'Whether what is left of a month, or was overspent, goes to the next.';
