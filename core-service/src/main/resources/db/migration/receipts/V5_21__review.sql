alter table receipts.receipt
    add column same_as     uuid constraint receipt_same_as references receipts.receipt on delete set null,
    add column same_as_why text,
    add column doubt       double precision not null default 1,
    add constraint receipt_not_its_own_twin check (same_as <> id);

comment on column receipts.receipt.same_as is 'A receipt known before that looks like one of the same purchase.';
comment on column receipts.receipt.same_as_why is 'What they have in common, as a sentence.';
comment on column receipts.receipt.doubt is 'How likely something about it is wrong, from 0 to 1; the order of the review queue.';

update receipts.receipt
set doubt = case
    when total is null or currency is null or purchased_on is null then 1
    else 1 - case when merchant_name is null then 0.5 else coalesce(confidence_merchant, 1) end * coalesce(confidence_date, 1) * coalesce(confidence_total, 1)
        * power(0.5, (select count(*) from receipts.receipt_finding finding where finding.receipt_id = receipt.id)) end;

create index receipt_by_day on receipts.receipt (owner_id, purchased_on, total);
create index receipt_by_total on receipts.receipt (owner_id, total);
create index receipt_same_as on receipts.receipt (same_as) where same_as is not null;
create index receipt_to_review on receipts.receipt (owner_id, doubt desc, id)
    where status in ('READ', 'NEEDS_REVIEW', 'FAILED') or same_as is not null;

create table receipts.told_apart (
    receipt_id uuid not null references receipts.receipt on delete cascade,
    other_id   uuid not null references receipts.receipt on delete cascade,
    primary key (receipt_id, other_id)
);

comment on table receipts.told_apart is 'Receipts that look like one purchase and are two, as a person said; each pair both ways round.';

create index told_apart_other on receipts.told_apart (other_id);
