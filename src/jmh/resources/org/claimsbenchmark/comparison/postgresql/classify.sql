-- Names, codes and lists repeat: each different one is judged once, then joined.
create unlogged table coverage as
select distinct payer, plan, line_of_business,
  trim(regexp_replace(upper(coalesce(payer, plan, '')), '[^[:alnum:]]+', ' ', 'g')) as name,
  ' ' || trim(regexp_replace(upper(coalesce(payer, '')), '[^[:alnum:]]+', ' ', 'g')) || ' ' ||
    trim(regexp_replace(upper(coalesce(plan, '')), '[^[:alnum:]]+', ' ', 'g')) || ' ' as names,
  trim(regexp_replace(upper(coalesce(line_of_business, '')), '[^[:alnum:]]+', ' ', 'g')) as word
from kept_line where is_index;

create unlogged table payer_match as
with found as (
  select distinct c.name, a.payer, a.brand = 'true' as brand, length(a.alias) as length,
    strpos(' ' || c.name || ' ', ' ' || a.alias || ' ') as start
  from coverage c join payer_alias a on strpos(' ' || c.name || ' ', ' ' || a.alias || ' ') > 0)
select name, (array_agg(payer order by brand desc, length desc, start))[1] as payer,
  (array_agg(brand order by brand desc, length desc, start))[1] as brand
from found f
where not exists (
  select from found o
  where o.name = f.name and o.start <= f.start and f.start + f.length <= o.start + o.length and o.length > f.length)
group by name;

create unlogged table word_match as
with found as (
  select distinct c.word, a.line_of_business, a.line_of_business <> 'Commercial' as strong, length(a.alias) as length,
    strpos(' ' || c.word || ' ', ' ' || a.alias || ' ') as start
  from coverage c join line_of_business_alias a on strpos(' ' || c.word || ' ', ' ' || a.alias || ' ') > 0)
select word, (array_agg(line_of_business order by strong desc, length desc, start))[1] as line_of_business
from found f
where not exists (
  select from found o
  where o.word = f.word and o.start <= f.start and f.start + f.length <= o.start + o.length and o.length > f.length)
group by word;

create unlogged table coverage_value as
select c.payer, c.plan, c.line_of_business,
  case when c.payer is null then 'Not in input' else coalesce(m.payer, 'Other payer') end as payer_value,
  case
    when c.line_of_business is not null then
      case when c.word = 'MEDICARE' and c.payer is not null and m.brand then 'Medicare Advantage'
        else coalesce(w.line_of_business, 'Other') end
    when strpos(names, 'MEDICARE') > 0 and (coalesce(m.brand, c.payer is not null) or strpos(names, ' ADVANTAGE ') > 0)
      or m.brand and strpos(names, ' ADVANTAGE ') > 0 then 'Medicare Advantage'
    when m.payer = 'Medicare' then 'Medicare fee-for-service'
    when strpos(names, 'MEDICAID') > 0 or strpos(names, ' COMMUNITY PLAN ') > 0 or strpos(names, ' BETTER HEALTH ') > 0
      then 'Medicaid'
    when c.payer is not null or m.brand then 'Commercial'
    else 'Not in input' end as line_of_business_value
from coverage c left join payer_match m using (name) left join word_match w using (word);

create unlogged table modifier_value as
select modifiers, case
    when modifiers ~ ' (53|73|74) ' then 'Discontinued'
    when strpos(modifiers, ' 52 ') > 0 then 'Reduced'
    when modifiers ~ ' (26|TC) ' then 'Component'
    when modifiers ~ ' (62|66) ' then 'Co-surgeon or team'
    when modifiers ~ ' (80|81|82|AS) ' then 'Assistant'
    when modifiers ~ ' (78|79|58) ' then 'Within a global period'
    when modifiers ~ ' (76|77) ' then 'Repeat'
    when strpos(modifiers, ' 50 ') > 0 or strpos(modifiers, ' LT ') > 0 and strpos(modifiers, ' RT ') > 0 then 'Bilateral'
    when modifiers ~ ' (59|XE|XS|XP|XU) ' then 'Distinct service'
    when strpos(modifiers, ' 51 ') > 0 then 'Multiple procedures'
    when modifiers ~ ' (LT|RT) ' then 'Laterality only'
    when trim(modifiers) <> '' then 'Other modifier'
    else 'No modifier' end as modifier_use
from (select distinct modifiers from kept_line where is_index) as used;

create unlogged table diagnosis_value as
select diagnoses, icd9, case
    when trim(diagnoses) = '' then 'Not in input'
    when icd9 then case
      when diagnoses ~ ' 1985' then 'Bone metastasis'
      when diagnoses ~ ' 7331' and diagnoses ~ ' (1[4-9]|2[0-3])[0-9]'
        then 'Pathological fracture in neoplastic disease'
      when diagnoses ~ ' 19[6-9]' then 'Metastasis, other site'
      when diagnoses ~ ' (170|203|213)' then 'Primary bone tumor or myeloma'
      when diagnoses ~ ' (1[4-9]|2[0-3])[0-9]' then 'Other neoplasm'
      when diagnoses ~ '^(( (3383|78096)[^ ]*)+)$' then 'Pain only'
      else 'Other diagnosis' end
    when diagnoses ~ ' (C7951|C7B03)' then 'Bone metastasis'
    when diagnoses ~ ' C7952' then 'Bone marrow metastasis'
    when diagnoses ~ ' M845' then 'Pathological fracture in neoplastic disease'
    when diagnoses ~ ' (C77|C78|C79|C7B)' then 'Metastasis, other site'
    when diagnoses ~ ' (C40|C41|C90|D16|D480)' then 'Primary bone tumor or myeloma'
    when diagnoses ~ ' (C[0-9]|D[0-4])[^ ]' then 'Other neoplasm'
    when diagnoses ~ '^(( (G893|R52|M898X|M255|M54|M796)[^ ]*)+)$' then 'Pain only'
    else 'Other diagnosis' end as diagnosis_group
from (select distinct diagnoses,
    coalesce(diagnosis_code_type in ('icd-9-cm', 'icd9', '9'), false)
      or coalesce(diagnosis_code_type not in ('icd-10-cm', 'icd10', '10', '0'), true) and service_date < '2015-10-01'
      as icd9
  from kept_line where is_index) as used;

create unlogged table specialty_value as
select k.taxonomy, k.cms_specialty, case
    when k.taxonomy is not null then case
      when t.code is not null then case when t.valid then t.specialty else 'Unknown' end
      when k.taxonomy !~ '^([0-9]{2}[0-9A-Z]{7}X)$'
        or exists (select from taxonomy_family f where starts_with(k.taxonomy, f.prefix)) then 'Unknown'
      when left(k.taxonomy, 4) in ('363A', '363L') then 'Advanced practice'
      else 'Other specialty' end
    when k.cms_specialty is null then 'Not in input'
    when s.code is not null then s.specialty
    when k.cms_specialty ~ '^([0-9A-Z][0-9])$' then 'Other specialty'
    else 'Unknown' end as specialty
from (select distinct taxonomy, cms_specialty from kept_line where is_index) k
left join taxonomy t on t.code = k.taxonomy
left join cms_specialty s on s.code = k.cms_specialty;

create unlogged table valued_line as
select k.source, k.claim_id, k.patient, coalesce(k.rendering_npi, k.billing_npi) as provider, k.service_date,
  case
    when k.claim_type in ('professional', 'prof', 'p', 'cms-1500', '837p') then case
      when k.surgical_center then 'Ambulatory surgical center facility'
      when p.rate = 'facility' then 'Professional, facility'
      when p.rate is not null then 'Professional, non-facility'
      else 'Undetermined' end
    when k.claim_type in ('institutional', 'inst', 'i', 'facility', 'ub-04', '837i') then case
      when left(k.bill_type, 2) in ('13', '14', '85') then 'Hospital outpatient facility'
      when left(k.bill_type, 2) = '83' then 'Ambulatory surgical center facility'
      when left(k.bill_type, 2) in ('11', '12') then 'Hospital inpatient facility'
      else 'Undetermined' end
    else 'Undetermined' end as fee_basis,
  c.payer_value as payer,
  c.line_of_business_value as line_of_business,
  case
    when k.place is not null then case
      when p.rate is null then 'Unknown'
      when k.place = '22' then 'Hospital outpatient, on campus'
      when k.place = '19' then 'Hospital outpatient, off campus'
      when k.place = '24' then 'Ambulatory surgical center'
      when k.place in ('11', '49') then 'Office or interventional suite'
      when k.place = '21' then 'Inpatient hospital'
      when k.place = '23' then 'Emergency room'
      else 'Other site' end
    when k.bill_type is null then 'Not in input'
    when left(k.bill_type, 2) in ('13', '85') then case when k.modifiers ~ ' (PO|PN) '
      then 'Hospital outpatient, off campus' else 'Hospital outpatient, on campus' end
    when left(k.bill_type, 2) = '83' then 'Ambulatory surgical center'
    when left(k.bill_type, 2) in ('11', '12') then 'Inpatient hospital'
    else 'Other site' end as site_of_service,
  m.modifier_use, d.diagnosis_group, s.specialty,
  case when k.state ~ '^([A-Z]{2})$' then k.state else 'Not in input' end as state,
  k.units, k.billed, k.allowed, k.paid,
  coalesce(k.status in ('denied', 'deny', 'rejected', '4', '04'), false)
    or coalesce(k.allowed = 0 and k.paid = 0, false) as denied
from kept_line k
join coverage_value c on coalesce(c.payer, '') = coalesce(k.payer, '') and coalesce(c.plan, '') = coalesce(k.plan, '')
  and coalesce(c.line_of_business, '') = coalesce(k.line_of_business, '')
join modifier_value m using (modifiers)
join diagnosis_value d on d.diagnoses = k.diagnoses
  and d.icd9 = (coalesce(k.diagnosis_code_type in ('icd-9-cm', 'icd9', '9'), false)
    or coalesce(k.diagnosis_code_type not in ('icd-10-cm', 'icd10', '10', '0'), true) and k.service_date < '2015-10-01')
join specialty_value s on coalesce(s.taxonomy, '') = coalesce(k.taxonomy, '')
  and coalesce(s.cms_specialty, '') = coalesce(k.cms_specialty, '')
left join place_of_service p on p.code = k.place
  and k.service_date between coalesce(p.effective_from, '-infinity') and coalesce(p.effective_to, 'infinity')
where k.is_index;
