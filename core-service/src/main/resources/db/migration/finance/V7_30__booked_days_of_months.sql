-- Between which days of a month something is booked. Whoever asks for a part of a month that holds all of it, such as the
-- running one up to today, is answered from its sums.
alter table finance.summed_month
    add column first_day date,
    add column last_day  date;

update finance.summed_month summed
set first_day = coalesce(booked.first_day, summed.month),
    last_day  = coalesce(booked.last_day, summed.month)
from finance.summed_month same
         left join lateral (select min(booked_on) as first_day, max(booked_on) as last_day
                            from finance.transaction_line
                            where owner_id = same.owner_id
                              and booked_on between same.month and (same.month + interval '1 month')::date - 1) booked on true
where same.owner_id = summed.owner_id
  and same.month = summed.month;

alter table finance.summed_month
    alter column first_day set not null,
    alter column last_day set not null;

comment on column finance.summed_month.first_day is 'The first day that something is booked on.';
comment on column finance.summed_month.last_day is 'The last.';
