-- The lines whose code is in scope, typed and normalised: blanks are null, codes upper case, amounts cents, units
-- thousandths. Their place in the table (ctid) is their order in the file.
create unlogged table line as
select *,
  status_void or coalesce(frequency in ('8', '08'), false) as is_void,
  is_negative and not status_void and not coalesce(frequency in ('8', '08'), false) as is_reversal,
  (status_replacement or coalesce(frequency in ('7', '07'), false)) and not is_negative and not status_void as is_replacement
from (
  select *,
    coalesce(status in ('void', 'voided', 'cancelled', 'canceled'), false) as status_void,
    coalesce(status in ('replacement', 'corrected'), false) as status_replacement,
    coalesce(least(billed, allowed, paid) < 0 and greatest(billed, allowed, paid) <= 0, false) as is_negative,
    coalesce(frequency_code, case when claim_type is distinct from 'professional' and length(bill_type) = 3
      then right(bill_type, 1) end) as frequency
  from (
    select ctid as record,
      coalesce(nullif(trim(data_source), ''), nullif(trim(payer), ''), 'tuva-medical-claim') as source,
      trim(claim_id) as claim_id,
      ltrim(trim(claim_line_number), '0') as line_number,
      coalesce(nullif(trim(person_id), ''), trim(member_id)) as patient,
      lower(nullif(trim(claim_type), '')) as claim_type,
      trim(hcpcs_code) = '20982' as is_index,
      nullif(trim(payer), '') as payer,
      nullif(trim(plan), '') as plan,
      nullif(trim(line_of_business), '') as line_of_business,
      coalesce(nullif(trim(claim_line_start_date), ''), trim(claim_start_date))::date as service_date,
      upper(nullif(trim(place_of_service_code), '')) as place,
      upper(nullif(case when trim(bill_type_code) like '0___' then substr(trim(bill_type_code), 2)
        else trim(bill_type_code) end, '')) as bill_type,
      (nullif(trim(service_unit_quantity), '')::numeric(15, 3) * 1000)::bigint as units,
      ' ' || upper(concat_ws(' ', nullif(trim(hcpcs_modifier_1), ''), nullif(trim(hcpcs_modifier_2), ''),
        nullif(trim(hcpcs_modifier_3), ''), nullif(trim(hcpcs_modifier_4), ''), nullif(trim(hcpcs_modifier_5), '')))
        || ' ' as modifiers,
      nullif(trim(rendering_npi), '') as rendering_npi,
      nullif(trim(billing_npi), '') as billing_npi,
      (nullif(trim(charge_amount), '')::numeric(16, 2) * 100)::bigint as billed,
      (nullif(trim(allowed_amount), '')::numeric(16, 2) * 100)::bigint as allowed,
      (nullif(trim(paid_amount), '')::numeric(16, 2) * 100)::bigint as paid,
      lower(nullif(trim(diagnosis_code_type), '')) as diagnosis_code_type,
      ' ' || replace(upper(concat_ws(' ', nullif(trim(diagnosis_code_1), ''), nullif(trim(diagnosis_code_2), ''),
        nullif(trim(diagnosis_code_3), ''), nullif(trim(diagnosis_code_4), ''), nullif(trim(diagnosis_code_5), ''),
        nullif(trim(diagnosis_code_6), ''), nullif(trim(diagnosis_code_7), ''), nullif(trim(diagnosis_code_8), ''),
        nullif(trim(diagnosis_code_9), ''), nullif(trim(diagnosis_code_10), ''), nullif(trim(diagnosis_code_11), ''),
        nullif(trim(diagnosis_code_12), ''))), '.', '') as diagnoses,
      nullif(trim(claim_frequency_code), '') as frequency_code,
      lower(nullif(trim(claim_status), '')) as status,
      upper(coalesce(nullif(trim(rendering_taxonomy_code), ''), nullif(trim(billing_taxonomy_code), ''))) as taxonomy,
      coalesce(upper(trim(rendering_taxonomy_code)) = '261QA1903X', false)
        or coalesce(upper(trim(billing_taxonomy_code)) = '261QA1903X', false)
        or coalesce(trim(rendering_specialty_code) = '49', false) as surgical_center,
      upper(nullif(trim(rendering_specialty_code), '')) as cms_specialty,
      upper(nullif(trim(rendering_state), '')) as state
    from raw_record
    where trim(hcpcs_code) in ('20982', '77012', '77002', '76942', '20680', '20983', '11042')) as typed) as judged;
analyze line;
