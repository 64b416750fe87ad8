-- How many lines of a cell are priced, and how many denied, may be withheld. No row changes.
alter table published.cell drop constraint cell_amounts_withheld_check;
alter table published.cell add constraint cell_amounts_withheld_check
  check (amounts_withheld in ('dominance', 'few priced patients', 'complement', 'count'));
comment on column published.cell.amounts_withheld is
  'Why amounts and what is made of them are withheld. dominance: too few providers stand behind them. few priced patients: the priced lines are of 1 to 10 patients, or there are so few lines in all that amounts would tell how many of them are not priced. complement: sums, means and ratios alone, from which withheld ones of other rows could be derived. count: means alone, as they would tell how many lines are priced.';
comment on column published.cell.denied_line_count is
  'Denied lines; null when suppressed, and where it or what is left of the lines that are not priced is of 1 to 10 patients, or would tell of such.';
comment on column published.cell.priced_line_count is
  'Lines with an allowed amount above zero that are not denied; null when suppressed, and where they or the other lines are of 1 to 10 patients, or would tell of such.';
alter table published.outlier_rule alter column cell_line_count drop not null;
comment on column published.outlier_rule.cell_line_count is 'Priced lines of the fee basis; null where its cell does not tell them.';
