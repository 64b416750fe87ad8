-- Amounts are withheld for more reasons than one. No row changes.
alter table published.cell drop constraint cell_amounts_withheld_check;
alter table published.cell add constraint cell_amounts_withheld_check
  check (amounts_withheld in ('dominance', 'few priced patients', 'complement'));
comment on column published.cell.amounts_withheld is
  'Why amounts and what is made of them are withheld. dominance: too few providers stand behind them. few priced patients: the priced lines are of 1 to 10 patients. complement: sums, means and ratios alone, from which withheld ones of other rows could be derived.';
