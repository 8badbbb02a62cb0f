create table receipts.further_image (
    receipt_id    uuid    not null references receipts.receipt on delete cascade,
    position      integer not null check (position > 0),
    owner_id      uuid    not null,
    sha256        bytea   not null check (length(sha256) = 32),
    media_type    text    not null,
    size_in_bytes integer not null,
    content       bytea   not null,
    primary key (receipt_id, position),
    constraint further_image_stored_once unique (owner_id, sha256)
);

comment on table receipts.further_image is 'Pictures that came to a receipt from others that were merged into it.';

alter table receipts.further_image alter column content set storage external;

alter table receipts.receipt add column pictures integer not null default 1;

comment on column receipts.receipt.pictures is 'How many pictures there are of it.';
