-- Holds: every finding across lines is about a line of the run that counts.
-- When it does not: findings were left over from an earlier settlement. Settle the run anew.
with line as (
  select extract_id, record_number
  from claims.line
  where extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried'))))
select f.extract_id, f.record_number, f.code
from claims.session_finding f
left join line l on l.extract_id = f.extract_id and l.record_number = f.record_number
left join claims.settlement s
  on s.run_id = current_setting('claims_benchmark.run_id')::bigint
  and s.extract_id = f.extract_id and s.record_number = f.record_number
where f.run_id = current_setting('claims_benchmark.run_id')::bigint
  and (l.extract_id is null or s.run_id is not null)
