-- Holds: the record that took another's place, or removed it, is a line of the run and of the same claim line; a duplicate
-- points to a kept record of the same content.
-- When it does not: final action compared records of different claim lines. Settle the run anew; if it stays, the settling
-- code is at fault and the run must not be published.
select s.extract_id, s.record_number, s.bucket, s.rule
from claims.settlement s
join claims.line l using (extract_id, record_number)
left join claims.line b on b.extract_id = s.by_extract_id and b.record_number = s.by_record_number
left join claims.run_extract e on e.run_id = s.run_id and e.extract_id = s.by_extract_id and e.role <> 'replaced'
left join claims.settlement bs
  on bs.run_id = s.run_id and bs.extract_id = s.by_extract_id and bs.record_number = s.by_record_number
where s.run_id = current_setting('claims_benchmark.run_id')::bigint
  and (s.bucket = 'duplicate' or s.by_extract_id is not null)
  and (e.extract_id is null
       or (b.claim_key, b.claim_line_number) is distinct from (l.claim_key, l.claim_line_number)
       or (s.bucket = 'duplicate' and (bs.bucket in ('duplicate', 'superseded') or b.content_key <> l.content_key)))
