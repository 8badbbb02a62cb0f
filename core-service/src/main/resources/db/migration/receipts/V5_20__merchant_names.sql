create table receipts.merchant_name (
    id         uuid primary key default uuidv7(),
    owner_id   uuid not null,
    known_by   text not null check (known_by in ('TAX_ID', 'NAME')),
    mark       text not null,
    name       text not null,
    learned_on date not null,
    constraint merchant_name_once unique (owner_id, known_by, mark)
);

comment on table receipts.merchant_name is 'What a person calls a merchant that receipts print otherwise.';
comment on column receipts.merchant_name.mark is 'The tax id by its letters and figures, or the printed name by its letters alone.';

alter table receipts.receipt
    add column printed_merchant text,
    add column merchant_why     text;

update receipts.receipt set printed_merchant = merchant_name where corrected_at is null;

comment on column receipts.receipt.printed_merchant is 'The merchant as the reader read it; null where unknown.';
comment on column receipts.receipt.merchant_why is 'Why the merchant has another name than the one that was read, where no person gave it on this receipt.';
