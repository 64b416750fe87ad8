-- Holds: every kept related line stands beside a kept 20982 line of the same patient and service date.
-- When it does not: a related line would be counted without its procedure. Settle the run anew. Each row is one patient's day,
-- with the least extract and record number among its kept lines.
with kept as (
  select l.extract_id, l.record_number, l.is_index, l.patient_key, l.service_date
  from claims.line l
  left join claims.settlement s
    on s.run_id = current_setting('claims_benchmark.run_id')::bigint
    and s.extract_id = l.extract_id and s.record_number = l.record_number
  where l.extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried')))
    and s.run_id is null)
select min(extract_id) as least_extract_id, min(record_number) as least_record_number, count(*) as related_lines
from kept
group by patient_key, service_date
having not bool_or(is_index)
