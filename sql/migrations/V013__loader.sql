-- What needs an owner's right although it changes no row. The job may run as a role that owns nothing: it calls these.

create function claims.describe_settlement() returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set default_statistics_target = 10
as $$
begin
  analyze claims.settlement;
  analyze claims.session_finding;
  analyze claims.joined_amount;
end $$;
comment on function claims.describe_settlement() is
  'Tells the planner, by a small sample, of the exceptions that settling has just written. With the rights of its owner, as analyze asks for.';

create function published.summarise_cells() returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform brin_summarize_new_values(oid) from pg_class
    where oid = 'published.cell_run'::regclass and pg_has_role(relowner, 'usage');
end $$;
comment on function published.summarise_cells() is
  'Takes cells that were just published into the summaries of their index. With the rights of its owner, as that asks for.';
