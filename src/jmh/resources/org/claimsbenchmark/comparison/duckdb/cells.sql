insert into cell
with figure as materialized (
  select ${values}, ${period} as period, ${period_start} as period_start,
    count(*) as line_count, count(distinct claim) as claim_count, count(distinct patient) as patient_count,
    count(distinct provider) as provider_count, sum(units) as units, sum(denied) as denied_line_count,
    count(allowed) as priced_line_count,
    sum(billed) as billed_sum, count(billed) as billed_count,
    quantile_cont(billed, [0.1, 0.25, 0.5, 0.75, 0.9]) as billed_q,
    sum(allowed) as allowed_sum, quantile_cont(allowed, [0.1, 0.25, 0.5, 0.75, 0.9]) as allowed_q,
    sum(paid) as paid_sum, count(paid) as paid_count,
    quantile_cont(paid, [0.1, 0.25, 0.5, 0.75, 0.9]) as paid_q,
    sum(allowed_beside_billed) as allowed_beside_billed, sum(allowed_beside_paid) as allowed_beside_paid,
    sum(medicare_ratio) as medicare_ratio, count(medicare_ratio) as medicare_count
  from index_line
  group by grouping sets (${groups}))
select ${keys}, period, period_start, line_count, claim_count, patient_count, provider_count,
  units::decimal(18, 0) * 0.001::decimal(4, 3), denied_line_count, priced_line_count,
  dollars(billed_sum), dollars(half_up(billed_sum, billed_count)),
  if(billed_count < 30, null, dollars(cents_of(billed_q[1]))),
  dollars(cents_of(billed_q[2])), dollars(cents_of(billed_q[3])), dollars(cents_of(billed_q[4])),
  if(billed_count < 30, null, dollars(cents_of(billed_q[5]))),
  dollars(allowed_sum), dollars(half_up(allowed_sum, priced_line_count)),
  if(priced_line_count < 30, null, dollars(cents_of(allowed_q[1]))),
  dollars(cents_of(allowed_q[2])), dollars(cents_of(allowed_q[3])), dollars(cents_of(allowed_q[4])),
  if(priced_line_count < 30, null, dollars(cents_of(allowed_q[5]))),
  dollars(paid_sum), dollars(half_up(paid_sum, paid_count)),
  if(paid_count < 30, null, dollars(cents_of(paid_q[1]))),
  dollars(cents_of(paid_q[2])), dollars(cents_of(paid_q[3])), dollars(cents_of(paid_q[4])),
  if(paid_count < 30, null, dollars(cents_of(paid_q[5]))),
  ratio(half_up(allowed_beside_billed * 10000, nullif(billed_sum, 0))),
  ratio(half_up(paid_sum * 10000, nullif(allowed_beside_paid, 0))),
  ratio(half_up(half_up(medicare_ratio, medicare_count * 1000), 100000000)),
  false
from figure
where patient_count > 10
union all
select ${keys}, period, period_start, ${no_measures}, true
from figure
where patient_count <= 10;
