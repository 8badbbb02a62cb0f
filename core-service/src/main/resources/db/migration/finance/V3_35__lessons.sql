alter table finance.transaction_line
    add column category_source text constraint line_category_source check (category_source in ('PERSON', 'LEARNED')),
    add column category_why    text;

update finance.transaction_line set category_source = 'PERSON' where category_id is not null;

alter table finance.transaction_line
    add constraint line_category_chosen check ((category_id is null) = (category_source is null));

comment on column finance.transaction_line.category_source is 'PERSON chose the category, or it was LEARNED from what a person chose before.';
comment on column finance.transaction_line.category_why is 'Why a category that nobody chose here was taken.';

create table finance.lesson (
    id          uuid         primary key default uuidv7(),
    owner_id    uuid         not null,
    merchant    text         not null,
    item        text         not null,
    category_id uuid         not null,
    learned_on  date         not null,
    why         text         not null,
    constraint lesson_once unique (owner_id, item, merchant),
    constraint lesson_category foreign key (owner_id, category_id)
        references finance.category (owner_id, id) on delete cascade
);

comment on table finance.lesson is 'Into which category a person last put an item: of a merchant, and wherever it is bought.';
comment on column finance.lesson.merchant is 'The merchant by its letters alone; empty for all of them.';
comment on column finance.lesson.item is 'The item by its letters alone; empty for what has no description.';

create index lesson_by_category on finance.lesson (category_id);
