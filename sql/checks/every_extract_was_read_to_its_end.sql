-- Holds: of every extract that counts in the run each range was read to its end.
-- When it does not: records of the named extract are not in the figures. The same command reads on where the load stopped.
select e.extract_id, count(c.part) as ranges, count(*) filter (where c.complete) as ranges_read
from claims.run_extract e
left join claims.extract_count c using (extract_id)
where e.run_id = current_setting('claims_benchmark.run_id')::bigint and e.role in ('loaded', 'carried')
group by e.extract_id
having not coalesce(bool_and(c.complete), false)
