-- Lines repeat what reports sum them up by, so that one index holds all that a report reads.

create function finance.letters(name text) returns text
    language sql immutable parallel safe
as
$$
select case
           when letters <> '' then letters
           when plain <> '' then plain
       end
from (select btrim(plain) as plain, btrim(regexp_replace(plain, '[^[:alpha:]]+', ' ', 'g')) as letters
      from (select replace(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]+', '', 'g')
          collate pg_c_utf8), 'ł', 'l') as plain) bare) parted
$$;

comment on function finance.letters(text) is 'What stays of a name when case, accents, figures and signs are taken away, as lessons compare items.';

alter table finance.transaction_line
    add column account_id uuid,
    add column payee      text,
    add column item       text generated always as (finance.letters(description)) stored;

update finance.transaction_line line
set account_id = transaction.account_id,
    payee      = transaction.payee
from finance.transaction
where transaction.id = line.transaction_id;

alter table finance.transaction_line alter column account_id set not null;

comment on column finance.transaction_line.account_id is 'That of its transaction; a trigger keeps the two alike.';
comment on column finance.transaction_line.payee is 'That of its transaction; a trigger keeps the two alike.';
comment on column finance.transaction_line.item is 'The description by its letters alone.';

create function finance.copy_head_to_line() returns trigger
    language plpgsql as
$$
begin
    select account_id, payee into new.account_id, new.payee from finance.transaction where id = new.transaction_id;
    return new;
end
$$;

create trigger copy_head
    before insert or update of transaction_id on finance.transaction_line
    for each row execute function finance.copy_head_to_line();

create function finance.copy_head_to_lines() returns trigger
    language plpgsql as
$$
begin
    update finance.transaction_line set account_id = new.account_id, payee = new.payee where transaction_id = new.id;
    return null;
end
$$;

create trigger copy_to_lines
    after update on finance.transaction
    for each row when (old.account_id <> new.account_id or old.payee is distinct from new.payee)
    execute function finance.copy_head_to_lines();

drop index finance.line_by_day;
create index line_by_day on finance.transaction_line (owner_id, booked_on)
    include (kind, currency, amount, category_id, account_id, payee, item);
create index line_by_payee on finance.transaction_line (owner_id, payee, booked_on)
    include (kind, currency, amount, category_id, account_id, item);
create index line_by_item on finance.transaction_line (owner_id, item, booked_on)
    include (kind, currency, amount, category_id, account_id, payee);
create index line_by_currency on finance.transaction_line (owner_id, currency, booked_on);


-- The rates of many days at once, by the same order of belief as for one day.
create function finance.day_rate(person uuid, target text, first_day date, last_day date, longest_gap integer)
    returns table (currency text, day date, rate numeric)
    language sql stable parallel safe rows 1000
as
$$
with known as (select base as currency, day, rate, source, 1 as way
               from finance.rate
               where owner_id = person and quote = target and day between first_day - longest_gap and last_day
               union all
               select quote, day, 1 / rate, source, 2
               from finance.rate
               where owner_id = person and base = target and day between first_day - longest_gap and last_day
               union all
               select here.quote, here.day, there.rate / here.rate, least(here.source, there.source), 3
               from finance.rate there
                        join finance.rate here on here.owner_id = there.owner_id and here.day = there.day
               where there.owner_id = person and there.base = 'EUR' and there.quote = target
                 and here.base = 'EUR' and here.quote <> target
                 and there.day between first_day - longest_gap and last_day),
     believed as (select distinct on (currency, day) currency, day, rate
                  from known
                  order by currency, day, source = 'MANUAL' desc, way)
select currency, lasting::date, rate
from (select currency, day, rate, lead(day) over (partition by currency order by day) as next_day from believed) told,
     generate_series(greatest(day, first_day)::timestamp, least(next_day - 1, day + longest_gap, last_day)::timestamp,
                     interval '1 day') lasting
$$;

comment on function finance.day_rate is 'What one of each currency was worth in the target on each day for which a rate is known; days without are left out.';

revoke execute on all functions in schema finance from public;
