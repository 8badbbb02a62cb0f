-- The views of transactions now stand on accounts and lines. They keep their meaning: money that only moved between
-- two accounts of a person is neither spent nor received, and what came back came in.
create or replace view report.transaction as
select transaction.id       as transaction_id,
       transaction.owner_id as person_id,
       account.display_name as person,
       transaction.receipt_id,
       transaction.booked_on,
       transaction.booked_at,
       case when transaction.kind = 'REFUND' then 'INCOME' else transaction.kind end as kind,
       transaction.merchant,
       transaction.note,
       transaction.currency,
       transaction.amount,
       transaction.account_id,
       transaction.kind = 'REFUND' as is_refund,
       transaction.tags
from finance.transaction
         join identity.account on account.id = transaction.owner_id
where transaction.kind <> 'TRANSFER';

comment on view report.transaction is 'One row for each time money went out or came in; transfers between accounts are in report.transfer.';
comment on column report.transaction.account_id is 'The account it went out of or came in on.';
comment on column report.transaction.is_refund is 'Whether it is money that came back.';
comment on column report.transaction.tags is 'The person''s tags; empty where none.';


create or replace view report.transaction_item as
select line.transaction_id,
       line.position,
       line.owner_id as person_id,
       line.booked_on,
       case when line.kind = 'REFUND' then 'INCOME' else line.kind end as kind,
       transaction.merchant,
       line.currency,
       line.description as name,
       line.quantity,
       line.unit,
       line.unit_price,
       line.discount,
       line.amount as total,
       line.id as line_id,
       line.type
from finance.transaction_line line
         join finance.transaction on transaction.id = line.transaction_id
where line.kind <> 'TRANSFER';

comment on view report.transaction_item is 'One row for each line of a transaction; they add up to its amount.';
comment on column report.transaction_item.name is 'What it is, as it was printed or typed; null where unknown or nothing bought.';
comment on column report.transaction_item.discount is 'What was taken off already, in that currency; null where nothing.';
comment on column report.transaction_item.total is 'What it came to, in that currency; below zero where it lessens the amount.';
comment on column report.transaction_item.line_id is 'The line, as in /api/v1/transactions/{id}.';
comment on column report.transaction_item.type is 'ITEM was bought; DISCOUNT, TAX, ROUNDING and OTHER lie between the items and the amount.';


create view report.transfer as
select transaction.id       as transaction_id,
       transaction.owner_id as person_id,
       account.display_name as person,
       transaction.booked_on,
       transaction.account_id,
       transaction.account_currency as currency,
       transaction.account_amount   as amount,
       transaction.to_account_id,
       transaction.to_currency,
       transaction.to_amount,
       transaction.note
from finance.transaction
         join identity.account on account.id = transaction.owner_id
where transaction.kind = 'TRANSFER';

comment on view report.transfer is 'One row for each time money moved between two accounts of a person.';
comment on column report.transfer.transaction_id is 'The transfer, as in /api/v1/transactions/{id}.';
comment on column report.transfer.person_id is 'Whose money it is.';
comment on column report.transfer.person is 'The name of that person.';
comment on column report.transfer.booked_on is 'The day of it.';
comment on column report.transfer.account_id is 'The account it left.';
comment on column report.transfer.currency is 'ISO 4217 code of that account.';
comment on column report.transfer.amount is 'How much left it, in that currency.';
comment on column report.transfer.to_account_id is 'The account it arrived on.';
comment on column report.transfer.to_currency is 'ISO 4217 code of that account.';
comment on column report.transfer.to_amount is 'How much arrived, in that currency.';
comment on column report.transfer.note is 'What the person noted; null where nothing.';


create view report.account as
select account.id          as account_id,
       account.owner_id    as person_id,
       person.display_name as person,
       account.name,
       account.type,
       account.currency,
       account.opening_balance,
       account.opened_on,
       account.archived
from finance.account
         join identity.account person on person.id = account.owner_id;

comment on view report.account is 'One row a place where money lies.';
comment on column report.account.account_id is 'The account, as in /api/v1/accounts/{id}.';
comment on column report.account.person_id is 'Whose it is.';
comment on column report.account.person is 'The name of that person.';
comment on column report.account.name is 'What the person calls it.';
comment on column report.account.type is 'CASH, BANK, CARD or SAVINGS.';
comment on column report.account.currency is 'ISO 4217 code of what it holds.';
comment on column report.account.opening_balance is 'What it held when opened_on began.';
comment on column report.account.opened_on is 'Movements before this day do not change what it holds from then on; null where it began with nothing before its first.';
comment on column report.account.archived is 'Whether it is laid aside.';


create view report.account_movement as
select movement.account_id,
       account.owner_id as person_id,
       movement.booked_on,
       account.currency,
       movement.change
from finance.account_movement movement
         join finance.account on account.id = movement.account_id;

comment on view report.account_movement is 'One row for each time that what an account holds changed; a transfer has two.';
comment on column report.account_movement.account_id is 'The account.';
comment on column report.account_movement.person_id is 'Whose it is.';
comment on column report.account_movement.booked_on is 'The day of it.';
comment on column report.account_movement.currency is 'ISO 4217 code of the account.';
comment on column report.account_movement.change is 'What was added, below zero where it was taken away, in that currency.';
