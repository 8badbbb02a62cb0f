create view report.recurring as
select recurrence.id                                   as recurring_id,
       recurrence.owner_id                             as person_id,
       account.display_name                            as person,
       coalesce(recurrence.name, recurrence.merchant)  as name,
       recurrence.merchant,
       recurrence.kind,
       recurrence.cadence,
       case
           when current_date > recurrence.ended_after then 'ENDED'
           when current_date > recurrence.overdue_after then 'OVERDUE'
           else 'ACTIVE'
       end                                             as state,
       recurrence.currency,
       recurrence.amount,
       recurrence.lowest,
       recurrence.highest,
       recurrence.monthly_amount,
       recurrence.first_on,
       recurrence.last_on,
       recurrence.next_on,
       cardinality(recurrence.missed)                  as missed,
       recurrence.decision is not distinct from 'CONFIRMED' as confirmed
from finance.recurrence
         join identity.account on account.id = recurrence.owner_id
where recurrence.decision is distinct from 'DISMISSED';

comment on view report.recurring is 'One row for each thing that comes back by itself, such as a subscription, a bill or a salary; without what a person dismissed.';
comment on column report.recurring.recurring_id is 'It, as in /api/v1/recurring/{id}.';
comment on column report.recurring.person_id is 'Whose money it is.';
comment on column report.recurring.person is 'The name of that person.';
comment on column report.recurring.name is 'What the person calls it, else the other party.';
comment on column report.recurring.merchant is 'The other party.';
comment on column report.recurring.kind is 'EXPENSE or INCOME, as the transactions it was found in.';
comment on column report.recurring.cadence is 'How often: WEEKLY, FORTNIGHTLY, FOUR_WEEKLY, MONTHLY, TWO_MONTHLY, QUARTERLY, HALF_YEARLY or YEARLY.';
comment on column report.recurring.state is 'ACTIVE, OVERDUE (later than weekends and holidays explain) or ENDED (two payments did not come).';
comment on column report.recurring.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.recurring.amount is 'Of the next payment, most likely.';
comment on column report.recurring.lowest is 'The smallest of the latest year''s payments.';
comment on column report.recurring.highest is 'The largest of the latest year''s payments.';
comment on column report.recurring.monthly_amount is 'What the amount comes to in a month.';
comment on column report.recurring.first_on is 'The day of the first payment.';
comment on column report.recurring.last_on is 'The day of the latest payment.';
comment on column report.recurring.next_on is 'The day on which the next payment is due.';
comment on column report.recurring.missed is 'How many payments did not come between the first and the latest.';
comment on column report.recurring.confirmed is 'Whether the person said that it is one.';


create view report.recurring_payment as
select recurring.recurring_id,
       recurring.person_id,
       recurring.name,
       recurring.kind,
       recurring.currency,
       transaction.id        as transaction_id,
       transaction.booked_on as paid_on,
       transaction.amount,
       lag(transaction.amount) over (partition by recurring.recurring_id order by payment.position) as amount_before
from report.recurring
         join finance.recurrence_payment payment on payment.recurrence_id = recurring.recurring_id
         join finance.transaction on transaction.id = payment.transaction_id;

comment on view report.recurring_payment is 'One row for each payment of what comes back by itself.';
comment on column report.recurring_payment.recurring_id is 'What it belongs to.';
comment on column report.recurring_payment.person_id is 'Whose money it is.';
comment on column report.recurring_payment.name is 'What the person calls it, else the other party.';
comment on column report.recurring_payment.kind is 'EXPENSE or INCOME.';
comment on column report.recurring_payment.currency is 'ISO 4217 code of the amounts.';
comment on column report.recurring_payment.transaction_id is 'The transaction.';
comment on column report.recurring_payment.paid_on is 'The day of the payment.';
comment on column report.recurring_payment.amount is 'How much it was.';
comment on column report.recurring_payment.amount_before is 'How much the payment before it was; null for the first.';
