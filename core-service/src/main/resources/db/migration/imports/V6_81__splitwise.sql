alter table imports.import drop constraint import_source_check;
alter table imports.import add constraint import_source_check check (source in ('FIREFLY', 'SPLITWISE'));

alter table imports.import add column group_id uuid references sharing.shared_group on delete set null;
alter table imports.import add column group_opened boolean not null default false;

comment on column imports.import.transactions is 'How many transactions it made, or what it wrote down in a group; several lines may be one, and one several.';
comment on column imports.import.group_id is 'The group that it went into; null where it was the person''s own, or the group is gone.';
comment on column imports.import.group_opened is 'Whether it opened the group.';

create index import_into_group on imports.import (group_id) where group_id is not null;


create table imports.group_line (
    import_id  uuid    not null references imports.import on delete cascade,
    foreign_id text    not null,
    part       integer not null,
    line       integer not null,
    expense_id uuid,
    payment_id uuid,
    primary key (import_id, foreign_id, part),
    constraint one_thing check (num_nonnulls(expense_id, payment_id) = 1)
);

comment on table imports.group_line is 'What became of lines in a group, by which they are known again there, whoever brought them.';
comment on column imports.group_line.foreign_id is 'A digest of what the line says: the other program tells no number.';
comment on column imports.group_line.part is 'Counts from one where a line became several things.';

create index group_line_by_foreign_id on imports.group_line (foreign_id);


create table imports.group_member (
    import_id    uuid    not null references imports.import on delete cascade,
    foreign_name text    not null,
    member_id    uuid    not null,
    added        boolean not null,
    primary key (import_id, foreign_name)
);

comment on table imports.group_member is 'Who of the other program is who in the group.';
comment on column imports.group_member.added is 'Whether the import added them to the group.';


create table imports.group_balance (
    import_id uuid           not null references imports.import on delete cascade,
    name      text           not null,
    currency  text           not null,
    told      numeric(19, 4) not null,
    held      numeric(19, 4) not null,
    primary key (import_id, name, currency)
);

comment on table imports.group_balance is 'Whether members were owed the same after an import as the file said.';
comment on column imports.group_balance.told is 'What the file says that the member is owed, and below zero owes.';
comment on column imports.group_balance.held is 'What the member was owed in the group after the import, and below zero owed.';
