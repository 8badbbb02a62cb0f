-- Failed attempts per account and per address; shared by all instances.
create table identity.login_throttle
(
    subject       text primary key,
    failures      int         not null check (failures >= 0),
    last_attempt  timestamptz not null,
    blocked_until timestamptz not null
);

create index login_throttle_last_attempt_idx on identity.login_throttle (last_attempt);
