create table finance.rule (
    id             uuid           primary key default uuidv7(),
    version        bigint         not null default 0,
    owner_id       uuid           not null,
    position       integer        not null,
    name           text           not null,
    merchant       text,
    merchant_match text           not null check (merchant_match in ('CONTAINS', 'EQUALS')),
    item           text,
    item_match     text           not null check (item_match in ('CONTAINS', 'EQUALS')),
    amount_from    numeric(19, 4),
    amount_to      numeric(19, 4),
    account_id     uuid           references finance.account on delete cascade,
    kind           text           check (kind in ('EXPENSE', 'INCOME', 'REFUND', 'TRANSFER')),
    category_id    uuid,
    tag            text,
    created_at     timestamptz    not null,
    constraint rule_position unique (owner_id, position) deferrable initially deferred,
    constraint rule_category foreign key (owner_id, category_id) references finance.category (owner_id, id),
    constraint rule_asks_something check (
        num_nonnulls(merchant, item, amount_from, amount_to, account_id, kind) > 0),
    constraint rule_does_something check (num_nonnulls(category_id, tag) > 0),
    constraint rule_amounts check (amount_from <= amount_to)
);

comment on table finance.rule is 'What a person has decided once for all transactions to come; in order, and the first that fits decides the category.';
comment on column finance.rule.merchant is 'Text that the merchant has in it, or is, compared by letters alone; null for any.';
comment on column finance.rule.item is 'The same of the description of a line.';
comment on column finance.rule.amount_from is 'The least amount of a line; null for any.';
comment on column finance.rule.account_id is 'The account of the transaction, or that a transfer goes to; null for any.';
comment on column finance.rule.tag is 'Added to the transaction; null for none.';

create index rule_by_category on finance.rule (category_id) where category_id is not null;
create index rule_by_account on finance.rule (account_id) where account_id is not null;

alter table finance.transaction_line
    drop constraint line_category_source,
    add constraint line_category_source check (category_source in ('PERSON', 'LEARNED', 'RULE'));

comment on column finance.transaction_line.category_source is 'PERSON chose the category, it was LEARNED from what a person chose before, or a RULE of theirs says so.';
