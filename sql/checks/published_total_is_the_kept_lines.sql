-- Holds: the cell over everything counts every kept 20982 line, unless it is suppressed; it may only be missing when there is
-- no such line.
-- When it does not: the benchmark step lost lines, or read another settlement than the run's. Run the benchmark step anew.
with kept as (
  select count(*) as lines
  from claims.line l
  left join claims.settlement s
    on s.run_id = current_setting('claims_benchmark.run_id')::bigint
    and s.extract_id = l.extract_id and s.record_number = l.record_number
  where l.extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried')))
    and s.run_id is null
    and l.is_index),
total as (
  select line_count, suppressed
  from published.cell
  where run_id = current_setting('claims_benchmark.run_id')::bigint
    and fee_basis = 'All' and payer = 'All' and line_of_business = 'All' and site_of_service = 'All'
    and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All' and state = 'All' and period = 'all')
select kept.lines as kept_lines, total.line_count as published_lines
from kept
left join total on true
where not coalesce(total.suppressed, false)
  and coalesce(total.line_count, 0) <> kept.lines
