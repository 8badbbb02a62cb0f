create table finance.category (
    id         uuid         primary key default uuidv7(),
    version    bigint       not null default 0,
    owner_id   uuid         not null,
    parent_id  uuid,
    name       text         not null,
    key        text,
    created_at timestamptz  not null,
    constraint category_of_owner unique (owner_id, id),
    constraint category_name_taken unique nulls not distinct (owner_id, parent_id, name),
    constraint category_key_once unique (owner_id, key),
    constraint category_parent foreign key (owner_id, parent_id) references finance.category (owner_id, id),
    constraint category_not_its_own_parent check (parent_id <> id)
);

comment on table finance.category is 'What money is for: a tree a person.';
comment on column finance.category.key is 'Its name in the default tree, the same in every language; null for a person''s own.';

create index category_children on finance.category (parent_id) where parent_id is not null;

alter table finance.transaction_line
    add column category_id uuid,
    add constraint line_category foreign key (owner_id, category_id) references finance.category (owner_id, id);

comment on column finance.transaction_line.category_id is 'What it was for; null where nobody has said.';

create index line_by_category on finance.transaction_line (category_id, booked_on) include (kind, currency, amount)
    where category_id is not null;
create index line_by_day on finance.transaction_line (owner_id, booked_on) include (category_id, kind, currency, amount);
