-- What a line came to is told once, for sums, for prices and for dashboards: what was weighed, or so many packs of the
-- size in the name.

-- Of sizes in a name the last counts, such as 1,5 l in "Milk 3,2% 1,5 l"; "6x0,5 l" is six of them. Nobody carries ten
-- thousand of anything home: such a number is none of a size. Everybody may execute it, and it reads no table, since views
-- execute it as whoever reads them.
create function finance.measured(description text, sold_by text, quantity numeric)
    returns table (unit text, amount numeric)
    language sql immutable parallel safe
as
$$
with word (word, unit, amount) as (
    values ('kg', 'kg', 1),
           ('g', 'kg', 0.001),
           ('gr', 'kg', 0.001),
           ('mg', 'kg', 0.000001),
           ('l', 'l', 1),
           ('ltr', 'l', 1),
           ('litre', 'l', 1),
           ('litres', 'l', 1),
           ('liter', 'l', 1),
           ('liters', 'l', 1),
           ('dl', 'l', 0.1),
           ('cl', 'l', 0.01),
           ('ml', 'l', 0.001),
           ('pc', 'piece', 1),
           ('pcs', 'piece', 1),
           ('piece', 'piece', 1),
           ('pieces', 'piece', 1),
           -- German
           ('gramm', 'kg', 0.001),
           ('kilo', 'kg', 1),
           ('st', 'piece', 1),
           ('stk', 'piece', 1),
           ('stück', 'piece', 1),
           ('er', 'piece', 1),
           -- Polish
           ('dag', 'kg', 0.01),
           ('dkg', 'kg', 0.01),
           ('litr', 'l', 1),
           ('litry', 'l', 1),
           ('szt', 'piece', 1),
           ('sztuk', 'piece', 1),
           ('sztuki', 'piece', 1))
select coalesce(sold.unit, pack.unit, 'piece'),
       coalesce(sold.amount, pack.amount, 1) * case when measured.quantity > 0 then measured.quantity else 1 end
from (select) one
         left join word sold
                   on sold.word = rtrim(btrim(lower(measured.sold_by)), '.') and sold.unit <> 'piece'
         left join lateral (
    select word.unit,
           coalesce(match.part[1]::numeric, 1) * replace(match.part[2], ',', '.')::numeric * word.amount as amount
    from regexp_matches(
                 -- looking for parts is slow, looking whether there may be any is quick
                 case when measured.description ~ '[0-9] ?[[:alpha:]]' then lower(measured.description) end,
                 '(?<![[:alpha:]0-9.,])(?:(\d{1,3}) ?[x×*] ?)?(\d{1,4}(?:[.,]\d{1,3})?) ?([[:alpha:]]+)(?![[:alpha:]0-9])',
                 'g') with ordinality match (part, place)
             join word on word.word = match.part[3]
    where replace(match.part[2], ',', '.')::numeric * coalesce(match.part[1]::numeric, 1) * word.amount < 10000
      and replace(match.part[2], ',', '.')::numeric * coalesce(match.part[1]::numeric, 1) > 0
    order by match.place desc
    limit 1) pack on sold.unit is null
$$;

comment on function finance.measured is 'What a line came to in kg, l or pieces.';
comment on table finance.item_shop_sum is 'The same by shop.';
comment on column finance.item_sum.unit is 'kg, l or piece.';
comment on column finance.item_sum.quantity is 'How much it came to in that unit.';

-- all that is summed up is summed up anew
insert into finance.changed_month (owner_id, month)
select owner_id, month from finance.summed_month;
