alter table finance.transaction add column bank_entry_id uuid;

comment on column finance.transaction.bank_entry_id is 'The line of a bank statement that it was booked from, which then bears the same id, or that it was joined with; null where no bank has told of it.';
