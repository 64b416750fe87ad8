insert into cell
with figure as materialized (
  select ${values}, ${period} as period, ${period_start} as period_start,
    count(*) as line_count, count(distinct claim) as claim_count, count(distinct patient) as patient_count,
    count(distinct provider) as provider_count, sum(units) as units, sum(denied) as denied_line_count,
    count(allowed) as priced_line_count,
    sum(billed) as billed_sum, count(billed) as billed_count,
    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by billed) as billed_q,
    sum(allowed) as allowed_sum,
    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by allowed) as allowed_q,
    sum(paid) as paid_sum, count(paid) as paid_count,
    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by paid) as paid_q,
    sum(allowed_beside_billed) as allowed_beside_billed, sum(allowed_beside_paid) as allowed_beside_paid,
    sum(medicare_ratio) as medicare_ratio, count(medicare_ratio) as medicare_count
  from index_line
  group by grouping sets (${groups}))
select ${keys}, period, period_start, line_count, claim_count, patient_count, provider_count, units / 1000,
  denied_line_count, priced_line_count,
  billed_sum / 100, round(billed_sum / nullif(billed_count, 0)) / 100,
  case when billed_count >= 30 then dollars_of(billed_q[1]) end,
  dollars_of(billed_q[2]), dollars_of(billed_q[3]), dollars_of(billed_q[4]),
  case when billed_count >= 30 then dollars_of(billed_q[5]) end,
  allowed_sum / 100, round(allowed_sum / nullif(priced_line_count, 0)) / 100,
  case when priced_line_count >= 30 then dollars_of(allowed_q[1]) end,
  dollars_of(allowed_q[2]), dollars_of(allowed_q[3]), dollars_of(allowed_q[4]),
  case when priced_line_count >= 30 then dollars_of(allowed_q[5]) end,
  paid_sum / 100, round(paid_sum / nullif(paid_count, 0)) / 100,
  case when paid_count >= 30 then dollars_of(paid_q[1]) end,
  dollars_of(paid_q[2]), dollars_of(paid_q[3]), dollars_of(paid_q[4]),
  case when paid_count >= 30 then dollars_of(paid_q[5]) end,
  round(allowed_beside_billed / nullif(billed_sum, 0), 4),
  round(paid_sum / nullif(allowed_beside_paid, 0), 4),
  round(round(medicare_ratio / nullif(medicare_count, 0) / 1000000000000000, 12), 4),
  false
from figure
where patient_count > 10
union all
select ${keys}, period, period_start, ${no_measures}, true
from figure
where patient_count <= 10;
