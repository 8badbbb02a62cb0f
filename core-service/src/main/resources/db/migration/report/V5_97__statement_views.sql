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
       import.unreadable   as unreadable_lines,
       import.first_on,
       import.last_on,
       import.currency,
       import.balance      as bank_balance,
       import.balance - import.account_balance as difference
from statements.import
         join finance.account on account.id = import.account_id
         join identity.account person on person.id = import.owner_id;

comment on view report.statement_import is 'One row for each statement of a bank that was taken in, also those that were undone.';
comment on column report.statement_import.import_id is 'The import, as in /api/v1/statements/imports/{id}.';
comment on column report.statement_import.person_id is 'Whose it is.';
comment on column report.statement_import.person is 'The name of that person.';
comment on column report.statement_import.account_id is 'The account, as in report.account.';
comment on column report.statement_import.account is 'What the person calls it.';
comment on column report.statement_import.format is 'CSV, OFX, QIF, CAMT053 or MT940.';
comment on column report.statement_import.status is 'DONE, or UNDONE where it was taken back.';
comment on column report.statement_import.imported_at is 'When it was taken in.';
comment on column report.statement_import.new_lines is 'How many of its lines nobody had told of before.';
comment on column report.statement_import.known_lines is 'How many were known.';
comment on column report.statement_import.unreadable_lines is 'How many could not be read.';
comment on column report.statement_import.first_on is 'The first day that it tells of.';
comment on column report.statement_import.last_on is 'The last day that it tells of.';
comment on column report.statement_import.currency is 'ISO 4217 code of the account.';
comment on column report.statement_import.bank_balance is 'What the bank says the account held in the end; null where it does not say.';
comment on column report.statement_import.difference is 'What the bank says beyond the ledger then, in that currency.';


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
