-- Who asks for the payments of a year need not look up the transactions of ten.
alter table finance.recurrence_payment add column paid_on date;

update finance.recurrence_payment
set paid_on = (select booked_on from finance.transaction where id = transaction_id);

alter table finance.recurrence_payment alter column paid_on set not null;

comment on column finance.recurrence_payment.paid_on is 'The day of the transaction when it was found.';
