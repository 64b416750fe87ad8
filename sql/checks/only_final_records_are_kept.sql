-- Holds: no void counts as a line, no reversal (a record with a negative amount and no positive one), and no record whose extract
-- says that it is not the final action.
-- When it does not: final action did not see the named record. Settle the run anew; never publish a void as a price, a negative
-- price, or a record beside the final one.
select l.extract_id, l.record_number, l.adjustment
from claims.line l
left join claims.settlement s
  on s.run_id = current_setting('claims_benchmark.run_id')::bigint
  and s.extract_id = l.extract_id and s.record_number = l.record_number
where l.extract_id = any (array(
    select extract_id from claims.run_extract
    where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried')))
  and s.run_id is null
  and (l.adjustment in ('void', 'not_final')
       or least(l.billed_cents, l.allowed_cents, l.paid_cents) < 0
         and greatest(l.billed_cents, l.allowed_cents, l.paid_cents) <= 0)
