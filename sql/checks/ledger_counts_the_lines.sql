-- Holds: the ledger of every extract of the run says what its loaded lines say, counted anew from claims.line and
-- claims.settlement: a line without settlement is kept, and every line of a replaced extract is superseded.
-- When it does not: lines or settlement changed after the ledger was filled. Settle the run anew.
with line_bucket as (
  select l.extract_id, coalesce(s.bucket, 'kept') as bucket, count(*) as records, sum(l.billed_cents) as billed_cents
  from claims.line l
  left join claims.settlement s
    on s.run_id = current_setting('claims_benchmark.run_id')::bigint
    and s.extract_id = l.extract_id and s.record_number = l.record_number
  where l.extract_id = any (array(
      select extract_id from claims.run_extract where run_id = current_setting('claims_benchmark.run_id')::bigint))
  group by l.extract_id, coalesce(s.bucket, 'kept')),
of_role as (
  select b.extract_id, case when e.role = 'replaced' then 'superseded' else b.bucket end as bucket, b.records,
         b.billed_cents
  from claims.run_extract e
  join line_bucket b using (extract_id)
  where e.run_id = current_setting('claims_benchmark.run_id')::bigint),
counted as (
  select extract_id,
         sum(records) filter (where bucket = 'out_of_scope') as out_of_scope,
         sum(records) filter (where bucket = 'duplicate') as duplicate,
         sum(records) filter (where bucket = 'superseded') as superseded,
         sum(records) filter (where bucket = 'kept') as kept,
         sum(billed_cents) filter (where bucket = 'out_of_scope') / 100 as billed_out_of_scope,
         sum(billed_cents) filter (where bucket = 'duplicate') / 100 as billed_duplicate,
         sum(billed_cents) filter (where bucket = 'superseded') / 100 as billed_superseded,
         sum(billed_cents) filter (where bucket = 'kept') / 100 as billed_kept
  from of_role
  group by extract_id),
by_code as (
  select extract_id, sum(records_out_of_scope_by_code) as out_of_scope from claims.extract_count group by extract_id)
select e.extract_id, e.role
from claims.run_extract e
left join counted c using (extract_id)
left join by_code b using (extract_id)
where e.run_id = current_setting('claims_benchmark.run_id')::bigint
  and e.role <> 'refused'
  and (e.records_out_of_scope, e.records_duplicate, e.records_superseded, e.records_kept,
       e.billed_out_of_scope, e.billed_duplicate, e.billed_superseded, e.billed_kept)
      is distinct from
      (coalesce(b.out_of_scope, 0) + coalesce(c.out_of_scope, 0), coalesce(c.duplicate, 0), coalesce(c.superseded, 0),
       coalesce(c.kept, 0), coalesce(c.billed_out_of_scope, 0), coalesce(c.billed_duplicate, 0),
       coalesce(c.billed_superseded, 0), coalesce(c.billed_kept, 0))
