alter table finance.item_name
    add column id uuid not null default uuidv7() unique;

comment on column finance.item_name.id is 'By which a person has it forgotten.';
