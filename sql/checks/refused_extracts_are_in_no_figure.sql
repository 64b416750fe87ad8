-- Holds: of an extract that the run refused no line is there and no record is counted.
-- When it does not: part of a refused extract would be in the figures. Remove its rows from claims.line, then settle the run
-- anew.
select e.extract_id, count(l.record_number) as lines, max(e.records_read) as records_counted
from claims.run_extract e
left join claims.line l on l.extract_id = e.extract_id
where e.run_id = current_setting('claims_benchmark.run_id')::bigint and e.role = 'refused'
group by e.extract_id
having count(l.record_number) > 0 or max(e.records_read) is not null
