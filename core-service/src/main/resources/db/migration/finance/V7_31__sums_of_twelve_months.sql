-- Sums of twelve months at once, of what is bought: it repeats from month to month, so twelve months have hardly more rows
-- than one. They end with the running month and with each twelfth before it, which is where people look back from.

-- The last of the twelve months that a month lies in. It names nothing of this schema, since views execute it as whoever
-- reads them.
create function finance.year_end(month date, today date) returns date
    language sql immutable parallel safe
as
$$
select (date_trunc('month', today::timestamp) - interval '12 months' * floor(
    ((extract(year from today) - extract(year from month)) * 12 + extract(month from today) - extract(month from month)) / 12))::date
$$;

create table finance.summed_year (
    owner_id   uuid not null,
    last_month date not null,
    first_day  date not null,
    last_day   date not null,
    primary key (owner_id, last_month)
);

comment on table finance.summed_year is 'Which twelve months are summed up at once; gone as soon as one of them is summed up anew.';
comment on column finance.summed_year.last_month is 'The first day of the last of them.';
comment on column finance.summed_year.first_day is 'The first day that something is booked on.';
comment on column finance.summed_year.last_day is 'The last.';

-- what is always there and of one width comes first, for it is found without reading what stands before it
create table finance.item_year (
    owner_id    uuid    not null,
    last_month  date    not null,
    priced      boolean not null,
    lines       bigint  not null,
    missing     bigint  not null,
    currency    text    not null,
    kind        text    not null,
    unit        text    not null,
    amount      numeric not null,
    quantity    numeric not null,
    discount    numeric not null,
    item        text,
    category_id uuid,
    description text,
    figure      numeric
);

comment on table finance.item_year is 'As finance.item_sum, of twelve months.';

create table finance.item_shop_year (
    owner_id    uuid    not null,
    last_month  date    not null,
    priced      boolean not null,
    lines       bigint  not null,
    missing     bigint  not null,
    currency    text    not null,
    kind        text    not null,
    unit        text    not null,
    amount      numeric not null,
    quantity    numeric not null,
    discount    numeric not null,
    item        text,
    payee       text,
    category_id uuid,
    description text,
    merchant    text,
    figure      numeric
);

comment on table finance.item_shop_year is 'As finance.item_shop_sum, of twelve months.';

create index item_year_of_year on finance.item_year (owner_id, last_month);
create index item_shop_year_of_year on finance.item_shop_year (owner_id, last_month);

create view finance.fresh_year as
select owner_id, last_month, (last_month - interval '11 months')::date as first_month, first_day, last_day
from finance.summed_year
where last_month = finance.year_end(last_month, current_date)
  and not exists (select from finance.changed_month changed
                  where changed.owner_id = summed_year.owner_id
                    and changed.month between (summed_year.last_month - interval '11 months')::date
                      and summed_year.last_month);

comment on view finance.fresh_year is 'Twelve months that can be told from their sums; none of them overlap.';
