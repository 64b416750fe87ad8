-- What becomes of a publication whose figures differ by few patients from those before, and what did.
alter table claims.run
  add column small_changes text not null default 'tell' check (small_changes in ('tell', 'hold')),
  add column unchanged_row_count bigint check (unchanged_row_count >= 0),
  add column large_change_row_count bigint check (large_change_row_count >= 0),
  add column small_change_row_count bigint check (small_change_row_count >= 0),
  add column small_changes_pass text,
  add constraint changes_whole check (num_nulls(unchanged_row_count, large_change_row_count, small_change_row_count) in (0, 3)),
  add constraint few_do_not_pass_unsaid check (small_change_row_count is null or small_change_row_count = 0 or small_changes_pass is not null);
comment on column claims.run.small_changes is
  'Rule of the edition: tell, and figures that change by 1 to 10 patients are published, and said to; hold, and a publication with such figures is not made.';
comment on column claims.run.unchanged_row_count is
  'Rows of figures, shown by this run and by the publication before it, that are the same in both. Null where there was none, and before a run came so far.';
comment on column claims.run.large_change_row_count is
  'Such rows that differ, by 11 patients or more.';
comment on column claims.run.small_change_row_count is
  'Such rows that differ, by fewer than 11 patients, net, and totals of which the part that is not shown differs by fewer than 11 lines: whoever kept the figures before can subtract them.';
comment on column claims.run.small_changes_pass is
  'Why the rows that changed by few may be published, as a sentence; null where there is none.';
