-- What people share lies in each one's own books: on an account for each group and currency, in entries that the group
-- writes and nobody edits by hand.

alter table finance.account
    drop constraint account_type_check,
    add constraint account_type_check check (type in ('CASH', 'BANK', 'CARD', 'SAVINGS', 'SHARED')),
    add column group_id uuid,
    add constraint account_of_group check ((type = 'SHARED') = (group_id is not null));

comment on table finance.account is 'Where money lies: a purse, an account at a bank, a card, savings; or what a group owes.';
comment on column finance.account.group_id is 'The group whose debts to this person it holds, and below zero this person''s to the group; null for all others.';

create unique index account_of_group_once on finance.account (owner_id, group_id, currency) where group_id is not null;

alter table finance.transaction
    add column split_by  uuid,
    add column shared_id uuid,
    add constraint transaction_shared_or_split check (split_by is null or shared_id is null);

comment on column finance.transaction.split_by is 'The expense of a group that it is split by; null for all others.';
comment on column finance.transaction.shared_id is 'The expense, payment or conversion of a group that it follows: written by the group, and not by hand; null for all others.';

create unique index transaction_shared_once on finance.transaction (shared_id, owner_id, kind)
    where shared_id is not null;

alter table finance.transaction_line
    drop constraint line_type,
    add constraint line_type check (type in ('ITEM', 'DISCOUNT', 'TAX', 'ROUNDING', 'OTHER', 'SHARE')),
    add column mirrors uuid;

comment on column finance.transaction_line.type is 'ITEM was bought, SHARE is a part of what was bought with others; DISCOUNT, TAX, ROUNDING and OTHER are what lies between the items and the amount.';
comment on column finance.transaction_line.mirrors is 'The line of which it takes off what others have to bear; it is always in the same category.';

create index line_by_mirrored on finance.transaction_line (mirrors) where mirrors is not null;


-- A trigger, so that whoever puts lines into categories need not think of what takes off of them.
create function finance.follow_mirrored_lines() returns trigger
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as
$$
begin
    -- a statement that changes no row would call this again, without end
    if exists (select
               from after_change line
                        join finance.transaction_line mirror on mirror.mirrors = line.id
               where mirror.category_id is distinct from line.category_id) then
        update finance.transaction_line mirror
        set category_id     = line.category_id,
            category_source = line.category_source,
            category_why    = line.category_why
        from after_change line
        where mirror.mirrors = line.id
          and mirror.category_id is distinct from line.category_id;
    end if;
    return null;
end
$$;

create trigger follow_mirrored
    after update on finance.transaction_line referencing new table as after_change
    for each statement execute function finance.follow_mirrored_lines();

-- the same for tags
create function finance.follow_split_transactions() returns trigger
    language plpgsql as
$$
begin
    update finance.transaction
    set version = version + 1, tags = new.tags
    where shared_id = new.split_by and owner_id = new.owner_id and kind = 'REFUND';
    return null;
end
$$;

create trigger follow_split
    after update on finance.transaction
    for each row when (new.split_by is not null and old.tags is distinct from new.tags)
    execute function finance.follow_split_transactions();

revoke execute on function finance.follow_mirrored_lines, finance.follow_split_transactions from public;
