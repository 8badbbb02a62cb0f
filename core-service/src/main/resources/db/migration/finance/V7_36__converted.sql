-- by the rights of its maker, for it is asked by views, too
create function finance.converted(person uuid, amount numeric, source text, target text, on_day date)
    returns numeric
    language sql stable parallel safe security definer set search_path = ''
as
$$
select case
           when source = target then amount
           else (select round(amount * rate, finance.coins(target))
                 from finance.day_rate(
                     person, target, on_day, on_day,
                     coalesce((select max(longest_gap) from finance.summed_month where owner_id = person), 7))
                 where currency = source)
       end
$$;

comment on function finance.converted is 'An amount in another currency at the rate of the day; null where none is known.';
