create table finance.item_name (
    owner_id uuid not null,
    item     text not null,
    name     text not null,
    primary key (owner_id, item)
);

comment on table finance.item_name is 'What a person calls an item that receipts print otherwise.';
comment on column finance.item_name.item is 'The item by its letters alone, as receipts print it.';

create index item_name_by_name on finance.item_name (owner_id, name);
