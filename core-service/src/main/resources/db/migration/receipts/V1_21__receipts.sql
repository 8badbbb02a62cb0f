create extension if not exists pg_trgm;

create schema receipts;

create table receipts.receipt (
    id                  uuid primary key,
    version             bigint        not null,
    owner_id            uuid          not null,
    sha256              bytea         not null check (length(sha256) = 32),
    media_type          text          not null,
    size_in_bytes       integer       not null,
    languages           text,
    date_order          text          check (date_order in ('DMY', 'MDY', 'YMD')),
    status              text          not null
        check (status in ('UPLOADED', 'READING', 'READ', 'NEEDS_REVIEW', 'CONFIRMED', 'FAILED')),
    reading_number      integer       not null,
    attempts            integer       not null,
    failure_code        text,
    failure_message     text,
    uploaded_at         timestamptz   not null,
    reading_started_at  timestamptz,
    read_at             timestamptz,
    corrected_at        timestamptz,
    confirmed_at        timestamptz,
    merchant_name       text,
    merchant_tax_id     text,
    merchant_address    text,
    purchased_on        date,
    purchased_at        time,
    currency            text          check (currency ~ '^[A-Z]{3}$'),
    total               numeric(19, 4),
    subtotal            numeric(19, 4),
    payment_method      text          check (payment_method in ('CASH', 'CARD', 'OTHER')),
    payment_paid        numeric(19, 4),
    payment_change      numeric(19, 4),
    confidence_merchant double precision,
    confidence_date     double precision,
    confidence_total    double precision,
    language            text,
    text                text,
    decode_ms           bigint,
    prepare_ms          bigint,
    recognise_ms        bigint,
    parse_ms            bigint,
    search_text         text          not null,
    constraint receipt_stored_once unique (owner_id, sha256),
    constraint receipt_failed_with_code check ((status = 'FAILED') = (failure_code is not null)),
    constraint receipt_confirmed_complete check (
        status <> 'CONFIRMED' or (total is not null and currency is not null and purchased_on is not null))
);

comment on table receipts.receipt is 'A photographed receipt: how far it has come, and what is known of it.';
comment on column receipts.receipt.version is 'Counts the changes; the ETag of the receipt.';
comment on column receipts.receipt.reading_number is 'Fencing token: rises with each reading begun or asked for; a result under an older number is refused.';
comment on column receipts.receipt.attempts is 'Readings that went wrong and may have been this receipt''s own fault.';
comment on column receipts.receipt.search_text is 'Merchant, items and raw text in lower case, for searching.';

create index receipt_newest_first on receipts.receipt (owner_id, uploaded_at desc, id desc);
create index receipt_unread on receipts.receipt (uploaded_at) where status in ('UPLOADED', 'READING');
create index receipt_search on receipts.receipt using gin (search_text gin_trgm_ops);

create table receipts.receipt_item (
    receipt_id  uuid     not null references receipts.receipt on delete cascade,
    position    integer  not null,
    name        text,
    quantity    numeric(19, 4),
    unit        text,
    unit_price  numeric(19, 4),
    discount    numeric(19, 4),
    total       numeric(19, 4),
    tax_code    text,
    confidence  double precision,
    box_page    integer,
    box_x       integer,
    box_y       integer,
    box_width   integer,
    box_height  integer,
    primary key (receipt_id, position)
);

create table receipts.receipt_tax (
    receipt_id  uuid     not null references receipts.receipt on delete cascade,
    position    integer  not null,
    code        text,
    rate        numeric(19, 4),
    amount      numeric(19, 4),
    primary key (receipt_id, position)
);

create table receipts.receipt_finding (
    receipt_id  uuid     not null references receipts.receipt on delete cascade,
    position    integer  not null,
    code        text     not null,
    message     text     not null,
    primary key (receipt_id, position)
);

create table receipts.receipt_image (
    receipt_id  uuid   primary key references receipts.receipt on delete cascade,
    content     bytea  not null
);

comment on table receipts.receipt_image is 'The bytes as they were sent, apart so that lists never touch them.';

-- pictures are compressed already
alter table receipts.receipt_image alter column content set storage external;
