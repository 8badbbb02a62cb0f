create view report.inflation_month as
select owner_id as person_id, month, currency, items, paid_then, then_now, paid_now, now_then
from finance.matched;

comment on view report.inflation_month is 'What was bought in a month and in the same month a year before, each item by its price per unit; sums of persons and months add up.';
comment on column report.inflation_month.person_id is 'Who bought it, both times.';
comment on column report.inflation_month.month is 'Its first day.';
comment on column report.inflation_month.currency is 'ISO 4217, of the four sums.';
comment on column report.inflation_month.items is 'How many those are.';
comment on column report.inflation_month.paid_then is 'What was paid a year before.';
comment on column report.inflation_month.then_now is 'What that would cost at the prices of the month: by paid_then the index of Laspeyres.';
comment on column report.inflation_month.paid_now is 'What was paid in the month.';
comment on column report.inflation_month.now_then is 'What that would have cost a year before: that by which paid_now is the index of Paasche.';
