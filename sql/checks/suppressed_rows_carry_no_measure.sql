-- Holds: a suppressed row keeps its key and not one measure.
-- When it does not: the suppression of the named table is at fault. Never publish the run; run the benchmark step anew with a
-- corrected program.
with carried as (
  select 'cell' as published_table, run_id, suppressed,
         num_nonnulls(line_count, claim_count, patient_count, provider_count, unit_count, denied_line_count,
           priced_line_count, top_provider_share, dominance_tested, amounts_withheld, percentiles_withheld,
           billed_sum, billed_mean, billed_p10, billed_p25, billed_p50, billed_p75, billed_p90,
           allowed_sum, allowed_mean, allowed_p10, allowed_p25, allowed_p50, allowed_p75, allowed_p90,
           paid_sum, paid_mean, paid_p10, paid_p25, paid_p50, paid_p75, paid_p90,
           billed_p50_low, billed_p50_high, allowed_p50_low, allowed_p50_high, paid_p50_low, paid_p50_high,
           allowed_to_billed, paid_to_allowed, allowed_to_medicare, allowed_to_medicare_p25, allowed_to_medicare_p50,
           allowed_to_medicare_p75, standard_allowed_mean, standard_allowed_p25, standard_allowed_p50,
           standard_allowed_p75, maturity, completion, outlier_line_count) as measures
  from published.cell
  union all
  select 'modifier_frequency', run_id, suppressed,
         num_nonnulls(line_count, line_share, patient_count, billed_sum, allowed_sum, paid_sum)
  from published.modifier_frequency
  union all
  select 'modifier_profile', run_id, suppressed,
         num_nonnulls(line_count, patient_count, billed_sum, allowed_sum, paid_sum)
  from published.modifier_profile
  union all
  select 'co_billing', run_id, suppressed,
         num_nonnulls(index_patient_day_count, patient_day_count, patient_day_share, patient_count, related_line_count,
           billed_sum, allowed_sum, paid_sum)
  from published.co_billing
  union all
  select 'finding', run_id, suppressed,
         num_nonnulls(line_count, patient_count, billed_sum, allowed_sum, paid_sum)
  from published.finding
  union all
  select 'unknown_code', run_id, suppressed,
         num_nonnulls(line_count, patient_count, billed_sum, allowed_sum, paid_sum)
  from published.unknown_code
  union all
  select 'discrepancy_effect', run_id, suppressed,
         num_nonnulls(line_count, patient_count, billed_sum, allowed_sum, paid_sum)
  from published.discrepancy_effect
  union all
  select 'outlier_rule', run_id, suppressed,
         num_nonnulls(low_outlier_line_count, high_outlier_line_count, outlier_line_count, patient_count)
  from published.outlier_rule)
select published_table, count(*) as rows_with_measures
from carried
where run_id = current_setting('claims_benchmark.run_id')::bigint
  and suppressed
  and measures > 0
group by published_table
