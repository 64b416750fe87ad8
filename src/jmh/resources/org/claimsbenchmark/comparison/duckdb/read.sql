-- The lines whose code is in scope, in the order of the file (rowid), as text.
create table raw_line as
select claim_id, claim_line_number, claim_type, person_id, member_id, payer, plan, claim_start_date,
  claim_line_start_date, place_of_service_code, bill_type_code, service_unit_quantity, hcpcs_code, hcpcs_modifier_1,
  hcpcs_modifier_2, hcpcs_modifier_3, hcpcs_modifier_4, hcpcs_modifier_5, rendering_npi, billing_npi, paid_amount,
  allowed_amount, charge_amount, diagnosis_code_type, diagnosis_code_1, diagnosis_code_2, diagnosis_code_3,
  diagnosis_code_4, diagnosis_code_5, diagnosis_code_6, diagnosis_code_7, diagnosis_code_8, diagnosis_code_9,
  diagnosis_code_10, diagnosis_code_11, diagnosis_code_12, data_source, claim_frequency_code, claim_status,
  line_of_business, rendering_taxonomy_code, billing_taxonomy_code, rendering_specialty_code, rendering_state
from read_csv(${extract}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  columns = ${columns})
where trim(hcpcs_code) in ('20982', '77012', '77002', '76942', '20680', '20983', '11042');

-- Typed and normalised: blanks are null, codes upper case, amounts cents, units thousandths.
create table line as
select rowid as record,
  coalesce(nullif(trim(data_source), ''), nullif(trim(payer), ''), 'tuva-medical-claim') as source,
  trim(claim_id) as claim_id,
  ltrim(trim(claim_line_number), '0') as line_number,
  coalesce(nullif(trim(person_id), ''), trim(member_id)) as patient,
  lower(nullif(trim(claim_type), '')) as claim_type,
  upper(trim(hcpcs_code)) = '20982' as is_index,
  nullif(trim(payer), '') as payer,
  nullif(trim(plan), '') as plan,
  nullif(trim(line_of_business), '') as line_of_business,
  coalesce(nullif(trim(claim_line_start_date), ''), trim(claim_start_date))::date as service_date,
  upper(nullif(trim(place_of_service_code), '')) as place,
  case when length(trim(bill_type_code)) = 4 and trim(bill_type_code)[1] = '0' then upper(trim(bill_type_code)[2:])
    else upper(nullif(trim(bill_type_code), '')) end as bill_type,
  (nullif(trim(service_unit_quantity), '')::decimal(15, 3) * 1000)::bigint as units,
  ' ' || upper(concat_ws(' ', nullif(trim(hcpcs_modifier_1), ''), nullif(trim(hcpcs_modifier_2), ''),
    nullif(trim(hcpcs_modifier_3), ''), nullif(trim(hcpcs_modifier_4), ''), nullif(trim(hcpcs_modifier_5), '')))
    || ' ' as modifiers,
  nullif(trim(rendering_npi), '') as rendering_npi,
  nullif(trim(billing_npi), '') as billing_npi,
  (nullif(trim(charge_amount), '')::decimal(16, 2) * 100)::bigint as billed,
  (nullif(trim(allowed_amount), '')::decimal(16, 2) * 100)::bigint as allowed,
  (nullif(trim(paid_amount), '')::decimal(16, 2) * 100)::bigint as paid,
  lower(nullif(trim(diagnosis_code_type), '')) as diagnosis_code_type,
  ' ' || replace(upper(concat_ws(' ', nullif(trim(diagnosis_code_1), ''), nullif(trim(diagnosis_code_2), ''),
    nullif(trim(diagnosis_code_3), ''), nullif(trim(diagnosis_code_4), ''), nullif(trim(diagnosis_code_5), ''),
    nullif(trim(diagnosis_code_6), ''), nullif(trim(diagnosis_code_7), ''), nullif(trim(diagnosis_code_8), ''),
    nullif(trim(diagnosis_code_9), ''), nullif(trim(diagnosis_code_10), ''), nullif(trim(diagnosis_code_11), ''),
    nullif(trim(diagnosis_code_12), ''))), '.', '') as diagnoses,
  coalesce(nullif(trim(claim_frequency_code), ''), case when claim_type is distinct from 'professional'
    and length(bill_type) = 3 then bill_type[3] end) as frequency,
  lower(nullif(trim(claim_status), '')) as status,
  coalesce(frequency in ('8', '08'), false) or coalesce(status in ('void', 'voided', 'cancelled', 'canceled'), false)
    as is_void,
  least(billed, allowed, paid) < 0 and greatest(billed, allowed, paid) <= 0 and not is_void as is_reversal,
  (coalesce(frequency in ('7', '07'), false) or coalesce(status in ('replacement', 'corrected'), false))
    and not is_void and not coalesce(is_reversal, false) as is_replacement,
  upper(coalesce(nullif(trim(rendering_taxonomy_code), ''), nullif(trim(billing_taxonomy_code), ''))) as taxonomy,
  upper(trim(rendering_taxonomy_code)) = '261QA1903X' or upper(trim(billing_taxonomy_code)) = '261QA1903X'
    or trim(rendering_specialty_code) = '49' as surgical_center,
  upper(nullif(trim(rendering_specialty_code), '')) as cms_specialty,
  upper(nullif(trim(rendering_state), '')) as state
from raw_line;
drop table raw_line;
