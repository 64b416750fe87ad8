-- Holds: of the records of one claim line at most one counts.
-- When it does not: versions or redeliveries of a line would be counted twice. Settle the run anew. Each row names one claim
-- line by its first kept record.
select (min(array[l.extract_id, l.record_number]))[1] as extract_id,
       (min(array[l.extract_id, l.record_number]))[2] as record_number,
       count(*) as kept_records
from claims.run_extract e
join claims.line l using (extract_id)
left join claims.settlement s
  on s.run_id = e.run_id and s.extract_id = l.extract_id and s.record_number = l.record_number
where e.run_id = current_setting('claims_benchmark.run_id')::bigint
  and e.role <> 'replaced'
  and s.run_id is null
group by l.claim_key, l.claim_line_number
having count(*) > 1
