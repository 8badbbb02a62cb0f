-- Outlives its connection, as the data does.
create table health.connected_account
(
    person_id    uuid  not null references identity.account on delete cascade,
    source       text  not null,
    account_hash bytea not null,
    primary key (person_id, source)
);

comment on table health.connected_account is 'Which account at the source somebody''s data came from, so that two people''s never become one.';
comment on column health.connected_account.account_hash is 'SHA-256 of the number that the source gives an account.';
