-- Exceptions come by the hundred thousand, all of one run at once: no foreign key may look up run and extract for each.

alter table claims.settlement
  drop constraint settlement_run_id_fkey,
  drop constraint settlement_extract_id_fkey;
alter table claims.session_finding
  drop constraint session_finding_run_id_fkey,
  drop constraint session_finding_extract_id_fkey;

create function claims.delete_settlement_of_run() returns trigger language plpgsql as $$
begin
  delete from claims.settlement where run_id = old.run_id;
  delete from claims.session_finding where run_id = old.run_id;
  return old;
end $$;
comment on function claims.delete_settlement_of_run() is
  'Takes what settling wrote for a run away with it, as a foreign key would.';
create trigger delete_settlement after delete on claims.run
  for each row execute function claims.delete_settlement_of_run();
comment on trigger delete_settlement on claims.run is 'No settlement outlives its run.';

-- Before, and by way of the runs that the extract took part in: their keys lead the keys of both tables.
create function claims.delete_settlement_of_extract() returns trigger language plpgsql as $$
begin
  delete from claims.settlement s using claims.run_extract e
    where e.extract_id = old.extract_id and s.run_id = e.run_id and s.extract_id = e.extract_id;
  delete from claims.session_finding f using claims.run_extract e
    where e.extract_id = old.extract_id and f.run_id = e.run_id and f.extract_id = e.extract_id;
  return old;
end $$;
comment on function claims.delete_settlement_of_extract() is
  'Takes what settling wrote about an extract''s records away with it, as a foreign key would.';
create trigger delete_settlement before delete on claims.extract
  for each row execute function claims.delete_settlement_of_extract();
comment on trigger delete_settlement on claims.extract is 'No settlement outlives the extract that it is about.';
