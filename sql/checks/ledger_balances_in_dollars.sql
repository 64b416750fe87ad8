-- Holds: of every extract and of the whole run, dollars billed read = rejected + out of scope + duplicate + superseded + kept,
-- over the records that carry a code in scope.
-- When it does not: a line of the named extract stands in two buckets or in none. Compare claims.settlement of the run with
-- claims.line, then settle the run anew. A row without extract is the run as a whole.
select extract_id,
       sum(billed_read) as billed_read,
       sum(billed_rejected) + sum(billed_out_of_scope) + sum(billed_duplicate) + sum(billed_superseded)
         + sum(billed_kept) as billed_in_buckets
from claims.run_extract
where run_id = current_setting('claims_benchmark.run_id')::bigint and role <> 'refused'
group by grouping sets ((extract_id), ())
having sum(billed_read) is distinct from
         sum(billed_rejected) + sum(billed_out_of_scope) + sum(billed_duplicate) + sum(billed_superseded)
           + sum(billed_kept)
    or count(*) > count(billed_read + billed_rejected + billed_out_of_scope + billed_duplicate + billed_superseded
         + billed_kept)
