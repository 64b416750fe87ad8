-- Holds: no void counts as a line.
-- When it does not: final action did not see the named record. Settle the run anew; never publish a void as a price.
select l.extract_id, l.record_number
from claims.run_extract e
join claims.line l using (extract_id)
left join claims.settlement s
  on s.run_id = e.run_id and s.extract_id = l.extract_id and s.record_number = l.record_number
where e.run_id = current_setting('claims_benchmark.run_id')::bigint
  and e.role <> 'replaced'
  and l.adjustment = 'void'
  and s.run_id is null
