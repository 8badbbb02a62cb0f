-- Runs at every start, so that a reader whose role came later, or a database that was restored elsewhere, gets its
-- rights as well. Roles belong to the whole server: where this user may not make them, somebody else does (Compose has
-- a service for it), and without the role there is simply no reader.
do
$$
    begin
        -- instances that start side by side would trip over each other's grants
        perform pg_advisory_xact_lock(hashtext('lifeops_report'));

        if to_regrole('lifeops_report') is null
            and exists (select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) then
            begin
                create role lifeops_report nologin;
            exception
                when duplicate_object or unique_violation then null; -- made from another database at the same moment
            end;
        end if;

        -- what PostgreSQL gives to everybody would be the reader's too
        if has_schema_privilege('public', 'public', 'usage') then
            revoke all on schema public from public;
        end if;
        if has_database_privilege('public', current_database(), 'temporary') then
            execute format('revoke temporary on database %I from public', current_database());
        end if;

        if to_regrole('lifeops_report') is not null then
            grant usage on schema report to lifeops_report;
            grant select on all tables in schema report to lifeops_report;
        end if;
    end
$$;
