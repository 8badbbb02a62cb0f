-- Run at every start, as the owner of the cluster: makes the roles that are missing and sets their passwords.
\set ON_ERROR_STOP on
\getenv core_password CORE_DB_PASSWORD
\getenv report_password REPORT_DB_PASSWORD
\getenv monitor_password MONITOR_DB_PASSWORD

-- a statement with a password in it is not to appear in the server's log, whatever the log settings
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;

select format('create role %I', wanted.name)
from unnest(array ['lifeops_core', 'lifeops_report', 'lifeops_monitor']) as wanted (name)
where not exists (select from pg_roles where rolname = wanted.name)
\gexec

-- core-service owns its database and no more: it cannot read files, load code or touch other databases
alter role lifeops_core login nosuperuser nocreatedb nocreaterole noreplication password :'core_password';
select format('alter database %I owner to lifeops_core', current_database())
\gexec

-- Grafana: what it may read is granted by the migrations that make the schema "report"
alter role lifeops_report login nosuperuser nocreatedb nocreaterole noreplication connection limit 30 password :'report_password';
alter role lifeops_report set default_transaction_read_only = on;
alter role lifeops_report set statement_timeout = '30s';
-- dashboards add up a household's items of years: in memory, not by sorting on disk
alter role lifeops_report set work_mem = '16MB';
-- large objects would let anybody who may connect fill the disk
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;

-- the exporter: statistics, no data
alter role lifeops_monitor login nosuperuser nocreatedb nocreaterole noreplication connection limit 5 password :'monitor_password';
grant pg_monitor to lifeops_monitor;

select format('revoke all on database %I from public', current_database())
\gexec
select format('grant connect on database %I to lifeops_report, lifeops_monitor', current_database())
\gexec
