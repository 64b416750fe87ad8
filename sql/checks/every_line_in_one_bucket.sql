-- Holds: every settlement row of the run is about one line of an extract that takes part in it, so that a line has at most one
-- row, and with none is kept. Lines of a replaced extract have no row: all of them are superseded.
-- When it does not: settlement rows were left over from other extracts. Settle the run anew.
with line as (
  select extract_id, record_number
  from claims.line
  where extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried'))))
select s.extract_id, s.record_number, s.bucket, s.rule
from claims.settlement s
left join line l on l.extract_id = s.extract_id and l.record_number = s.record_number
where s.run_id = current_setting('claims_benchmark.run_id')::bigint
  and l.extract_id is null
