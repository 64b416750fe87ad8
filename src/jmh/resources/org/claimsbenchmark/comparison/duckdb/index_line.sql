-- Index lines as the cells need them: values as enumerations, identifiers as numbers, amounts of priced lines alone.
create type fee_basis_value as enum (select distinct fee_basis from valued_line order by all);
create type payer_value as enum (select distinct payer from valued_line order by all);
create type line_of_business_value as enum (select distinct line_of_business from valued_line order by all);
create type site_of_service_value as enum (select distinct site_of_service from valued_line order by all);
create type modifier_use_value as enum (select distinct modifier_use from valued_line order by all);
create type diagnosis_group_value as enum (select distinct diagnosis_group from valued_line order by all);
create type specialty_value as enum (select distinct specialty from valued_line order by all);
create type state_value as enum (select distinct state from valued_line order by all);

create table patient_number as
  select patient, row_number() over ()::integer as number from (select distinct patient from valued_line);
create table claim_number as
  select source, claim_id, row_number() over ()::integer as number
  from (select distinct source, claim_id from valued_line);
create table provider_number as
  select provider, row_number() over ()::integer as number from (select distinct provider from valued_line);

create table index_line as
select v.fee_basis::fee_basis_value as fee_basis, payer::payer_value as payer,
  line_of_business::line_of_business_value as line_of_business,
  site_of_service::site_of_service_value as site_of_service, modifier_use::modifier_use_value as modifier_use,
  diagnosis_group::diagnosis_group_value as diagnosis_group, specialty::specialty_value as specialty,
  state::state_value as state,
  date_trunc('year', service_date)::date as year, date_trunc('quarter', service_date)::date as quarter,
  date_trunc('month', service_date)::date as month,
  p.number as patient, c.number as claim, r.number as provider,
  units, denied::integer as denied,
  if(priced, billed, null) as billed, if(priced, allowed, null) as allowed, if(priced, paid, null) as paid,
  if(priced and billed is not null, allowed, null) as allowed_beside_billed,
  if(priced and paid is not null, allowed, null) as allowed_beside_paid,
  -- allowed over Medicare amount, in 10^-15
  if(priced, ((allowed::hugeint * 1000000000000000 * 2 + a.cents) // (a.cents * 2))::bigint, null) as medicare_ratio
from (select *, not denied and coalesce(allowed > 0, false) as priced from valued_line) v
join patient_number p using (patient)
join claim_number c using (source, claim_id)
left join provider_number r using (provider)
left join medicare_amount a on a.fee_basis = v.fee_basis and a.year = year(service_date);

create macro half_up(dividend, divisor) as
  sign(dividend) * ((2 * abs(dividend) + divisor) // (2 * divisor));
-- quantile_cont interpolates in floating point; the exact value has two decimals of a cent, which come back first
create macro cents_of(quantile) as half_up(round(quantile * 100)::hugeint, 100);
create macro dollars(cents) as (cents::decimal(18, 0) * 0.01::decimal(3, 2))::decimal(14, 2);
create macro ratio(ten_thousandths) as (ten_thousandths::decimal(16, 0) * 0.0001::decimal(5, 4))::decimal(12, 4);

create table cell (fee_basis text, payer text, line_of_business text, site_of_service text, modifier_use text,
  diagnosis_group text, specialty text, state text, period text, period_start date, line_count bigint, claim_count bigint,
  patient_count bigint, provider_count bigint, unit_count decimal(16, 3), denied_line_count bigint,
  priced_line_count bigint,
  billed_sum decimal(14, 2), billed_mean decimal(14, 2), billed_p10 decimal(14, 2), billed_p25 decimal(14, 2),
  billed_p50 decimal(14, 2), billed_p75 decimal(14, 2), billed_p90 decimal(14, 2),
  allowed_sum decimal(14, 2), allowed_mean decimal(14, 2), allowed_p10 decimal(14, 2), allowed_p25 decimal(14, 2),
  allowed_p50 decimal(14, 2), allowed_p75 decimal(14, 2), allowed_p90 decimal(14, 2),
  paid_sum decimal(14, 2), paid_mean decimal(14, 2), paid_p10 decimal(14, 2), paid_p25 decimal(14, 2),
  paid_p50 decimal(14, 2), paid_p75 decimal(14, 2), paid_p90 decimal(14, 2),
  allowed_to_billed decimal(12, 4), paid_to_allowed decimal(12, 4), allowed_to_medicare decimal(12, 4),
  suppressed boolean);
