-- Holds: of the records of one claim line at most one counts.
-- When it does not: versions or redeliveries of a line would be counted twice. Settle the run anew. Each row is one claim
-- line, with the least extract and record number among its kept records.
with kept as (
  select l.extract_id, l.record_number, l.claim_key, l.claim_line_number
  from claims.line l
  left join claims.settlement s
    on s.run_id = current_setting('claims_benchmark.run_id')::bigint
    and s.extract_id = l.extract_id and s.record_number = l.record_number
  where l.extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried')))
    and s.run_id is null)
select min(extract_id) as least_extract_id, min(record_number) as least_record_number, count(*) as kept_records
from kept
group by claim_key, claim_line_number
having count(*) > 1
