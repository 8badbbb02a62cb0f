-- The key that signs access tokens where none is given from outside: one row, made by whichever instance starts first.
create table identity.signing_key
(
    id         smallint primary key default 1 check (id = 1),
    secret     bytea       not null check (octet_length(secret) >= 32),
    created_at timestamptz not null
);
