-- Holds: no cell of the run is there twice: fee basis, values and period are a key.
-- When it does not: the benchmark step wrote a grouping set twice. Never publish the run; run the benchmark step anew with a
-- corrected program.
select fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period,
       period_start, count(*) as published_rows
from published.cell
where run_id = current_setting('claims_benchmark.run_id')::bigint
group by fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, period,
         period_start
having count(*) > 1
