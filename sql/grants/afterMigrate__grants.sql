-- Who may do what; runs after every migrate, changes nothing when all is in place. Three groups, each given to a login by
-- grant ... to ...:
--   benchmark_reader   analysts: reads schema benchmark and nothing else. The views run with their owner's rights, so that the
--                      group needs none on the tables behind them.
--   benchmark_auditor  reads lines, rejects and all else in schemas claims, reference, published and benchmark, but for the
--                      fingerprint of the pseudonym key; writes nothing.
--   benchmark_loader   the job: writes what a run writes, and reads it. It owns nothing and changes no table, and can neither
--                      change a line that is loaded nor the key that it is under.
do $$
declare
  benchmark_role record;
  inner_schema text;
  wanted text;
begin
  -- Two jobs may start at once: the second waits here, as concurrent grants on one object fail.
  perform pg_advisory_xact_lock(hashtext('claims-benchmark grants'));

  for benchmark_role in
    select * from (values
      ('benchmark_reader', 'Analysts: may read schema benchmark of every claims-benchmark database here.'),
      ('benchmark_auditor', 'Auditors: may read lines, rejects and figures of every claims-benchmark database here.'),
      ('benchmark_loader', 'The job: may load and publish in every claims-benchmark database here.')) r (name, meaning)
    where not exists (select from pg_catalog.pg_roles where rolname = r.name)
  loop
    -- Roles belong to the server, not to the database: another database's job may create it at the same moment.
    begin
      execute format('create role %I nologin', benchmark_role.name);
      execute format('comment on role %I is %L', benchmark_role.name, benchmark_role.meaning);
    exception
      when insufficient_privilege then
        raise notice 'Role % does not exist and % may not create roles. Have an administrator run: create role % nologin; the next migration grants it its rights.', benchmark_role.name, current_user, benchmark_role.name;
      when duplicate_object or unique_violation then
        null;
    end;
  end loop;

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

  -- one grant for every right that is not there yet
  for wanted in
    with granted (role, schema, privilege) as (values
      ('benchmark_auditor', 'claims', 'select'),
      ('benchmark_auditor', 'reference', 'select'),
      ('benchmark_auditor', 'published', 'select'),
      ('benchmark_auditor', 'benchmark', 'select'),
      ('benchmark_loader', 'batch', 'select'),
      ('benchmark_loader', 'batch', 'insert'),
      ('benchmark_loader', 'batch', 'update'),
      ('benchmark_loader', 'batch', 'delete'),
      ('benchmark_loader', 'claims', 'select'),
      ('benchmark_loader', 'claims', 'insert'),
      ('benchmark_loader', 'claims', 'update'),
      ('benchmark_loader', 'claims', 'delete'),
      ('benchmark_loader', 'published', 'select'),
      ('benchmark_loader', 'published', 'insert'),
      ('benchmark_loader', 'published', 'update'),
      ('benchmark_loader', 'published', 'delete'),
      ('benchmark_loader', 'reference', 'select'),
      ('benchmark_loader', 'reference', 'insert'),
      ('benchmark_loader', 'benchmark', 'select'),
      ('benchmark_loader', 'flyway', 'select')),
    withheld (role, relation, privilege) as (values
      ('benchmark_auditor', 'claims.pseudonym_key', 'select'),
      ('benchmark_loader', 'claims.pseudonym_key', 'update'),
      ('benchmark_loader', 'claims.pseudonym_key', 'delete'),
      ('benchmark_loader', 'claims.line', 'update'),
      ('benchmark_loader', 'claims.receipt', 'update'),
      ('benchmark_loader', 'published.cell', 'update')),
    present (role, schema, privilege, schema_oid) as (
      select g.role, g.schema, g.privilege, n.oid from granted g
      join pg_catalog.pg_roles r on r.rolname = g.role
      join pg_catalog.pg_namespace n on n.nspname = g.schema)
    select distinct format('grant usage on schema %I to %I', p.schema, p.role) from present p
      where not has_schema_privilege(p.role, p.schema_oid, 'usage')
    union all
    select format('grant %s on %s to %I', p.privilege, c.oid::regclass, p.role) from present p
      join pg_catalog.pg_class c on c.relnamespace = p.schema_oid and c.relkind in ('r', 'p', 'v')
      where not has_table_privilege(p.role, c.oid, p.privilege)
        and (p.role, c.oid::regclass::text, p.privilege) not in (select w.role, w.relation, w.privilege from withheld w)
    union all
    select format('grant usage on sequence %s to %I', c.oid::regclass, p.role) from present p
      join pg_catalog.pg_class c on c.relnamespace = p.schema_oid and c.relkind = 'S'
      where p.privilege = 'insert' and not has_sequence_privilege(p.role, c.oid, 'usage')
    union all
    select format('grant execute on function %s to %I', f.oid::regprocedure, p.role) from present p
      join pg_catalog.pg_proc f on f.pronamespace = p.schema_oid and f.prosecdef
      where p.privilege = 'insert' and not has_function_privilege(p.role, f.oid, 'execute')
  loop
    execute wanted;
  end loop;
end $$;
