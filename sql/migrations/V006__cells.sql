-- A run writes some hundred thousand cells at once. What was checked row by row while they were written cost more than the
-- writing: a unique index over twelve texts and a foreign key. Both guarantees stay, elsewhere.

-- That no cell is there twice is the check one_row_per_cell of sql/checks, before every publication.
drop index published.cell_key;

-- The rows of a run stand together, so that an index of block ranges finds them and costs nothing to fill.
create index cell_run on published.cell using brin (run_id) with (autosummarize = on);
comment on index published.cell_run is 'Finds the cells of a run: they stand together.';

-- That a cell is of a run that exists is held by the other tables of schema published: the transaction that writes the cells
-- writes the run's extracts as well, under their foreign key. That cells go with their run is held by this trigger.
alter table published.cell drop constraint cell_run_id_fkey;

create function published.remove_cells_of_run() returns trigger language plpgsql as $$
begin
  delete from published.cell where run_id = old.run_id;
  return null;
end $$;
comment on function published.remove_cells_of_run() is 'Removes the cells of a run that was removed.';

create trigger remove_cells after delete on claims.run
  for each row execute function published.remove_cells_of_run();
comment on trigger remove_cells on claims.run is
  'Cells go with their run, as the rows of the other published tables do by foreign key; on published.cell a foreign key would be checked for every row.';
