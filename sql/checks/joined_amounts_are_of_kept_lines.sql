-- Holds: what is joined is a kept line of the run and a remittance of its claim line, superseded for it and no reversal; every
-- remittance that was superseded for a kept line is joined to it.
-- When it does not: amounts would be counted that were taken back, counted twice, or lost. The named record is the line, or the
-- remittance that nothing is joined to. Settle the run anew; if it stays, the settling code is at fault and the run must not
-- be published.
with taking_part as (
  select extract_id from claims.run_extract
  where run_id = current_setting('claims_benchmark.run_id')::bigint and role <> 'replaced'),
joined as not materialized (
  select extract_id, record_number, by_extract_id, by_record_number
  from claims.joined_amount where run_id = current_setting('claims_benchmark.run_id')::bigint),
settled as not materialized (
  select extract_id, record_number, rule, by_extract_id, by_record_number
  from claims.settlement where run_id = current_setting('claims_benchmark.run_id')::bigint)
select j.extract_id, j.record_number
from joined j
left join claims.line l on l.extract_id = j.extract_id and l.record_number = j.record_number
left join claims.line r on r.extract_id = j.by_extract_id and r.record_number = j.by_record_number
left join settled s on s.extract_id = j.extract_id and s.record_number = j.record_number
left join settled t on t.extract_id = j.by_extract_id and t.record_number = j.by_record_number
where s.rule is not null
   or j.extract_id not in (select extract_id from taking_part)
   or j.by_extract_id not in (select extract_id from taking_part)
   or l.part not in ('charges', 'whole')
   or r.part <> 'remittance'
   or (l.claim_key, l.claim_line_number) is distinct from (r.claim_key, r.claim_line_number)
   or (t.rule, t.by_extract_id, t.by_record_number) is distinct from ('JOIN-1', j.extract_id, j.record_number)
   or least(r.billed_cents, r.allowed_cents, r.paid_cents) < 0
     and greatest(r.billed_cents, r.allowed_cents, r.paid_cents) <= 0
union all
select t.extract_id, t.record_number
from settled t
left join settled s on s.extract_id = t.by_extract_id and s.record_number = t.by_record_number
left join joined j on j.extract_id = t.by_extract_id and j.record_number = t.by_record_number
where t.rule = 'JOIN-1' and s.rule is null
  and (j.by_extract_id, j.by_record_number) is distinct from (t.extract_id, t.record_number)
