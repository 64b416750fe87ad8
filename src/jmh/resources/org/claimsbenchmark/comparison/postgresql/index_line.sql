-- Index lines as the cells need them: values as enumerations, identifiers as numbers, amounts of priced lines alone.
do $$
declare
  dimension text;
  labels text;
begin
  foreach dimension in array array['fee_basis', 'payer', 'line_of_business', 'site_of_service', 'modifier_use',
      'diagnosis_group', 'specialty', 'state'] loop
    execute format('select string_agg(quote_literal(value), '', '' order by value) from (select distinct %1$I as value'
      || ' from valued_line) as used', dimension) into labels;
    execute format('create type %I as enum (%s)', dimension || '_label', labels);
  end loop;
end $$;

create unlogged table patient_number as
  select patient, row_number() over ()::integer as number from (select distinct patient from valued_line) as used;
create unlogged table claim_number as
  select source, claim_id, row_number() over ()::integer as number
  from (select distinct source, claim_id from valued_line) as used;
create unlogged table provider_number as
  select provider, row_number() over ()::integer as number from (select distinct provider from valued_line) as used;
analyze patient_number, claim_number, provider_number;

create unlogged table index_line as
select v.fee_basis::fee_basis_label as fee_basis, payer::payer_label as payer,
  line_of_business::line_of_business_label as line_of_business,
  site_of_service::site_of_service_label as site_of_service, modifier_use::modifier_use_label as modifier_use,
  diagnosis_group::diagnosis_group_label as diagnosis_group, specialty::specialty_label as specialty,
  state::state_label as state,
  date_trunc('year', service_date)::date as year, date_trunc('quarter', service_date)::date as quarter,
  date_trunc('month', service_date)::date as month,
  p.number as patient, c.number as claim, r.number as provider,
  units, denied::integer as denied,
  case when priced then billed end as billed, case when priced then allowed end as allowed,
  case when priced then paid end as paid,
  case when priced and billed is not null then allowed end as allowed_beside_billed,
  case when priced and paid is not null then allowed end as allowed_beside_paid,
  -- allowed over Medicare amount, in 10^-15
  case when priced then round(allowed::numeric * 1000000000000000 / (a.amount * 100))::bigint end as medicare_ratio
from (select *, not denied and coalesce(allowed > 0, false) as priced from valued_line) as v
join patient_number p using (patient)
join claim_number c using (source, claim_id)
left join provider_number r using (provider)
left join medicare_amount a on a.fee_basis = v.fee_basis and a.year = extract(year from service_date);
analyze index_line;

-- percentile_cont interpolates in floating point; the exact value has two decimals of a cent, which come back first
create function dollars_of(percentile double precision) returns numeric
  language sql immutable parallel safe return round(round(percentile::numeric, 2)) / 100;

create unlogged table cell (fee_basis text, payer text, line_of_business text, site_of_service text, modifier_use text,
  diagnosis_group text, specialty text, state text, period text, period_start date, line_count bigint, claim_count bigint,
  patient_count bigint, provider_count bigint, unit_count numeric(16, 3), denied_line_count bigint,
  priced_line_count bigint,
  billed_sum numeric(14, 2), billed_mean numeric(14, 2), billed_p10 numeric(14, 2), billed_p25 numeric(14, 2),
  billed_p50 numeric(14, 2), billed_p75 numeric(14, 2), billed_p90 numeric(14, 2),
  allowed_sum numeric(14, 2), allowed_mean numeric(14, 2), allowed_p10 numeric(14, 2), allowed_p25 numeric(14, 2),
  allowed_p50 numeric(14, 2), allowed_p75 numeric(14, 2), allowed_p90 numeric(14, 2),
  paid_sum numeric(14, 2), paid_mean numeric(14, 2), paid_p10 numeric(14, 2), paid_p25 numeric(14, 2),
  paid_p50 numeric(14, 2), paid_p75 numeric(14, 2), paid_p90 numeric(14, 2),
  allowed_to_billed numeric(12, 4), paid_to_allowed numeric(12, 4), allowed_to_medicare numeric(12, 4),
  suppressed boolean);
