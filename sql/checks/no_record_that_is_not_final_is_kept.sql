-- Holds: no record counts whose extract says that it is not the final action.
-- When it does not: final action did not see the named record. Settle the run anew; never publish it beside the final one.
select l.extract_id, l.record_number
from claims.line l
left join claims.settlement s
  on s.run_id = current_setting('claims_benchmark.run_id')::bigint
  and s.extract_id = l.extract_id and s.record_number = l.record_number
where l.extract_id = any (array(
    select extract_id from claims.run_extract
    where run_id = current_setting('claims_benchmark.run_id')::bigint and role <> 'replaced'))
  and s.run_id is null
  and l.adjustment = 'not_final'
