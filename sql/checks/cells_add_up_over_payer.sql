-- Holds: where the cells of all payers are shown, their lines add up to the cell over all payers that is otherwise alike.
-- When it does not: a line was counted for no payer or for two, or a cell was lost. Run the benchmark step anew.
with cell as (
  select fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period,
         coalesce(period_start, '-infinity') as period_start, line_count, suppressed
  from published.cell
  where run_id = current_setting('claims_benchmark.run_id')::bigint),
by_payer as (
  select fee_basis, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period,
         period_start, sum(line_count) as line_count, bool_or(suppressed) as suppressed
  from cell
  where payer <> 'All'
  group by fee_basis, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period,
           period_start),
over_payers as (
  select * from cell where payer = 'All')
select fee_basis, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period, period_start,
       p.line_count as lines_by_payer, o.line_count as lines_over_payers
from by_payer p
left join over_payers o using (fee_basis, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty,
  state, period, period_start)
where not p.suppressed
  and not coalesce(o.suppressed, false)
  and p.line_count is distinct from o.line_count
