-- A transaction is looked up by its id for each line that was written. Joined freely, a first import on a database that
-- knows nothing yet of its sizes would go through all transactions for each two thousand lines.
create or replace function finance.correct_heads_of_lines() returns trigger
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
                        cross join lateral (select account_id, payee
                                            from finance.transaction
                                            where transaction.id = written.transaction_id
                                            offset 0) head
               where written.account_id <> head.account_id
                  or written.payee is distinct from head.payee) then
        update finance.transaction_line line
        set account_id = head.account_id,
            payee      = head.payee
        from after_change written
                 cross join lateral (select account_id, payee
                                     from finance.transaction
                                     where transaction.id = written.transaction_id
                                     offset 0) head
        where line.id = written.id
          and (written.account_id <> head.account_id or written.payee is distinct from head.payee);
    end if;
    return null;
end
$$;
