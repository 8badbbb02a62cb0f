-- Transactions get an account and lines that add up. What was booked before is kept as it was written: people who
-- have booked already get a purse for each currency they used, and items become lines.

insert into finance.settings (owner_id, base_currency)
select distinct on (owner_id) owner_id, currency
from (select owner_id, currency, count(*) as times from finance.transaction group by owner_id, currency) used
order by owner_id, times desc, currency;

insert into finance.account (owner_id, name, type, currency, created_at)
select used.owner_id,
       case when used.currency = settings.base_currency then 'Cash' else 'Cash ' || used.currency end,
       'CASH',
       used.currency,
       used.first_at
from (select owner_id, currency, min(created_at) as first_at from finance.transaction group by owner_id, currency) used
         join finance.settings on settings.owner_id = used.owner_id;


alter table finance.transaction
    drop constraint transaction_kind_check,
    add constraint transaction_kind check (kind in ('EXPENSE', 'INCOME', 'REFUND', 'TRANSFER')),
    add column account_id       uuid,
    add column account_currency text,
    add column account_amount   numeric(19, 4) check (account_amount >= 0),
    add column to_account_id    uuid,
    add column to_currency      text,
    add column to_amount        numeric(19, 4) check (to_amount >= 0),
    add column refund_of        uuid references finance.transaction,
    add column tags             text[] not null default '{}';

update finance.transaction
set account_id       = account.id,
    account_currency = account.currency,
    account_amount   = transaction.amount
from finance.account
where account.owner_id = transaction.owner_id
  and account.currency = transaction.currency;

alter table finance.transaction
    alter column account_id set not null,
    alter column account_currency set not null,
    alter column account_amount set not null,
    add constraint transaction_account foreign key (owner_id, account_id, account_currency)
        references finance.account (owner_id, id, currency),
    add constraint transaction_to_account foreign key (owner_id, to_account_id, to_currency)
        references finance.account (owner_id, id, currency),
    -- one currency is never turned into itself at a rate
    add constraint transaction_account_amount check (account_currency <> currency or account_amount = amount),
    add constraint transaction_nets_to_zero check (to_currency <> account_currency or to_amount = account_amount),
    add constraint transaction_transfer check (
        (kind = 'TRANSFER' and to_account_id is not null and to_currency is not null and to_amount is not null
            and to_account_id <> account_id and currency = account_currency)
        or (kind <> 'TRANSFER' and to_account_id is null and to_currency is null and to_amount is null)),
    add constraint transaction_refund check (refund_of is null or kind = 'REFUND'),
    -- lines repeat these, so that they can be summed up without their transactions; the key keeps the two alike
    add constraint transaction_head unique (id, owner_id, booked_on, kind, currency);

comment on table finance.transaction is 'Money that came in, went out or moved between accounts, by hand or from a confirmed receipt.';
comment on column finance.transaction.kind is 'EXPENSE went out, INCOME came in, REFUND came back, TRANSFER moved between two accounts.';
comment on column finance.transaction.account_amount is 'The amount in the currency of the account.';
comment on column finance.transaction.to_account_id is 'Where a transfer went.';
comment on column finance.transaction.to_amount is 'What arrived there, in the currency of that account.';
comment on column finance.transaction.refund_of is 'The expense that a refund gives back, where known.';

create index transaction_by_account on finance.transaction (account_id, booked_on) include (kind, account_amount);
create index transaction_by_to_account on finance.transaction (to_account_id, booked_on) include (to_amount)
    where to_account_id is not null;
create index transaction_by_refunded on finance.transaction (refund_of) where refund_of is not null;
create index transaction_by_tag on finance.transaction using gin (tags);


alter table finance.transaction_item rename to transaction_line;
alter table finance.transaction_line rename column name to description;
alter table finance.transaction_line rename column total to amount;
alter table finance.transaction_line
    drop constraint transaction_item_transaction_id_fkey,
    drop constraint transaction_item_pkey,
    add column id        uuid not null default uuidv7(),
    add column type      text not null default 'ITEM'
        constraint line_type check (type in ('ITEM', 'DISCOUNT', 'TAX', 'ROUNDING', 'OTHER')),
    add column owner_id  uuid,
    add column booked_on date,
    add column kind      text,
    add column currency  text;

-- an item without a total was worth its quantity at its price, or nothing that anybody knows
update finance.transaction_line
set amount = case
                 when abs(coalesce(quantity, 1) * unit_price) < 1e12
                     then round(coalesce(quantity, 1) * unit_price, 2) - coalesce(discount, 0)
                 else 0
    end
where amount is null;

-- goods taken back stand below zero on their receipt; a line counts in the direction of its transaction
update finance.transaction_line
set amount = -amount
where transaction_id in (select transaction.id
                         from finance.transaction
                                  join finance.transaction_line line on line.transaction_id = transaction.id
                         where transaction.kind = 'INCOME'
                         group by transaction.id
                         having sum(line.amount) < 0);

insert into finance.transaction_line (transaction_id, position, type, amount)
select transaction.id, count(line.id), case when count(line.id) = 0 then 'ITEM' else 'OTHER' end,
       transaction.amount - coalesce(sum(line.amount), 0)
from finance.transaction
         left join finance.transaction_line line on line.transaction_id = transaction.id
group by transaction.id
having count(line.id) = 0 or transaction.amount <> sum(line.amount);

update finance.transaction_line line
set owner_id  = transaction.owner_id,
    booked_on = transaction.booked_on,
    kind      = transaction.kind,
    currency  = transaction.currency
from finance.transaction
where transaction.id = line.transaction_id;

alter table finance.transaction_line
    alter column amount set not null,
    alter column owner_id set not null,
    alter column booked_on set not null,
    alter column kind set not null,
    alter column currency set not null,
    add primary key (id),
    add constraint line_position unique (transaction_id, position) deferrable initially deferred,
    add constraint line_of_transaction foreign key (transaction_id, owner_id, booked_on, kind, currency)
        references finance.transaction (id, owner_id, booked_on, kind, currency)
        on update cascade on delete cascade;

comment on table finance.transaction_line is 'What the money of a transaction was for; the lines of each add up to its amount.';
comment on column finance.transaction_line.type is 'ITEM was bought; DISCOUNT, TAX, ROUNDING and OTHER are what lies between the items and the amount.';
comment on column finance.transaction_line.amount is 'In the direction of the transaction: below zero lessens it.';
comment on column finance.transaction_line.discount is 'What was taken off already; the amount is after it.';


create function finance.require_lines_that_add_up(checked uuid) returns void
    language plpgsql as
$$
begin
    if exists (select
               from finance.transaction
               where transaction.id = checked
                 and transaction.amount is distinct from (select sum(line.amount)
                                                          from finance.transaction_line line
                                                          where line.transaction_id = checked)) then
        raise exception 'the lines of transaction % do not add up to its amount', checked
            using errcode = 'check_violation', constraint = 'transaction_lines_add_up';
    end if;
end
$$;

create function finance.check_lines_of_transaction() returns trigger
    language plpgsql as
$$
begin
    perform finance.require_lines_that_add_up(new.id);
    return null;
end
$$;

create function finance.check_transaction_of_line() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform finance.require_lines_that_add_up(old.transaction_id);
    end if;
    if tg_op <> 'DELETE' then
        perform finance.require_lines_that_add_up(new.transaction_id);
    end if;
    return null;
end
$$;

revoke execute on all functions in schema finance from public;

-- at the end of the database's own transaction, for head and lines are written one after the other
create constraint trigger transaction_lines_add_up
    after insert or update of amount on finance.transaction
    deferrable initially deferred
    for each row execute function finance.check_lines_of_transaction();

create constraint trigger line_adds_up
    after insert or delete or update of amount, transaction_id on finance.transaction_line
    deferrable initially deferred
    for each row execute function finance.check_transaction_of_line();


create table finance.transaction_change (
    id             bigint generated always as identity primary key,
    transaction_id uuid         not null,
    owner_id       uuid         not null,
    changed_by     uuid         not null,
    changed_at     timestamptz  not null,
    action         text         not null check (action in ('CORRECTED', 'LINES_SPLIT', 'LINES_MERGED', 'LINE_DELETED', 'STRUCK')),
    before         jsonb        not null,
    after          jsonb
);

comment on table finance.transaction_change is 'What people changed about transactions; outlives them.';
comment on column finance.transaction_change.before is 'The transaction as the API showed it before.';
comment on column finance.transaction_change.after is 'The same afterwards; null once struck out.';

create index transaction_change_in_order on finance.transaction_change (transaction_id, id);


create view finance.account_movement as
select account_id,
       booked_on,
       case when kind in ('INCOME', 'REFUND') then account_amount else -account_amount end as change
from finance.transaction
union all
select to_account_id, booked_on, to_amount
from finance.transaction
where to_account_id is not null;

comment on view finance.account_movement is 'What each transaction adds to the balance of an account; a transfer has two rows.';
