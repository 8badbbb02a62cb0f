create schema identity;

create table identity.account
(
    id            uuid primary key,
    email         text        not null,
    display_name  text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    constraint account_email_key unique (email)
);
