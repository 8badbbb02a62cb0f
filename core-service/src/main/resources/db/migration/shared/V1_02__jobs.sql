-- Migrations lie in a folder a module and form one order: V<change set>_<module and number>.
-- The first number grows with every delivered change set, so that whatever comes later sorts later.
-- Within a change set the tens are the module: 0x shared, 1x identity, 2x receipts, 3x finance, 4x health.

-- Background jobs, as db-scheduler defines them.
create schema jobs;

create table jobs.scheduled_tasks
(
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_idx on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on jobs.scheduled_tasks (last_heartbeat);
