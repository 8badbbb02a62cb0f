-- A session is a family of refresh tokens, each used once to get the next.
create table identity.session
(
    id         uuid primary key,
    account_id uuid        not null references identity.account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index session_account_id_idx on identity.session (account_id);
create index session_expires_at_idx on identity.session (expires_at);

create table identity.refresh_token
(
    -- SHA-256 of a random 256-bit token: too long to guess, so a slow hash would add nothing
    hash       bytea primary key check (octet_length(hash) = 32),
    session_id uuid        not null references identity.session on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz
);

create index refresh_token_session_id_idx on identity.refresh_token (session_id);
