create table finance.rate (
    owner_id uuid            not null,
    base     text            not null check (base ~ '^[A-Z]{3}$'),
    quote    text            not null check (quote ~ '^[A-Z]{3}$'),
    day      date            not null,
    rate     numeric(30, 12) not null check (rate > 0),
    source   text            not null check (source in ('ECB', 'MANUAL')),
    primary key (owner_id, base, quote, day),
    constraint rate_between_two check (base <> quote)
);

comment on table finance.rate is 'What one of the base currency was worth in the other on a day, as the European Central Bank published it or as a person wrote it down.';
