create schema sharing;

create table sharing.shared_group (
    id         uuid        primary key default uuidv7(),
    version    bigint      not null default 0,
    name       text        not null,
    archived   boolean     not null default false,
    created_at timestamptz not null
);

comment on table sharing.shared_group is 'People who pay for things together.';
comment on column sharing.shared_group.archived is 'Kept for its history; nothing new is shared in it.';

create table sharing.member (
    id         uuid        primary key default uuidv7(),
    group_id   uuid        not null references sharing.shared_group on delete cascade,
    person_id  uuid        references identity.account on delete set null,
    name       text        not null,
    email      text,
    created_at timestamptz not null,
    left_at    timestamptz,
    constraint member_name_taken unique (group_id, name),
    constraint member_of_group unique (group_id, id),
    constraint member_once unique (group_id, person_id),
    constraint member_invited_once unique (group_id, email)
);

comment on table sharing.member is 'Somebody in a group, with an account of this instance or without.';
comment on column sharing.member.person_id is 'Whose account it is; null for who has none, or has not accepted.';
comment on column sharing.member.name is 'As the group calls them.';
comment on column sharing.member.email is 'Whoever has the account of this address may accept; null once somebody did, and where nobody is invited.';
comment on column sharing.member.left_at is 'Since then nothing new is shared with them.';

create index member_of_person on sharing.member (person_id) where person_id is not null;
create index member_invited on sharing.member (email) where email is not null;


create table sharing.expense (
    id             uuid           primary key default uuidv7(),
    version        bigint         not null default 0,
    group_id       uuid           not null references sharing.shared_group on delete cascade,
    paid_by        uuid           not null,
    transaction_id uuid           constraint expense_of_transaction unique,
    account_id     uuid,
    booked_on      date           not null,
    merchant       text,
    note           text,
    currency       text           not null check (currency ~ '^[A-Z]{3}$'),
    amount         numeric(19, 4) not null check (amount >= 0),
    method         text           check (method in ('EQUALLY', 'SHARES', 'PERCENTAGE', 'EXACT')),
    created_at     timestamptz    not null,
    constraint expense_of_group unique (group_id, id),
    constraint expense_paid_by foreign key (group_id, paid_by) references sharing.member (group_id, id)
);

comment on table sharing.expense is 'What one of a group paid for several.';
comment on column sharing.expense.transaction_id is 'What it splits in the books of who paid; null where it was written down in the group.';
comment on column sharing.expense.account_id is 'Where in the books of who paid the money came from, where it was written down in the group and they said so.';
comment on column sharing.expense.amount is 'What of it the group shares: all lines together.';
comment on column sharing.expense.method is 'How lines are split of which nothing else is said; null where only some lines are split.';

create index expense_newest_first on sharing.expense (group_id, booked_on desc, id desc);

create table sharing.expense_line (
    id                  uuid           primary key default uuidv7(),
    expense_id          uuid           not null references sharing.expense on delete cascade,
    position            integer        not null,
    type                text           not null check (type in ('ITEM', 'DISCOUNT', 'TAX', 'ROUNDING', 'OTHER')),
    description         text,
    amount              numeric(19, 4) not null,
    category            text,
    transaction_line_id uuid,
    method              text           check (method in ('EQUALLY', 'SHARES', 'PERCENTAGE', 'EXACT')),
    constraint line_position unique (expense_id, position) deferrable initially deferred,
    constraint line_of_expense unique (expense_id, id)
);

comment on table sharing.expense_line is 'What an expense was for, as far as the group shares it.';
comment on column sharing.expense_line.category is 'Key of a category in the default tree; null where nobody knows.';
comment on column sharing.expense_line.transaction_line_id is 'The line in the books of who paid.';
comment on column sharing.expense_line.method is 'How this line is split; null where it is as all are, or goes along with the items.';

create table sharing.part (
    expense_id uuid           not null references sharing.expense on delete cascade,
    line_id    uuid,
    position   integer        not null,
    member_id  uuid           not null references sharing.member,
    value      numeric(19, 4) not null check (value >= 0),
    constraint part_once unique nulls not distinct (expense_id, line_id, member_id),
    constraint part_of_line foreign key (expense_id, line_id) references sharing.expense_line (expense_id, id)
        on delete cascade
);

comment on table sharing.part is 'What people said of how an expense is to be split.';
comment on column sharing.part.line_id is 'The line of which it is said; null for all others.';
comment on column sharing.part.value is 'Shares, per cent or an amount, as the method says; 1 where all have the same.';

create table sharing.share (
    expense_id uuid           not null,
    line_id    uuid           not null,
    member_id  uuid           not null references sharing.member,
    amount     numeric(19, 4) not null,
    primary key (line_id, member_id),
    constraint share_of_line foreign key (expense_id, line_id) references sharing.expense_line (expense_id, id)
        on delete cascade
);

comment on table sharing.share is 'What each member bears of a line, which together is its amount.';

create index share_of_expense on sharing.share (expense_id);
create index share_of_member on sharing.share (member_id);


create table sharing.payment (
    id           uuid           primary key default uuidv7(),
    version      bigint         not null default 0,
    group_id     uuid           not null references sharing.shared_group on delete cascade,
    from_id      uuid           not null,
    to_id        uuid           not null,
    paid_on      date           not null,
    currency     text           not null check (currency ~ '^[A-Z]{3}$'),
    amount       numeric(19, 4) not null check (amount > 0),
    note         text,
    from_account uuid,
    to_account   uuid,
    created_at   timestamptz    not null,
    constraint payment_to_another check (from_id <> to_id),
    constraint payment_from foreign key (group_id, from_id) references sharing.member (group_id, id),
    constraint payment_to foreign key (group_id, to_id) references sharing.member (group_id, id)
);

comment on table sharing.payment is 'What one member gave another to settle what they owe.';
comment on column sharing.payment.from_account is 'Where it came from in the books of who gave it; null where they did not say.';
comment on column sharing.payment.to_account is 'Where it went in the books of who got it; null where they did not say.';

create index payment_newest_first on sharing.payment (group_id, paid_on desc, id desc);

create table sharing.conversion (
    id            uuid        primary key default uuidv7(),
    group_id      uuid        not null references sharing.shared_group on delete cascade,
    from_currency text        not null check (from_currency ~ '^[A-Z]{3}$'),
    to_currency   text        not null check (to_currency ~ '^[A-Z]{3}$'),
    day           date        not null,
    rate          numeric     not null check (rate > 0),
    created_at    timestamptz not null,
    constraint conversion_to_another check (from_currency <> to_currency)
);

comment on table sharing.conversion is 'All that was owed in one currency became a debt in another, at the rate of a day.';

create index conversion_of_group on sharing.conversion (group_id, day);

create table sharing.converted (
    conversion_id uuid           not null references sharing.conversion on delete cascade,
    member_id     uuid           not null references sharing.member,
    amount        numeric(19, 4) not null,
    converted     numeric(19, 4) not null,
    primary key (conversion_id, member_id)
);

comment on table sharing.converted is 'What a member was owed before and after, and below zero owed; each comes to nothing in sum.';


create table sharing.change (
    id         bigint      primary key generated always as identity,
    group_id   uuid        not null references sharing.shared_group on delete cascade,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    action     text        not null,
    subject_id uuid        not null,
    before     jsonb,
    after      jsonb,
    constraint change_by_member foreign key (group_id, changed_by) references sharing.member (group_id, id)
);

comment on table sharing.change is 'Who changed what in a group, and when; nothing of it is ever changed.';
comment on column sharing.change.subject_id is 'What was changed: the group, a member, an expense, a payment or a conversion.';

create index change_latest_first on sharing.change (group_id, id desc);


create view sharing.movement as
select group_id, paid_by as member_id, currency, booked_on as day, amount as change
from sharing.expense
union all
select expense.group_id, share.member_id, expense.currency, expense.booked_on, -share.amount
from sharing.share
         join sharing.expense on expense.id = share.expense_id
union all
select group_id, from_id, currency, paid_on, amount
from sharing.payment
union all
select group_id, to_id, currency, paid_on, -amount
from sharing.payment
union all
select conversion.group_id, converted.member_id, conversion.from_currency, conversion.day, -converted.amount
from sharing.converted
         join sharing.conversion on conversion.id = converted.conversion_id
union all
select conversion.group_id, converted.member_id, conversion.to_currency, conversion.day, converted.converted
from sharing.converted
         join sharing.conversion on conversion.id = converted.conversion_id;

comment on view sharing.movement is 'What each thing adds to what a group owes a member; of a group and currency it comes to nothing.';

create view sharing.balance as
select group_id, member_id, currency, sum(change) as balance
from sharing.movement
group by group_id, member_id, currency
having sum(change) <> 0;

comment on view sharing.balance is 'What the group owes a member in a currency, and below zero what the member owes.';
