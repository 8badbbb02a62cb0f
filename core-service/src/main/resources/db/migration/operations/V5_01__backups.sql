create schema operations;

-- Whoever makes a backup notes it here once it is whole, so that its age can be measured and nobody has to believe in it.
create table operations.backup
(
    finished_at timestamptz primary key,
    file        text   not null,
    bytes       bigint not null check (bytes > 0)
);
