insert into cell
with figure as materialized (
  select ${values}, ${period} as period, ${period_start} as period_start,
    count(*) as line_count, count(distinct claim) as claim_count, count(distinct patient) as patient_count,
    count(distinct provider) as provider_count, sum(units) as units, sum(denied) as denied_line_count,
    count(allowed) as priced_line_count
  from index_line
  group by grouping sets (${groups}))
select ${keys}, period, period_start, line_count, claim_count, patient_count, provider_count,
  units::decimal(18, 0) * 0.001::decimal(4, 3), denied_line_count, priced_line_count, ${no_amounts}, false
from figure
where patient_count > 10
union all
select ${keys}, period, period_start, ${no_measures}, true
from figure
where patient_count <= 10;
