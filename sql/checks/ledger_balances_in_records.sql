-- Holds: of every extract and of the whole run, records read = rejected + out of scope + duplicate + superseded + kept.
-- When it does not: records were lost or counted twice between the load step's counts (claims.extract_count) and the loaded
-- lines. Compare the named extract's parts in claims.extract_count with its rows in claims.line and claims.reject, then load
-- the extract anew. A row without extract is the run as a whole.
select extract_id,
       sum(records_read) as records_read,
       sum(records_rejected) + sum(records_out_of_scope) + sum(records_duplicate) + sum(records_superseded)
         + sum(records_kept) as records_in_buckets
from claims.run_extract
where run_id = current_setting('claims_benchmark.run_id')::bigint and role <> 'refused'
group by grouping sets ((extract_id), ())
having sum(records_read) is distinct from
         sum(records_rejected) + sum(records_out_of_scope) + sum(records_duplicate) + sum(records_superseded)
           + sum(records_kept)
    or count(*) > count(records_read + records_rejected + records_out_of_scope + records_duplicate + records_superseded
         + records_kept)
