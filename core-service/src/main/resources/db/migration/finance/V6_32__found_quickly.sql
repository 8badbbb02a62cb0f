-- Words are looked for among the transactions of one person, not among those of everybody.
create extension if not exists btree_gin;

drop index finance.transaction_search;
create index transaction_search on finance.transaction using gin (owner_id, search_text gin_trgm_ops);

-- a transaction lies in one month, so those of a category can be added up
alter table finance.category_sum
    add column transactions bigint not null default 0;
alter table finance.category_sum
    alter column transactions drop default;

comment on column finance.category_sum.transactions is 'How many transactions have such a line.';
comment on table finance.category_sum is 'Lines of a month by category, those of transfers too.';
