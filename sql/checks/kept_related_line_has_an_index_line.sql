-- Holds: every kept related line stands beside a kept 20982 line of the same patient and service date.
-- When it does not: a related line would be counted without its procedure. Settle the run anew.
with kept as (
  select l.extract_id, l.record_number, l.is_index, l.patient_key, l.service_date
  from claims.run_extract e
  join claims.line l using (extract_id)
  left join claims.settlement s
    on s.run_id = e.run_id and s.extract_id = l.extract_id and s.record_number = l.record_number
  where e.run_id = current_setting('claims_benchmark.run_id')::bigint
    and e.role <> 'replaced'
    and s.run_id is null)
select r.extract_id, r.record_number
from kept r
where not r.is_index
  and not exists (
    select from kept i where i.is_index and i.patient_key = r.patient_key and i.service_date = r.service_date)
