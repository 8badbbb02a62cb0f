create table health.connection
(
    id              uuid        not null primary key,
    person_id       uuid        not null references identity.account on delete cascade,
    source          text        not null check (source in ('GOOGLE_FIT', 'GOOGLE_HEALTH')),
    state           text        not null check (state in ('CONNECTED', 'NEEDS_RECONNECT')),
    consent         int         not null,
    run             bigint      not null default 0,
    tokens          bytea       not null,
    covered_from    date,
    covered_to      date,
    empty_days      int         not null default 0,
    back_filled     boolean     not null default false,
    update_due_at   timestamptz not null,
    not_before      timestamptz,
    next_sync_at    timestamptz,
    connected_at    timestamptz not null,
    last_try_at     timestamptz,
    last_success_at timestamptz,
    failures        int         not null default 0,
    problem_code    text,
    problem         text,
    unique (person_id, source),
    check ((covered_from is null) = (covered_to is null))
);

comment on table health.connection is 'A source that is asked over the network on behalf of a person.';
comment on column health.connection.consent is 'How often consent was given; a job that serves an earlier consent ends.';
comment on column health.connection.run is 'How often a step was begun; the result of any but the latest is refused.';
comment on column health.connection.tokens is 'Encrypted for this person and source.';
comment on column health.connection.covered_from is 'The first local day that is in the books; covered_to the last.';
comment on column health.connection.empty_days is 'Days in a row, counted backwards, of which the source knew nothing.';
comment on column health.connection.update_due_at is 'When to look for something new.';
comment on column health.connection.not_before is 'Until then the source asked to be left alone.';

create table health.consent_request
(
    state_hash   bytea       not null primary key,
    person_id    uuid        not null references identity.account on delete cascade,
    source       text        not null,
    verifier     bytea       not null,
    redirect_uri text        not null,
    expires_at   timestamptz not null
);

comment on table health.consent_request is 'A consent that was asked for and has not come back: good for one use and some minutes.';
comment on column health.consent_request.verifier is 'Encrypted for this person and source.';
