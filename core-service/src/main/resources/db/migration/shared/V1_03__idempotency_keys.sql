create schema shared;

create table shared.idempotency_key
(
    owner       uuid        not null,
    scope       text        not null,
    key         text        not null,
    fingerprint text        not null,
    -- empty only inside the transaction that makes the resource
    resource_id uuid,
    created_at  timestamptz not null,
    primary key (owner, scope, key)
);

create index idempotency_key_created_at_idx on shared.idempotency_key (created_at);
