-- Who may read what; runs after every migrate, changes nothing when all is in place.
-- benchmark_reader is the analysts' group: it reads schema benchmark and nothing else. The views run with their owner's
-- rights, so that the group needs none on the tables behind them. Give it to a person with: grant benchmark_reader to ...;
do $$
declare
  inner_schema text;
begin
  -- Two jobs may start at once: the second waits here, as concurrent grants on one object fail.
  perform pg_advisory_xact_lock(hashtext('claims-benchmark grants'));

  -- Roles belong to the server, not to the database: another database's job may create it at the same moment.
  if not exists (select from pg_catalog.pg_roles where rolname = 'benchmark_reader') then
    begin
      create role benchmark_reader nologin;
      comment on role benchmark_reader is 'Analysts: may read schema benchmark of every claims-benchmark database here.';
    exception
      when insufficient_privilege then
        raise notice 'Role benchmark_reader does not exist and % may not create roles. Have an administrator run: create role benchmark_reader nologin; the next run grants it its rights.', current_user;
      when duplicate_object or unique_violation then
        null;
    end;
  end if;

  for inner_schema in
    select nspname from pg_catalog.pg_namespace where nspname in ('batch', 'claims', 'reference', 'published', 'benchmark')
  loop
    execute format('revoke all on schema %I from public', inner_schema);
    execute format('revoke all on all tables in schema %I from public', inner_schema);
    execute format('revoke all on all sequences in schema %I from public', inner_schema);
    execute format('revoke all on all routines in schema %I from public', inner_schema);
  end loop;

  if exists (select from pg_catalog.pg_roles where rolname = 'benchmark_reader') then
    for inner_schema in
      select nspname from pg_catalog.pg_namespace where nspname in ('batch', 'claims', 'reference', 'published')
    loop
      execute format('revoke all on schema %I from benchmark_reader', inner_schema);
      execute format('revoke all on all tables in schema %I from benchmark_reader', inner_schema);
      execute format('revoke all on all sequences in schema %I from benchmark_reader', inner_schema);
    end loop;
    grant usage on schema benchmark to benchmark_reader;
    grant select on all tables in schema benchmark to benchmark_reader;
    -- a view that a migration drops and creates again is readable from its first moment
    alter default privileges in schema benchmark grant select on tables to benchmark_reader;
  end if;
end $$;
