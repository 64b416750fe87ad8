-- Names, codes and lists repeat: each different one is judged once, then joined.
create table payer_alias as from read_csv(${reference} || '/payer_alias.csv', all_varchar = true, header = true);
create table line_of_business_alias as
  from read_csv(${reference} || '/line_of_business_alias.csv', all_varchar = true, header = true);
create table place_of_service as
  select code, rate, coalesce(effective_from::date, '0001-01-01') as since,
    coalesce(effective_to::date, '9999-12-31') as until
  from read_csv(${reference} || '/place_of_service.csv', all_varchar = true, header = true);
create table taxonomy as from read_csv(${reference} || '/taxonomy.csv', all_varchar = true, header = true);
create table taxonomy_family as from read_csv(${reference} || '/taxonomy_family.csv', all_varchar = true, header = true);
create table cms_specialty as from read_csv(${reference} || '/cms_specialty.csv', all_varchar = true, header = true);
create table medicare_amount as
  select fee_basis, year::integer as year, (amount::decimal(16, 2) * 100)::bigint as cents
  from read_csv(${reference} || '/medicare_amount.csv', all_varchar = true, header = true)
  where procedure_code = '20982';

create macro normalised(name) as trim(regexp_replace(upper(coalesce(name, '')), '[^\p{L}\p{Nd}]+', ' ', 'g'));

create table coverage as
select distinct payer, plan, line_of_business,
  normalised(coalesce(payer, plan)) as name,
  ' ' || normalised(payer) || ' ' || normalised(plan) || ' ' as names,
  normalised(line_of_business) as word
from kept_line where is_index;

create table payer_match as
with found as (
  select distinct c.name, a.payer, a.brand = 'true' as brand, length(a.alias) as length,
    strpos(' ' || c.name || ' ', ' ' || a.alias || ' ') as start
  from coverage c join payer_alias a on contains(' ' || c.name || ' ', ' ' || a.alias || ' '))
select name, first(payer order by brand desc, length desc, start) as payer,
  first(brand order by brand desc, length desc, start) as brand
from found f
where not exists (
  select 1 from found o
  where o.name = f.name and o.start <= f.start and f.start + f.length <= o.start + o.length and o.length > f.length)
group by name;

create table word_match as
with found as (
  select distinct c.word, a.line_of_business, a.line_of_business <> 'Commercial' as strong, length(a.alias) as length,
    strpos(' ' || c.word || ' ', ' ' || a.alias || ' ') as start
  from coverage c join line_of_business_alias a on contains(' ' || c.word || ' ', ' ' || a.alias || ' '))
select word, first(line_of_business order by strong desc, length desc, start) as line_of_business
from found f
where not exists (
  select 1 from found o
  where o.word = f.word and o.start <= f.start and f.start + f.length <= o.start + o.length and o.length > f.length)
group by word;

create table coverage_value as
select c.payer, c.plan, c.line_of_business,
  case when c.payer is null then 'Not in input' else coalesce(m.payer, 'Other payer') end as payer_value,
  case
    when c.line_of_business is not null then
      case when c.word = 'MEDICARE' and c.payer is not null and m.brand then 'Medicare Advantage'
        else coalesce(w.line_of_business, 'Other') end
    when contains(names, 'MEDICARE') and (coalesce(m.brand, c.payer is not null) or contains(names, ' ADVANTAGE '))
      or m.brand and contains(names, ' ADVANTAGE ') then 'Medicare Advantage'
    when m.payer = 'Medicare' then 'Medicare fee-for-service'
    when contains(names, 'MEDICAID') or contains(names, ' COMMUNITY PLAN ') or contains(names, ' BETTER HEALTH ')
      then 'Medicaid'
    when c.payer is not null or m.brand then 'Commercial'
    else 'Not in input' end as line_of_business_value
from coverage c left join payer_match m using (name) left join word_match w using (word);

create table modifier_value as
select modifiers, case
    when regexp_matches(modifiers, ' (53|73|74) ') then 'Discontinued'
    when contains(modifiers, ' 52 ') then 'Reduced'
    when regexp_matches(modifiers, ' (26|TC) ') then 'Component'
    when regexp_matches(modifiers, ' (62|66) ') then 'Co-surgeon or team'
    when regexp_matches(modifiers, ' (80|81|82|AS) ') then 'Assistant'
    when regexp_matches(modifiers, ' (78|79|58) ') then 'Within a global period'
    when regexp_matches(modifiers, ' (76|77) ') then 'Repeat'
    when contains(modifiers, ' 50 ') or contains(modifiers, ' LT ') and contains(modifiers, ' RT ') then 'Bilateral'
    when regexp_matches(modifiers, ' (59|XE|XS|XP|XU) ') then 'Distinct service'
    when contains(modifiers, ' 51 ') then 'Multiple procedures'
    when regexp_matches(modifiers, ' (LT|RT) ') then 'Laterality only'
    when trim(modifiers) <> '' then 'Other modifier'
    else 'No modifier' end as modifier_use
from (select distinct modifiers from kept_line where is_index);

create table diagnosis_value as
select diagnoses, icd9, case
    when trim(diagnoses) = '' then 'Not in input'
    when icd9 then case
      when regexp_matches(diagnoses, ' 1985') then 'Bone metastasis'
      when regexp_matches(diagnoses, ' 7331') and regexp_matches(diagnoses, ' (1[4-9]|2[0-3])[0-9]')
        then 'Pathological fracture in neoplastic disease'
      when regexp_matches(diagnoses, ' 19[6-9]') then 'Metastasis, other site'
      when regexp_matches(diagnoses, ' (170|203|213)') then 'Primary bone tumor or myeloma'
      when regexp_matches(diagnoses, ' (1[4-9]|2[0-3])[0-9]') then 'Other neoplasm'
      when regexp_full_match(diagnoses, '( (3383|78096)[^ ]*)+') then 'Pain only'
      else 'Other diagnosis' end
    when regexp_matches(diagnoses, ' (C7951|C7B03)') then 'Bone metastasis'
    when regexp_matches(diagnoses, ' C7952') then 'Bone marrow metastasis'
    when regexp_matches(diagnoses, ' M845') then 'Pathological fracture in neoplastic disease'
    when regexp_matches(diagnoses, ' (C77|C78|C79|C7B)') then 'Metastasis, other site'
    when regexp_matches(diagnoses, ' (C40|C41|C90|D16|D480)') then 'Primary bone tumor or myeloma'
    when regexp_matches(diagnoses, ' (C[0-9]|D[0-4])[^ ]') then 'Other neoplasm'
    when regexp_full_match(diagnoses, '( (G893|R52|M898X|M255|M54|M796)[^ ]*)+') then 'Pain only'
    else 'Other diagnosis' end as diagnosis_group
from (select distinct diagnoses,
    coalesce(diagnosis_code_type in ('icd-9-cm', 'icd9', '9'), false)
      or coalesce(diagnosis_code_type not in ('icd-10-cm', 'icd10', '10', '0'), true) and service_date < '2015-10-01'
      as icd9
  from kept_line where is_index);

create table specialty_value as
select k.taxonomy, k.cms_specialty, case
    when k.taxonomy is not null then case
      when t.code is not null then if(t.valid = 'true', t.specialty, 'Unknown')
      when not regexp_full_match(k.taxonomy, '[0-9]{2}[0-9A-Z]{7}X')
        or exists (select 1 from taxonomy_family f where starts_with(k.taxonomy, f.prefix)) then 'Unknown'
      when k.taxonomy[1:4] in ('363A', '363L') then 'Advanced practice'
      else 'Other specialty' end
    when k.cms_specialty is null then 'Not in input'
    when s.code is not null then s.specialty
    when regexp_full_match(k.cms_specialty, '[0-9A-Z][0-9]') then 'Other specialty'
    else 'Unknown' end as specialty
from (select distinct taxonomy, cms_specialty from kept_line where is_index) k
left join taxonomy t on t.code = k.taxonomy
left join cms_specialty s on s.code = k.cms_specialty;

create table valued_line as
select k.source, k.claim_id, k.patient, coalesce(k.rendering_npi, k.billing_npi) as provider, k.service_date,
  case
    when k.claim_type in ('professional', 'prof', 'p', 'cms-1500', '837p') then case
      when k.surgical_center then 'Ambulatory surgical center facility'
      when p.rate = 'facility' then 'Professional, facility'
      when p.rate is not null then 'Professional, non-facility'
      else 'Undetermined' end
    when k.claim_type in ('institutional', 'inst', 'i', 'facility', 'ub-04', '837i') then case
      when k.bill_type[1:2] in ('13', '14', '85') then 'Hospital outpatient facility'
      when k.bill_type[1:2] = '83' then 'Ambulatory surgical center facility'
      when k.bill_type[1:2] in ('11', '12') then 'Hospital inpatient facility'
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
    when k.bill_type[1:2] in ('13', '85') then if(regexp_matches(k.modifiers, ' (PO|PN) '),
      'Hospital outpatient, off campus', 'Hospital outpatient, on campus')
    when k.bill_type[1:2] = '83' then 'Ambulatory surgical center'
    when k.bill_type[1:2] in ('11', '12') then 'Inpatient hospital'
    else 'Other site' end as site_of_service,
  m.modifier_use, d.diagnosis_group, s.specialty,
  case when regexp_full_match(k.state, '[A-Z]{2}') then k.state else 'Not in input' end as state,
  k.units, k.billed, k.allowed, k.paid,
  coalesce(k.status in ('denied', 'deny', 'rejected', '4', '04'), false)
    or coalesce(k.allowed = 0 and k.paid = 0, false) as denied
from kept_line k
join coverage_value c on c.payer is not distinct from k.payer and c.plan is not distinct from k.plan
  and c.line_of_business is not distinct from k.line_of_business
join modifier_value m using (modifiers)
join diagnosis_value d on d.diagnoses = k.diagnoses
  and d.icd9 = (coalesce(k.diagnosis_code_type in ('icd-9-cm', 'icd9', '9'), false)
    or coalesce(k.diagnosis_code_type not in ('icd-10-cm', 'icd10', '10', '0'), true) and k.service_date < '2015-10-01')
join specialty_value s on s.taxonomy is not distinct from k.taxonomy
  and s.cms_specialty is not distinct from k.cms_specialty
left join place_of_service p on p.code = k.place and k.service_date between p.since and p.until
where k.is_index;
