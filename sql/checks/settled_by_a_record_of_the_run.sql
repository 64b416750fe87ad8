-- Holds: the record that took another's place, or removed it, is a line of the run and of the same claim line; a duplicate
-- points to a kept record of the same content.
-- When it does not: final action compared records of different claim lines. Settle the run anew; if it stays, the settling
-- code is at fault and the run must not be published.
with settled as materialized (
  select extract_id, record_number, bucket, rule, by_extract_id, by_record_number
  from claims.settlement
  where run_id = current_setting('claims_benchmark.run_id')::bigint
    and (bucket = 'duplicate' or by_extract_id is not null)),
line as materialized ( -- those of the pairs alone, found in one pass
  select extract_id, record_number, claim_key, claim_line_number, content_key
  from claims.line
  where extract_id = any (array(
      select extract_id from claims.run_extract
      where run_id = current_setting('claims_benchmark.run_id')::bigint and role in ('loaded', 'carried')))
    and (extract_id, record_number) in (
      select extract_id, record_number from settled
      union
      select by_extract_id, by_record_number from settled))
select s.extract_id, s.record_number, s.bucket, s.rule
from settled s
left join line l on l.extract_id = s.extract_id and l.record_number = s.record_number
left join line b on b.extract_id = s.by_extract_id and b.record_number = s.by_record_number
left join claims.settlement bs
  on bs.run_id = current_setting('claims_benchmark.run_id')::bigint
  and bs.extract_id = s.by_extract_id and bs.record_number = s.by_record_number
where (b.claim_key, b.claim_line_number) is distinct from (l.claim_key, l.claim_line_number)
   or s.bucket = 'duplicate' and (bs.bucket in ('duplicate', 'superseded') or b.content_key <> l.content_key)
   or b.extract_id is null
