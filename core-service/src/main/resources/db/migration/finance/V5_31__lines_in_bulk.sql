-- Whoever writes lines says of which account and payee their transaction is, and only who does not is helped row by
-- row. That what is said is true is looked at once a statement.
drop trigger copy_head on finance.transaction_line;
create trigger copy_head
    before insert on finance.transaction_line
    for each row when (new.account_id is null)
    execute function finance.copy_head_to_line();

-- How it is done is settled once for statements of one line and of a hundred thousand: by looks into indexes.
create function finance.correct_heads_of_lines() returns trigger
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as
$$
begin
    -- a statement that changes no row would call this again, without end
    if exists (select
               from after_change written
                        join finance.transaction on transaction.id = written.transaction_id
               where written.account_id <> transaction.account_id
                  or written.payee is distinct from transaction.payee) then
        update finance.transaction_line line
        set account_id = transaction.account_id,
            payee      = transaction.payee
        from after_change written
                 join finance.transaction on transaction.id = written.transaction_id
        where line.id = written.id
          and (written.account_id <> transaction.account_id or written.payee is distinct from transaction.payee);
    end if;
    return null;
end
$$;

create trigger correct_heads_of_inserted
    after insert on finance.transaction_line referencing new table as after_change
    for each statement execute function finance.correct_heads_of_lines();

create trigger correct_heads_of_updated
    after update on finance.transaction_line referencing new table as after_change
    for each statement execute function finance.correct_heads_of_lines();

-- one function instead of two that call each other, and an amount that stays is looked at once
create or replace function finance.check_transaction_of_line() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'DELETE' then
        perform from finance.transaction
        where transaction.id = new.transaction_id
          and transaction.amount is distinct from (select sum(line.amount)
                                                   from finance.transaction_line line
                                                   where line.transaction_id = new.transaction_id);
        if found then
            perform finance.require_lines_that_add_up(new.transaction_id);
        end if;
    end if;
    if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.transaction_id <> new.transaction_id) then
        perform finance.require_lines_that_add_up(old.transaction_id);
    end if;
    return null;
end
$$;

-- what is known of a merchant or a currency is told from sums
drop index finance.line_by_payee;
drop index finance.line_by_currency;

revoke execute on all functions in schema finance from public;
