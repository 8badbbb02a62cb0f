-- What groups share, a row for each person with an account who may see it: so that who looks at one person sees the
-- groups of that person, with everybody in them.

create view report.group_balance as
select seen.person_id,
       account.display_name                as person,
       seen.group_id,
       shared_group.name                   as group_name,
       shared_group.archived,
       member.id                           as member_id,
       member.name                         as member,
       member.id = seen.id                 as is_person,
       balance.currency,
       balance.balance
from sharing.member seen
         join identity.account on account.id = seen.person_id
         join sharing.shared_group on shared_group.id = seen.group_id
         join sharing.balance on balance.group_id = seen.group_id
         join sharing.member on member.id = balance.member_id
where seen.left_at is null;

comment on view report.group_balance is 'One row for each person, each group they are in, each of its members and each currency in which that member owes or is owed something.';
comment on column report.group_balance.person_id is 'Who is in the group and may see it.';
comment on column report.group_balance.person is 'The name of that person.';
comment on column report.group_balance.group_id is 'The group, as in /api/v1/groups/{id}.';
comment on column report.group_balance.group_name is 'What it is called.';
comment on column report.group_balance.archived is 'Whether nothing new is shared in it.';
comment on column report.group_balance.member_id is 'The member.';
comment on column report.group_balance.member is 'What the group calls the member.';
comment on column report.group_balance.is_person is 'Whether the member is that person.';
comment on column report.group_balance.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.group_balance.balance is 'What the group owes the member, and below zero what the member owes.';


-- Who owes stand in a row beside who is owed, in the order of their amounts: where two lie beside each other, one pays
-- the other. That settles with fewer payments than there are people, if not always with the fewest.
create view report.group_settlement as
with side as (select person_id,
                     person,
                     group_id,
                     group_name,
                     currency,
                     member,
                     balance > 0                                                as is_owed,
                     sum(abs(balance)) over standing - abs(balance)             as since,
                     sum(abs(balance)) over standing                            as until
              from report.group_balance
              window standing as (partition by person_id, group_id, currency, balance > 0
                                  order by abs(balance) desc, member_id))
select owing.person_id,
       owing.person,
       owing.group_id,
       owing.group_name,
       owing.currency,
       owing.member                                                             as payer,
       owed.member                                                              as payee,
       least(owing.until, owed.until) - greatest(owing.since, owed.since)       as amount
from side owing
         join side owed on owed.person_id = owing.person_id
    and owed.group_id = owing.group_id
    and owed.currency = owing.currency
    and owed.is_owed
    and owed.since < owing.until
    and owing.since < owed.until
where not owing.is_owed;

comment on view report.group_settlement is 'Payments that would settle each group, one currency at a time; the API tells the fewest.';
comment on column report.group_settlement.person_id is 'Who is in the group and may see it.';
comment on column report.group_settlement.person is 'The name of that person.';
comment on column report.group_settlement.group_id is 'The group, as in /api/v1/groups/{id}.';
comment on column report.group_settlement.group_name is 'What it is called.';
comment on column report.group_settlement.currency is 'ISO 4217 code of the amount.';
comment on column report.group_settlement.payer is 'The member who would pay.';
comment on column report.group_settlement.payee is 'The member who would be paid.';
comment on column report.group_settlement.amount is 'How much.';


create view report.group_expense as
select seen.person_id,
       account.display_name                                             as person,
       seen.group_id,
       shared_group.name                                                as group_name,
       expense.id                                                       as expense_id,
       expense.booked_on,
       expense.merchant,
       expense.note,
       payer.name                                                       as paid_by,
       payer.id = seen.id                                               as is_payer,
       expense.currency,
       expense.amount,
       coalesce((select sum(share.amount)
                 from sharing.share
                 where share.expense_id = expense.id
                   and share.member_id = seen.id), 0)                   as share
from sharing.member seen
         join identity.account on account.id = seen.person_id
         join sharing.shared_group on shared_group.id = seen.group_id
         join sharing.expense on expense.group_id = seen.group_id
         join sharing.member payer on payer.id = expense.paid_by
where seen.left_at is null;

comment on view report.group_expense is 'One row for each person, each group they are in and each of its expenses.';
comment on column report.group_expense.person_id is 'Who is in the group and may see it.';
comment on column report.group_expense.person is 'The name of that person.';
comment on column report.group_expense.group_id is 'The group, as in /api/v1/groups/{id}.';
comment on column report.group_expense.group_name is 'What it is called.';
comment on column report.group_expense.expense_id is 'The expense, as in /api/v1/groups/{id}/expenses/{expenseId}.';
comment on column report.group_expense.booked_on is 'The day of it.';
comment on column report.group_expense.merchant is 'Who sold.';
comment on column report.group_expense.note is 'What members noted.';
comment on column report.group_expense.paid_by is 'The member who paid.';
comment on column report.group_expense.is_payer is 'Whether the person paid.';
comment on column report.group_expense.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.group_expense.amount is 'What of it the group shares.';
comment on column report.group_expense.share is 'What of that the person bears.';


create view report.group_payment as
select seen.person_id,
       account.display_name                as person,
       seen.group_id,
       shared_group.name                   as group_name,
       payment.id                          as payment_id,
       payment.paid_on,
       payer.name                          as payer,
       payee.name                          as payee,
       payment.currency,
       payment.amount,
       payment.note
from sharing.member seen
         join identity.account on account.id = seen.person_id
         join sharing.shared_group on shared_group.id = seen.group_id
         join sharing.payment on payment.group_id = seen.group_id
         join sharing.member payer on payer.id = payment.from_id
         join sharing.member payee on payee.id = payment.to_id
where seen.left_at is null;

comment on view report.group_payment is 'One row for each person, each group they are in and each payment that settled something there.';
comment on column report.group_payment.person_id is 'Who is in the group and may see it.';
comment on column report.group_payment.person is 'The name of that person.';
comment on column report.group_payment.group_id is 'The group, as in /api/v1/groups/{id}.';
comment on column report.group_payment.group_name is 'What it is called.';
comment on column report.group_payment.payment_id is 'The payment, as in /api/v1/groups/{id}/payments/{paymentId}.';
comment on column report.group_payment.paid_on is 'The day of it.';
comment on column report.group_payment.payer is 'The member who paid.';
comment on column report.group_payment.payee is 'The member who was paid.';
comment on column report.group_payment.currency is 'ISO 4217 code of the amount.';
comment on column report.group_payment.amount is 'How much.';
comment on column report.group_payment.note is 'What members noted.';


comment on column report.account.type is 'CASH, BANK, CARD, SAVINGS, or SHARED for what a group owes.';
comment on column report.account_month.type is 'CASH, BANK, CARD, SAVINGS, or SHARED for what a group owes.';
comment on column report.worth_month.type is 'CASH, BANK, CARD, SAVINGS, or SHARED for what a group owes.';
