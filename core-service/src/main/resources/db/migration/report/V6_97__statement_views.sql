create view report.statement_account as
select account.id          as account_id,
       account.owner_id    as person_id,
       person.display_name as person,
       account.name        as account,
       account.type,
       account.currency,
       (select booked_on from statements.entry
        where entry.account_id = account.id
        order by booked_on desc limit 1) as last_entry_on,
       (select max(created_at) from statements.import
        where import.account_id = account.id and status = 'DONE') as last_imported_at
from finance.account
         join identity.account person on person.id = account.owner_id
where account.type <> 'CASH'
  and not account.archived;

comment on view report.statement_account is 'One row for each account in use of which a bank may tell, and how fresh it is.';
comment on column report.statement_account.account_id is 'The account, as in report.account.';
comment on column report.statement_account.person_id is 'Whose it is.';
comment on column report.statement_account.person is 'The name of that person.';
comment on column report.statement_account.account is 'What the person calls it.';
comment on column report.statement_account.type is 'BANK, CARD or SAVINGS.';
comment on column report.statement_account.currency is 'ISO 4217 code.';
comment on column report.statement_account.last_entry_on is 'The last day that a bank told of; null where none did.';
comment on column report.statement_account.last_imported_at is 'When the last statement was taken in; null where none was.';


create view report.statement_import as
select import.id           as import_id,
       import.owner_id     as person_id,
       person.display_name as person,
       import.account_id,
       account.name        as account,
       import.format,
       import.status,
       import.created_at   as imported_at,
       import.new_lines,
       import.known_lines,
       import.unreadable   as refused_lines,
       import.first_on,
       import.last_on
from statements.import
         join finance.account on account.id = import.account_id
         join identity.account person on person.id = import.owner_id;

comment on view report.statement_import is 'One row for each statement of a bank that was taken in, also those that were undone.';
comment on column report.statement_import.import_id is 'The import, as in /api/v1/statements/imports/{id}.';
comment on column report.statement_import.person_id is 'Whose it is.';
comment on column report.statement_import.person is 'The name of that person.';
comment on column report.statement_import.account_id is 'The account, as in report.account.';
comment on column report.statement_import.account is 'What the person calls it.';
comment on column report.statement_import.format is 'CSV, OFX, QIF, CAMT053, MT940 or another way in.';
comment on column report.statement_import.status is 'DONE, or UNDONE where it was taken back.';
comment on column report.statement_import.imported_at is 'When it was taken in.';
comment on column report.statement_import.new_lines is 'How many of its lines nobody had told of before.';
comment on column report.statement_import.known_lines is 'How many were known.';
comment on column report.statement_import.refused_lines is 'How many could not be read.';
comment on column report.statement_import.first_on is 'The first day that it tells of.';
comment on column report.statement_import.last_on is 'The last day that it tells of.';


create view report.bank_entry as
select entry.id            as entry_id,
       entry.owner_id      as person_id,
       person.display_name as person,
       entry.account_id,
       account.name        as account,
       entry.booked_on,
       account.currency,
       entry.amount,
       entry.payee,
       entry.purpose,
       entry.match_id is not null as is_matched,
       exists (select
               from statements.match_entry
                        join statements.match on match.id = match_entry.match_id
               where match_entry.entry_id = entry.id
                 and match.status = 'PROPOSED') as is_proposed
from statements.entry
         join finance.account on account.id = entry.account_id
         join identity.account person on person.id = entry.owner_id;

comment on view report.bank_entry is 'One row for each movement that a bank told of, however many files did.';
comment on column report.bank_entry.entry_id is 'The entry; the transaction bears the same id unless it was matched.';
comment on column report.bank_entry.person_id is 'Whose it is.';
comment on column report.bank_entry.person is 'The name of that person.';
comment on column report.bank_entry.account_id is 'The account, as in report.account.';
comment on column report.bank_entry.account is 'What the person calls it.';
comment on column report.bank_entry.booked_on is 'The day on which the bank booked it.';
comment on column report.bank_entry.currency is 'ISO 4217 code of the account.';
comment on column report.bank_entry.amount is 'In that currency; below zero where money went out.';
comment on column report.bank_entry.payee is 'Whom the bank names; null where nobody.';
comment on column report.bank_entry.purpose is 'What for; null where nothing is said.';
comment on column report.bank_entry.is_matched is 'Whether it was joined with a receipt or what a person wrote down.';
comment on column report.bank_entry.is_proposed is 'Whether a match waits for a word of the person.';


create view report.match_proposal as
select match.id            as match_id,
       match.owner_id      as person_id,
       person.display_name as person,
       match.kind,
       match.score,
       match.created_at    as proposed_at,
       told.account_id,
       account.name        as account,
       told.booked_on,
       account.currency,
       told.amount,
       told.payee,
       written.purchased_on,
       written.merchant
from statements.match
         join identity.account person on person.id = match.owner_id
         cross join lateral (select min(entry.account_id::text)::uuid        as account_id,
                                    min(entry.booked_on)                     as booked_on,
                                    sum(entry.amount)                        as amount,
                                    string_agg(distinct entry.payee, ', ')   as payee
                             from statements.match_entry
                                      join statements.entry on entry.id = match_entry.entry_id
                             where match_entry.match_id = match.id) told
         join finance.account on account.id = told.account_id
         cross join lateral (select min(transaction.booked_on)                      as purchased_on,
                                    string_agg(distinct transaction.merchant, ', ') as merchant
                             from statements.match_transaction
                                      join finance.transaction on transaction.id = match_transaction.transaction_id
                             where match_transaction.match_id = match.id) written
where match.status = 'PROPOSED';

comment on view report.match_proposal is 'One row for each match of a bank and a person that waits for that person''s word.';
comment on column report.match_proposal.match_id is 'The match, as in /api/v1/statements/matches/{id}.';
comment on column report.match_proposal.person_id is 'Whose it is.';
comment on column report.match_proposal.person is 'The name of that person.';
comment on column report.match_proposal.kind is 'ONE_TO_ONE, TIP, FOREIGN_CURRENCY, SEVERAL_RECEIPTS or PART_PAYMENTS.';
comment on column report.match_proposal.score is 'How likely it is, from 0 to 1.';
comment on column report.match_proposal.proposed_at is 'Since when it waits.';
comment on column report.match_proposal.account_id is 'The account of the bank''s line, as in report.account.';
comment on column report.match_proposal.account is 'What the person calls it.';
comment on column report.match_proposal.booked_on is 'The day on which the bank booked it, or the first part of it.';
comment on column report.match_proposal.currency is 'ISO 4217 code of the account.';
comment on column report.match_proposal.amount is 'What the bank booked, in that currency; below zero where money went out.';
comment on column report.match_proposal.payee is 'Whom the bank names; null where nobody.';
comment on column report.match_proposal.purchased_on is 'The day that the receipt or the person tells.';
comment on column report.match_proposal.merchant is 'The merchant that the receipt or the person tells; null where none.';


create view report.receipt_without_line as
select transaction.id      as transaction_id,
       transaction.owner_id as person_id,
       person.display_name as person,
       transaction.receipt_id,
       transaction.account_id,
       account.name        as account,
       transaction.booked_on,
       transaction.merchant,
       transaction.currency,
       transaction.amount
from finance.transaction
         join finance.account on account.id = transaction.account_id
         join identity.account person on person.id = transaction.owner_id
where transaction.receipt_id is not null
  and transaction.bank_entry_id is null
  and exists (select from statements.import
              where import.account_id = transaction.account_id
                and import.status = 'DONE'
                and import.first_on <= transaction.booked_on)
  and exists (select from statements.entry
              where entry.account_id = transaction.account_id
                and entry.booked_on >= transaction.booked_on + 7)
  and not exists (select from statements.paid_in_cash where paid_in_cash.receipt_id = transaction.receipt_id);

comment on view report.receipt_without_line is 'One row for each booked receipt that the bank should have told of by now, a week later, and did not.';
comment on column report.receipt_without_line.transaction_id is 'The transaction, as in report.transaction.';
comment on column report.receipt_without_line.person_id is 'Whose it is.';
comment on column report.receipt_without_line.person is 'The name of that person.';
comment on column report.receipt_without_line.receipt_id is 'The receipt, as in report.receipt.';
comment on column report.receipt_without_line.account_id is 'The account that it is thought to have been paid from, as in report.account.';
comment on column report.receipt_without_line.account is 'What the person calls it.';
comment on column report.receipt_without_line.booked_on is 'The day of the purchase.';
comment on column report.receipt_without_line.merchant is 'Where it was; null where the receipt does not say.';
comment on column report.receipt_without_line.currency is 'ISO 4217 code of the amount.';
comment on column report.receipt_without_line.amount is 'What was paid.';
