-- What a month's purchases say against those of the same month a year before, as the four sums that price indices are made
-- of. They are summed up with the month, for whoever looks at a year of months would have to read two years of items.

create table finance.matched_month (
    owner_id      uuid    not null,
    month         date    not null,
    currency      text    not null,
    items         bigint  not null,
    paid_then     numeric not null,
    then_now      numeric not null,
    paid_now      numeric not null,
    now_then      numeric not null,
    primary key (owner_id, month, currency)
);

comment on table finance.matched_month is 'Items that were bought in a month and in the same month a year before.';
comment on column finance.matched_month.paid_then is 'Σ p₀q₀: what was paid a year before.';
comment on column finance.matched_month.then_now is 'Σ p₁q₀: what was bought then, at the prices of the month.';
comment on column finance.matched_month.paid_now is 'Σ p₁q₁: what was paid in the month.';
comment on column finance.matched_month.now_then is 'Σ p₀q₁: what is bought now, at the prices of then.';


-- by the rights of its maker, for it is asked by views, too
create function finance.matched_in(person uuid, of_month date)
    returns table (currency text, items bigint, paid_then numeric, then_now numeric, paid_now numeric, now_then numeric)
    language sql stable parallel safe rows 3 security definer set search_path = ''
as
$$
with year_before as (select (of_month - interval '1 year')::date as month),
     stale as (select stale_month.month, last_day
               from finance.stale_month
               where owner_id = person
                 and month in (select of_month union all select month from year_before)),
     bought as (
         select sums.currency, sums.item, sums.unit, sums.month = of_month as is_now, sums.quantity, sums.amount
         from finance.item_sum sums
         where owner_id = person
           and month in (select of_month union all select month from year_before)
           and month not in (select month from stale)
           and priced
         union all
         select line.currency, line.item, got.unit, stale.month = of_month, got.amount, line.amount
         from stale
                  cross join lateral (select *
                                      from finance.transaction_line
                                      where owner_id = person
                                        and booked_on between stale.month and stale.last_day
                                        and kind = 'EXPENSE'
                                        and type = 'ITEM'
                                        and item is not null
                                        and amount > 0
                                        and coalesce(quantity, 1) > 0
                                      offset 0) line
                  cross join lateral finance.measured(line.description, line.unit, line.quantity) got),
     item as (
         select bought.currency,
                sum(quantity) filter (where not is_now) as q0,
                sum(amount) filter (where not is_now)   as paid0,
                sum(quantity) filter (where is_now)     as q1,
                sum(amount) filter (where is_now)       as paid1
         from bought
         group by bought.currency, item, unit)
select item.currency, count(*), sum(paid0), sum(paid1 / q1 * q0), sum(paid1), sum(paid0 / q0 * q1)
from item
where q0 is not null
  and q1 is not null
group by item.currency
$$;

comment on function finance.matched_in is 'What finance.matched_month says of a month, told from sums or, where they are not those of today, from lines.';

insert into finance.matched_month
select owner_id, month, matched.*
from finance.summed_month
         cross join lateral finance.matched_in(owner_id, month) matched;


create view finance.matched as
select owner_id, month, currency, items, paid_then, then_now, paid_now, now_then
from finance.matched_month
where (owner_id, month) not in (select owner_id, month from finance.changed_month)
  and (owner_id, month) not in (select owner_id, (month + interval '1 year')::date from finance.changed_month)
union all
select stale.owner_id, stale.month, matched.*
from (select owner_id, month from finance.changed_month
      union
      select owner_id, (month + interval '1 year')::date from finance.changed_month) stale
         cross join lateral finance.matched_in(stale.owner_id, stale.month) matched;

comment on view finance.matched is 'As finance.matched_month, and never less up to date than the lines.';
