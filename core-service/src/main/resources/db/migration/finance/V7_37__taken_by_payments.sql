-- A payment within a group may be in the books already, as when a bank told of it: then that transaction is the payment.

alter table finance.transaction
    add column kind_alone text,
    add constraint transaction_taken
        check (kind_alone is null or (kind_alone in ('EXPENSE', 'INCOME') and kind = 'TRANSFER'));

comment on column finance.transaction.kind_alone is 'What it was before it became a payment within a group, and is again when that is taken back; null for all others.';
