-- The code sets that judge claim lines, copied from the CSV resources. Several versions stand side by side, so that every
-- published run keeps the tables it was made with.

create schema reference;
comment on schema reference is 'The 20982 reference tables, by version';

create table reference.version (
  reference_version text primary key,
  loaded_at timestamptz not null default now()
);
comment on table reference.version is 'Versions of the reference tables that were ever loaded';
comment on column reference.version.reference_version is 'Hex SHA-256 over the contents of all tables';
comment on column reference.version.loaded_at is 'When the version was first loaded';

create table reference.procedure (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  name text not null,
  card_meaning text,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.procedure
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.procedure is 'Procedures that the benchmarks know: 20982, its related procedures, and those that CMS pairs with it';
comment on column reference.procedure.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.procedure.code is 'CPT code';
comment on column reference.procedure.name is 'What it is, in words of our own; never the CPT descriptor';
comment on column reference.procedure.card_meaning is 'What the card says of it';
comment on column reference.procedure.on_card is 'Whether the 20982 card lists the code';
comment on column reference.procedure.source is 'Publication that the row rests on';
comment on column reference.procedure.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.procedure.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.related_procedure (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  relation text not null,
  card_meaning text not null,
  official_meaning text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.related_procedure
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.related_procedure is 'Procedures kept beside a 20982 line of the same patient and service date';
comment on column reference.related_procedure.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.related_procedure.code is 'CPT code';
comment on column reference.related_procedure.relation is 'What ties it to 20982, for example imaging guidance';
comment on column reference.related_procedure.card_meaning is 'What the card says of it';
comment on column reference.related_procedure.official_meaning is 'What the code sets say of it beside 20982';
comment on column reference.related_procedure.on_card is 'Whether the 20982 card lists the code';
comment on column reference.related_procedure.source is 'Publication that the row rests on';
comment on column reference.related_procedure.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.related_procedure.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.modifier (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  name text not null,
  claim_side text not null,
  medicare_status text not null,
  indicators_allow boolean not null,
  payment_effect text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.modifier
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.modifier is 'Procedure modifiers and their standing on 20982';
comment on column reference.modifier.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.modifier.code is 'CPT or HCPCS modifier';
comment on column reference.modifier.name is 'What it says, in words of our own';
comment on column reference.modifier.claim_side is 'Claims it is meant for: professional, facility or both';
comment on column reference.modifier.medicare_status is 'How Medicare takes it on 20982, and why';
comment on column reference.modifier.indicators_allow is 'False where Medicare''s fee-schedule indicators do not allow it on 20982';
comment on column reference.modifier.payment_effect is 'What Medicare does to the amount';
comment on column reference.modifier.on_card is 'Whether the 20982 card lists the code';
comment on column reference.modifier.source is 'Publication that the row rests on';
comment on column reference.modifier.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.modifier.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.modifier_conflict (
  reference_version text not null references reference.version on delete cascade,
  first_modifier text not null,
  second_modifier text,
  claim_side text not null,
  reason text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.modifier_conflict
  (reference_version, first_modifier, coalesce(second_modifier, ''), claim_side, coalesce(effective_from, '-infinity'));
comment on table reference.modifier_conflict is 'Modifiers that exclude each other on one line, or that a kind of claim may not carry';
comment on column reference.modifier_conflict.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.modifier_conflict.first_modifier is 'Modifier';
comment on column reference.modifier_conflict.second_modifier is 'Modifier that it excludes; null where the claim side itself excludes the first';
comment on column reference.modifier_conflict.claim_side is 'Claims on which it is a conflict: professional, facility or both';
comment on column reference.modifier_conflict.reason is 'Why';
comment on column reference.modifier_conflict.on_card is 'Whether the card lists every modifier of the row';
comment on column reference.modifier_conflict.source is 'Publication that the row rests on';
comment on column reference.modifier_conflict.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.modifier_conflict.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.place_of_service (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  name text not null,
  rate text not null,
  site_expectation text,
  note text,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.place_of_service
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.place_of_service is 'Place-of-service codes of professional claims';
comment on column reference.place_of_service.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.place_of_service.code is 'CMS code, two digits';
comment on column reference.place_of_service.name is 'CMS name';
comment on column reference.place_of_service.rate is 'Fee-schedule rate paid there: facility or non-facility';
comment on column reference.place_of_service.site_expectation is 'Typical or accepted on the card, else null';
comment on column reference.place_of_service.note is 'What to know of its dates';
comment on column reference.place_of_service.on_card is 'Whether the card names the site that the code stands for';
comment on column reference.place_of_service.source is 'Publication that the row rests on';
comment on column reference.place_of_service.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.place_of_service.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.diagnosis (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  printed_code text not null,
  official_meaning text not null,
  card_meaning text,
  billable boolean not null,
  valid boolean not null,
  card_form_of text,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.diagnosis
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.diagnosis is 'ICD-10-CM codes of the families that matter here, and card rows that are not codes';
comment on column reference.diagnosis.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.diagnosis.code is 'As claims carry it: upper case, without dot';
comment on column reference.diagnosis.printed_code is 'With its dot';
comment on column reference.diagnosis.official_meaning is 'ICD-10-CM title, or why the row is not a code';
comment on column reference.diagnosis.card_meaning is 'What the card says of it';
comment on column reference.diagnosis.billable is 'Whether a claim may carry it; false for headers';
comment on column reference.diagnosis.valid is 'False for a card row that is not a code';
comment on column reference.diagnosis.card_form_of is 'Card row that is not a code and of which this is a valid form; it counts as on the card';
comment on column reference.diagnosis.on_card is 'Whether the 20982 card lists the code';
comment on column reference.diagnosis.source is 'Publication that the row rests on';
comment on column reference.diagnosis.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.diagnosis.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.diagnosis_family (
  reference_version text not null references reference.version on delete cascade,
  prefix text not null,
  printed_prefix text not null,
  name text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.diagnosis_family
  (reference_version, prefix, coalesce(effective_from, '-infinity'));
comment on table reference.diagnosis_family is 'Beginnings of ICD-10-CM codes of which the diagnosis table holds every code, so that any other is not a code';
comment on column reference.diagnosis_family.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.diagnosis_family.prefix is 'Upper case, without dot';
comment on column reference.diagnosis_family.printed_prefix is 'With its dot';
comment on column reference.diagnosis_family.name is 'What the family is';
comment on column reference.diagnosis_family.on_card is 'Whether the card lists codes of the family as a whole';
comment on column reference.diagnosis_family.source is 'Publication that the row rests on';
comment on column reference.diagnosis_family.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.diagnosis_family.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.taxonomy (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  official_label text not null,
  card_label text,
  specialty text not null,
  valid boolean not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.taxonomy
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.taxonomy is 'Provider taxonomy codes and the specialty that each counts as';
comment on column reference.taxonomy.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.taxonomy.code is 'NUCC code';
comment on column reference.taxonomy.official_label is 'What NUCC calls it';
comment on column reference.taxonomy.card_label is 'What the card calls it';
comment on column reference.taxonomy.specialty is 'Value of the dimension specialty';
comment on column reference.taxonomy.valid is 'False for a card row that is not a code in any release';
comment on column reference.taxonomy.on_card is 'Whether the 20982 card lists the code';
comment on column reference.taxonomy.source is 'Publication that the row rests on';
comment on column reference.taxonomy.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.taxonomy.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.taxonomy_family (
  reference_version text not null references reference.version on delete cascade,
  prefix text not null,
  classification text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.taxonomy_family
  (reference_version, prefix, coalesce(effective_from, '-infinity'));
comment on table reference.taxonomy_family is 'Beginnings of taxonomy codes of which the taxonomy table holds every code, so that any other is not a code';
comment on column reference.taxonomy_family.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.taxonomy_family.prefix is 'First characters of the code';
comment on column reference.taxonomy_family.classification is 'NUCC classification';
comment on column reference.taxonomy_family.on_card is 'Whether the 20982 card lists the code';
comment on column reference.taxonomy_family.source is 'Publication that the row rests on';
comment on column reference.taxonomy_family.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.taxonomy_family.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.cms_specialty (
  reference_version text not null references reference.version on delete cascade,
  code text not null,
  name text not null,
  specialty text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.cms_specialty
  (reference_version, code, coalesce(effective_from, '-infinity'));
comment on table reference.cms_specialty is 'CMS specialty codes, for extracts without taxonomy codes';
comment on column reference.cms_specialty.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.cms_specialty.code is 'CMS code, two digits';
comment on column reference.cms_specialty.name is 'What it is';
comment on column reference.cms_specialty.specialty is 'Value of the dimension specialty';
comment on column reference.cms_specialty.on_card is 'Whether the 20982 card lists the code';
comment on column reference.cms_specialty.source is 'Publication that the row rests on';
comment on column reference.cms_specialty.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.cms_specialty.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.payer (
  reference_version text not null references reference.version on delete cascade,
  payer text not null,
  note text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.payer
  (reference_version, payer, coalesce(effective_from, '-infinity'));
comment on table reference.payer is 'Values of the dimension payer';
comment on column reference.payer.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.payer.payer is 'Value of the dimension';
comment on column reference.payer.note is 'What counts as it';
comment on column reference.payer.on_card is 'Whether the card names the payer';
comment on column reference.payer.source is 'Publication that the row rests on';
comment on column reference.payer.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.payer.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.payer_alias (
  reference_version text not null references reference.version on delete cascade,
  alias text not null,
  payer text not null,
  brand boolean not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.payer_alias
  (reference_version, alias, coalesce(effective_from, '-infinity'));
comment on table reference.payer_alias is 'Names that payers go by on claims';
comment on column reference.payer_alias.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.payer_alias.alias is 'Upper case, one blank between words; matches as whole words of a normalised payer name';
comment on column reference.payer_alias.payer is 'Payer that it means';
comment on column reference.payer_alias.brand is 'False for programmes (Medicare, Medicaid), which yield to a brand in the same name';
comment on column reference.payer_alias.on_card is 'Whether the alias is the card''s own name of the payer';
comment on column reference.payer_alias.source is 'Publication that the row rests on';
comment on column reference.payer_alias.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.payer_alias.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.line_of_business_alias (
  reference_version text not null references reference.version on delete cascade,
  alias text not null,
  line_of_business text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.line_of_business_alias
  (reference_version, alias, coalesce(effective_from, '-infinity'));
comment on table reference.line_of_business_alias is 'Words of an extract''s own column, and the line of business that they mean';
comment on column reference.line_of_business_alias.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.line_of_business_alias.alias is 'Upper case, one blank between words; matches as whole words';
comment on column reference.line_of_business_alias.line_of_business is 'Value of the dimension';
comment on column reference.line_of_business_alias.on_card is 'Always false: the card names no line of business';
comment on column reference.line_of_business_alias.source is 'Publication that the row rests on';
comment on column reference.line_of_business_alias.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.line_of_business_alias.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.medicare_amount (
  reference_version text not null references reference.version on delete cascade,
  procedure_code text not null,
  fee_basis text not null,
  year integer not null,
  total_rvu numeric(10,4),
  conversion_factor numeric(10,4),
  payment_class text,
  amount numeric(14,2) not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.medicare_amount
  (reference_version, procedure_code, fee_basis, year, coalesce(effective_from, '-infinity'));
comment on table reference.medicare_amount is 'What Medicare allows nationally, by fee basis and year';
comment on column reference.medicare_amount.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.medicare_amount.procedure_code is 'CPT code';
comment on column reference.medicare_amount.fee_basis is 'Value of the dimension fee_basis';
comment on column reference.medicare_amount.year is 'Calendar year of service';
comment on column reference.medicare_amount.total_rvu is 'Relative value units of work, practice expense and malpractice; null for facility fees';
comment on column reference.medicare_amount.conversion_factor is 'Dollars a relative value unit; null for facility fees';
comment on column reference.medicare_amount.payment_class is 'Surgical center payment indicator or outpatient APC; null for professional fees';
comment on column reference.medicare_amount.amount is 'Dollars for one unit, before any adjustment for the place: RVU times conversion factor, rounded half up, or the published rate';
comment on column reference.medicare_amount.on_card is 'Always false: the card states no amount';
comment on column reference.medicare_amount.source is 'Publication that the row rests on';
comment on column reference.medicare_amount.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.medicare_amount.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.ncci_pair (
  reference_version text not null references reference.version on delete cascade,
  claim_side text not null,
  column_1 text not null,
  column_2 text not null,
  modifier_may_bypass boolean not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.ncci_pair
  (reference_version, claim_side, column_1, column_2, coalesce(effective_from, '-infinity'));
comment on table reference.ncci_pair is 'Pairs of procedures that Medicare does not pay together';
comment on column reference.ncci_pair.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.ncci_pair.claim_side is 'Professional or facility: each has its own edits';
comment on column reference.ncci_pair.column_1 is 'Procedure that is paid';
comment on column reference.ncci_pair.column_2 is 'Procedure that is not';
comment on column reference.ncci_pair.modifier_may_bypass is 'Whether a modifier such as 59 lets both be paid';
comment on column reference.ncci_pair.on_card is 'Whether the card lists both procedures';
comment on column reference.ncci_pair.source is 'Publication that the row rests on';
comment on column reference.ncci_pair.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.ncci_pair.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.unit_limit (
  reference_version text not null references reference.version on delete cascade,
  claim_side text not null,
  procedure_code text not null,
  units integer not null,
  adjudication text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.unit_limit
  (reference_version, claim_side, procedure_code, coalesce(effective_from, '-infinity'));
comment on table reference.unit_limit is 'Units of a procedure that one claim may carry a day (MUE)';
comment on column reference.unit_limit.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.unit_limit.claim_side is 'Professional or facility';
comment on column reference.unit_limit.procedure_code is 'CPT code';
comment on column reference.unit_limit.units is 'Units a day';
comment on column reference.unit_limit.adjudication is 'How strictly Medicare holds it';
comment on column reference.unit_limit.on_card is 'Whether the card lists the procedure';
comment on column reference.unit_limit.source is 'Publication that the row rests on';
comment on column reference.unit_limit.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.unit_limit.effective_to is 'Last service date on which the row holds; null for until further notice';

create table reference.reference_discrepancy (
  reference_version text not null references reference.version on delete cascade,
  subject text not null,
  code text not null,
  card_meaning text not null,
  official_meaning text not null,
  consequence text not null,
  on_card boolean not null,
  source text not null,
  effective_from date,
  effective_to date
);
create unique index on reference.reference_discrepancy
  (reference_version, subject, code, coalesce(effective_from, '-infinity'));
comment on table reference.reference_discrepancy is 'Each place where the official code sets disagree with the card; the official meaning decides';
comment on column reference.reference_discrepancy.reference_version is 'Version of the tables that the row belongs to';
comment on column reference.reference_discrepancy.subject is 'Reference table of the code';
comment on column reference.reference_discrepancy.code is 'As the card prints it, diagnosis codes with their dot';
comment on column reference.reference_discrepancy.card_meaning is 'What the card says';
comment on column reference.reference_discrepancy.official_meaning is 'What the code set says';
comment on column reference.reference_discrepancy.consequence is 'What it does to the figures';
comment on column reference.reference_discrepancy.on_card is 'Always true: the card lists the code';
comment on column reference.reference_discrepancy.source is 'Publication that the row rests on';
comment on column reference.reference_discrepancy.effective_from is 'First service date on which the row holds; null for always';
comment on column reference.reference_discrepancy.effective_to is 'Last service date on which the row holds; null for until further notice';
