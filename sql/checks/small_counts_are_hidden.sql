-- Holds: no published row that is shown is about 1 to 10 distinct patients.
-- When it does not: the suppression of the named table is at fault. Never publish the run; run the benchmark step anew with a
-- corrected program.
with shown as (
  select 'cell' as published_table, run_id, patient_count, suppressed from published.cell
  union all
  select 'modifier_frequency', run_id, patient_count, suppressed from published.modifier_frequency
  union all
  select 'modifier_profile', run_id, patient_count, suppressed from published.modifier_profile
  union all
  select 'co_billing', run_id, patient_count, suppressed from published.co_billing
  union all
  select 'finding', run_id, patient_count, suppressed from published.finding
  union all
  select 'unknown_code', run_id, patient_count, suppressed from published.unknown_code
  union all
  select 'discrepancy_effect', run_id, patient_count, suppressed from published.discrepancy_effect
  union all
  select 'outlier_rule', run_id, patient_count, suppressed from published.outlier_rule
  union all
  select 'payment_lag', run_id, patient_count, suppressed from published.payment_lag)
select published_table, count(*) as rows_shown
from shown
where run_id = current_setting('claims_benchmark.run_id')::bigint
  and not suppressed
  and (patient_count between 1 and 10 or patient_count is null)
group by published_table
