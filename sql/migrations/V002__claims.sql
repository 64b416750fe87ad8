create schema claims;
comment on schema claims is
  'What was read, line by line, under keyed pseudonyms, and what became of every record: for the job and for auditors, never for analysts. Amounts are whole cents; codes are text; dates have no zone.';

create table claims.pseudonym_key (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null,
  created_at timestamptz not null default now()
);
comment on table claims.pseudonym_key is
  'Which key the pseudonyms of this database were made with; one row at most. The key itself is never stored.';
comment on column claims.pseudonym_key.only_row is 'Always true: holds the table to one row.';
comment on column claims.pseudonym_key.fingerprint is
  'HMAC-SHA-256 of a fixed text under the key, hex: tells keys apart, reveals none.';
comment on column claims.pseudonym_key.created_at is 'When the first run stored it.';

create table claims.finding_code (
  code text primary key,
  kind text not null check (kind in ('refusal', 'reject', 'note', 'fact')),
  meaning text not null,
  source text not null
);
comment on table claims.finding_code is
  'What each finding code means. Every run writes it anew from the program, which is the source.';
comment on column claims.finding_code.code is 'The code, as in claims.reject, claims.extract_note, claims.line.findings and claims.session_finding.';
comment on column claims.finding_code.kind is
  'refusal: the whole extract is refused; reject: the record is rejected; note: the extract is loaded all the same; fact: the line is kept all the same.';
comment on column claims.finding_code.meaning is 'One sentence for people.';
comment on column claims.finding_code.source is 'The rule and the code set that the finding rests on.';

create table claims.rule (
  code text primary key,
  dimension text not null,
  sentence text not null
);
comment on table claims.rule is
  'The rules that give a line its value in a dimension, and a record its bucket. Every run writes it anew from the program, which is the source.';
comment on column claims.rule.code is 'The code, as in claims.line.rules and claims.settlement.rule.';
comment on column claims.rule.dimension is 'What the rule decides: a dimension by its column in claims.line and benchmark.cell, or bucket.';
comment on column claims.rule.sentence is 'What the rule says, in one sentence.';

create table claims.run (
  run_id bigint generated always as identity primary key,
  edition text not null,
  status text not null default 'running' check (status in ('running', 'published', 'superseded')),
  base_run_id bigint references claims.run,
  inputs_sha256 text not null,
  reference_version text not null,
  program_version text not null,
  started_at timestamptz not null default now(),
  published_at timestamptz
);
create unique index run_identity on claims.run (edition, inputs_sha256, reference_version, program_version,
  coalesce(base_run_id, 0));
create unique index run_current on claims.run (edition) where status = 'published';
comment on table claims.run is
  'One row per run of the job. Its identity is its edition, the content of its inputs, the versions of reference tables and program, and the publication it builds on: a restart continues the same row.';
comment on index claims.run_identity is 'The same identity is the same run.';
comment on index claims.run_current is 'One current publication an edition.';
comment on column claims.run.run_id is 'Key; grows with time.';
comment on column claims.run.edition is 'The set of figures that the run belongs to. Editions never mix.';
comment on column claims.run.status is
  'running: not published, or failed; published: what analysts of the edition see; superseded: published earlier.';
comment on column claims.run.base_run_id is 'The edition''s latest published run when this one began; null for the first.';
comment on column claims.run.inputs_sha256 is 'Hex digest over the contents of the run''s inputs.';
comment on column claims.run.reference_version is 'Hex digest of the reference tables that judged the lines.';
comment on column claims.run.program_version is 'Version of the program that ran.';
comment on column claims.run.started_at is 'When the run was registered.';
comment on column claims.run.published_at is 'When its figures became visible; null before.';
comment on sequence claims.run_run_id_seq is 'Numbers the runs.';

create table claims.extract (
  extract_id integer generated always as identity primary key,
  edition text not null,
  file_name text not null,
  sha256 text not null,
  size_bytes bigint not null,
  layout text not null,
  delivery_date date not null,
  reference_version text not null,
  run_id bigint not null references claims.run,
  status text not null default 'loading' check (status in ('loading', 'published', 'replaced')),
  replaced_by integer references claims.extract,
  records_read bigint,
  records_rejected bigint,
  records_out_of_scope bigint,
  records_duplicate bigint,
  records_superseded bigint,
  records_kept bigint,
  billed_read numeric(16,2),
  billed_rejected numeric(16,2),
  billed_out_of_scope numeric(16,2),
  billed_duplicate numeric(16,2),
  billed_superseded numeric(16,2),
  billed_kept numeric(16,2)
);
create unique index extract_content on claims.extract (edition, sha256) where status = 'published';
create unique index extract_name on claims.extract (edition, file_name) where status = 'published';
comment on table claims.extract is
  'The ledger: one row per delivered file, with the bucket that each of its records ended in as of the edition''s latest publication. records_read = rejected + out_of_scope + duplicate + superseded + kept, and the same in dollars.';
comment on column claims.extract.extract_id is 'Key.';
comment on column claims.extract.edition is 'The edition it was loaded into.';
comment on column claims.extract.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column claims.extract.sha256 is 'Hex digest of the file''s bytes. The same content is not loaded twice into an edition.';
comment on column claims.extract.size_bytes is 'Size of the file in bytes.';
comment on column claims.extract.layout is 'Name of the layout that read it.';
comment on column claims.extract.delivery_date is 'From the extract''s own file date, else its name, else the day of registration. The later delivery wins.';
comment on column claims.extract.reference_version is 'Version of the reference tables that classified its lines.';
comment on column claims.extract.run_id is 'The run that loaded it.';
comment on column claims.extract.status is
  'loading: not in a publication yet; published: in the edition''s latest publication; replaced: a newer file of the same name took its place.';
comment on column claims.extract.replaced_by is 'The extract that took its place; null while none did.';
comment on column claims.extract.records_read is 'Records of the file, header excluded; null before the first publication, as every count here.';
comment on column claims.extract.records_rejected is 'Records that cannot be read as a claim line; claims.reject says why.';
comment on column claims.extract.records_out_of_scope is 'Readable records with another code, or with a related code but no kept 20982 line of the same patient and day.';
comment on column claims.extract.records_duplicate is 'Records that repeat another kept record''s claim line and content.';
comment on column claims.extract.records_superseded is 'Earlier versions of a claim line: replaced, voided, reversed, or of a replaced extract.';
comment on column claims.extract.records_kept is '20982 lines, and related lines on such a line''s patient and day.';
comment on column claims.extract.billed_read is 'Billed dollars over the records that carry a code in scope; the sum of the buckets.';
comment on column claims.extract.billed_rejected is 'Billed dollars of rejected records with a code in scope and a readable amount.';
comment on column claims.extract.billed_out_of_scope is 'Billed dollars of related records without an index line.';
comment on column claims.extract.billed_duplicate is 'Billed dollars of the duplicates.';
comment on column claims.extract.billed_superseded is 'Billed dollars of the superseded records; negative where reversals outweigh.';
comment on column claims.extract.billed_kept is 'Billed dollars of the kept records.';
comment on sequence claims.extract_extract_id_seq is 'Numbers the extracts.';

create table claims.run_extract (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  role text not null check (role in ('loaded', 'carried', 'replaced')),
  load_order integer not null,
  records_read bigint,
  records_rejected bigint,
  records_out_of_scope bigint,
  records_duplicate bigint,
  records_superseded bigint,
  records_kept bigint,
  billed_read numeric(16,2),
  billed_rejected numeric(16,2),
  billed_out_of_scope numeric(16,2),
  billed_duplicate numeric(16,2),
  billed_superseded numeric(16,2),
  billed_kept numeric(16,2),
  primary key (run_id, extract_id)
);
comment on table claims.run_extract is
  'The ledger of every run: each extract that took part, and where its records went in that run. Counts are null until the run has settled.';
comment on column claims.run_extract.run_id is 'The run.';
comment on column claims.run_extract.extract_id is 'The extract.';
comment on column claims.run_extract.role is
  'loaded: new in this run; carried: from an earlier run, still counted; replaced: a newer file of the same name counts instead, and all its lines are superseded.';
comment on column claims.run_extract.load_order is '1-based, by delivery date, earlier runs first, then file name and digest. Decides between equal delivery dates.';
comment on column claims.run_extract.records_read is 'As in claims.extract, for this run.';
comment on column claims.run_extract.records_rejected is 'As in claims.extract, for this run.';
comment on column claims.run_extract.records_out_of_scope is 'As in claims.extract, for this run.';
comment on column claims.run_extract.records_duplicate is 'As in claims.extract, for this run.';
comment on column claims.run_extract.records_superseded is 'As in claims.extract, for this run.';
comment on column claims.run_extract.records_kept is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_read is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_rejected is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_out_of_scope is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_duplicate is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_superseded is 'As in claims.extract, for this run.';
comment on column claims.run_extract.billed_kept is 'As in claims.extract, for this run.';

create table claims.extract_count (
  extract_id integer not null references claims.extract on delete cascade,
  part integer not null,
  records_read bigint not null,
  records_out_of_scope_by_code bigint not null,
  records_rejected bigint not null,
  billed_rejected_cents bigint not null,
  complete boolean not null,
  primary key (extract_id, part)
);
comment on table claims.extract_count is
  'What the load step has counted so far, committed with the lines of each block: records_read = out of scope by code + rejected + rows of claims.line.';
comment on column claims.extract_count.extract_id is 'The extract.';
comment on column claims.extract_count.part is '0-based part of the extract that one worker reads.';
comment on column claims.extract_count.records_read is 'Records read, up to the last committed block.';
comment on column claims.extract_count.records_out_of_scope_by_code is 'Records whose code is neither 20982 nor related; checked for their field count only, and not stored.';
comment on column claims.extract_count.records_rejected is 'Records with at least one row in claims.reject.';
comment on column claims.extract_count.billed_rejected_cents is 'Billed cents of rejected records with a code in scope and a readable billed amount.';
comment on column claims.extract_count.complete is 'Whether the part was read to its end.';

create table claims.line (
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  line_number bigint not null,
  claim_key uuid not null,
  claim_line_number text not null,
  patient_key uuid not null,
  provider_key uuid,
  content_key uuid not null,
  claim_type text check (claim_type in ('professional', 'institutional')),
  procedure_code text not null,
  is_index boolean not null,
  modifiers text[] not null,
  service_date date not null,
  paid_date date,
  units numeric(14,3),
  billed_cents bigint,
  allowed_cents bigint,
  paid_cents bigint,
  denied boolean not null,
  adjustment text not null check (adjustment in ('original', 'replacement', 'void')),
  diagnosis_code_system text not null check (diagnosis_code_system in ('icd-9-cm', 'icd-10-cm')),
  diagnosis_codes text[] not null,
  place_of_service text,
  bill_type text,
  payer_name text,
  plan_name text,
  line_of_business_name text,
  rendering_taxonomy text,
  billing_taxonomy text,
  rendering_specialty text,
  fee_basis text not null,
  payer text not null,
  line_of_business text not null,
  site_of_service text not null,
  site_expectation text not null,
  modifier_use text not null,
  diagnosis_group text not null,
  diagnosis_on_card boolean not null,
  specialty text not null,
  taxonomy_on_card boolean not null,
  state text not null,
  rules text[] not null,
  findings text[] not null,
  primary key (extract_id, record_number)
);
comment on table claims.line is
  'One readable record whose code is 20982 or related, in whichever bucket it ends. Never changed after it is loaded: settling writes beside it.';
comment on column claims.line.extract_id is 'The extract it was read from.';
comment on column claims.line.record_number is '1-based record of the extract, header excluded. With the extract it finds the record again.';
comment on column claims.line.line_number is '1-based line of the file on which the record starts, header included.';
comment on column claims.line.claim_key is 'Pseudonym of data source and claim identifier: HMAC-SHA-256, first 128 bits.';
comment on column claims.line.claim_line_number is 'Line of the claim; whole numbers without leading zeros, anything else as delivered.';
comment on column claims.line.patient_key is 'Pseudonym of the patient, one and the same across extracts and sources.';
comment on column claims.line.provider_key is 'Pseudonym of the rendering, else billing NPI; null when neither is present.';
comment on column claims.line.content_key is 'Pseudonym of everything on the line: equal content, equal key.';
comment on column claims.line.claim_type is 'professional (CMS-1500, 837P) or institutional (UB-04, 837I); null when the extract does not say.';
comment on column claims.line.procedure_code is 'HCPCS or CPT code, trimmed, upper case.';
comment on column claims.line.is_index is 'Whether the code is 20982; else it is a related procedure.';
comment on column claims.line.modifiers is 'Upper case, in claim order, without blanks and repeats; empty for none.';
comment on column claims.line.service_date is 'Line start date, else claim start date.';
comment on column claims.line.paid_date is 'When the payer paid; null when not delivered.';
comment on column claims.line.units is 'Service units, up to three decimals; null when blank.';
comment on column claims.line.billed_cents is 'Charge in cents; null when blank; negative on reversals.';
comment on column claims.line.allowed_cents is 'Contractually allowed amount in cents; null when blank; negative on reversals.';
comment on column claims.line.paid_cents is 'Paid by the payer, in cents; null when blank; negative on reversals.';
comment on column claims.line.denied is 'Denied by status, or allowed and paid both present and zero.';
comment on column claims.line.adjustment is
  'original; replacement (claim frequency code 7); void (8). From the extract''s frequency code, else the last character of the bill type.';
comment on column claims.line.diagnosis_code_system is 'Revision of the diagnosis codes: the extract''s word, else by service date (ICD-10-CM from 2015-10-01).';
comment on column claims.line.diagnosis_codes is 'Upper case, without dots, in claim order, the pointed ones first; empty for none.';
comment on column claims.line.place_of_service is 'Two-character code as delivered; null when blank.';
comment on column claims.line.bill_type is 'Type of bill, three characters, without its leading zero; null when blank.';
comment on column claims.line.payer_name is 'Payer as delivered; null when blank.';
comment on column claims.line.plan_name is 'Plan as delivered; null when blank.';
comment on column claims.line.line_of_business_name is 'Line of business as delivered; null when blank.';
comment on column claims.line.rendering_taxonomy is 'NUCC taxonomy code of the rendering provider; null when blank.';
comment on column claims.line.billing_taxonomy is 'NUCC taxonomy code of the billing provider; null when blank.';
comment on column claims.line.rendering_specialty is 'CMS specialty code of the rendering provider; null when blank.';
comment on column claims.line.fee_basis is 'Which kind of fee the amounts are; never pooled. Values as in benchmark.cell, which holds for the dimensions below too.';
comment on column claims.line.payer is 'Payer group.';
comment on column claims.line.line_of_business is 'Line of business.';
comment on column claims.line.site_of_service is 'Site of service.';
comment on column claims.line.site_expectation is 'typical, accepted or atypical for 20982, by the card.';
comment on column claims.line.modifier_use is 'Use of modifiers: the first group that applies.';
comment on column claims.line.diagnosis_group is 'Diagnosis group: the first group that any code falls in.';
comment on column claims.line.diagnosis_on_card is 'Whether any diagnosis code is on the 20982 card, directly or as the valid form of a card row.';
comment on column claims.line.specialty is 'Specialty of the rendering, else billing provider.';
comment on column claims.line.taxonomy_on_card is 'Whether the deciding taxonomy code is on the 20982 card.';
comment on column claims.line.state is 'State of service, two letters, or Not in input.';
comment on column claims.line.rules is
  'Codes of the rules that decided, one per dimension, in the order fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state.';
comment on column claims.line.findings is 'Codes of the facts that the line alone shows; empty for none.';

create table claims.settlement (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  bucket text not null check (bucket in ('out_of_scope', 'duplicate', 'superseded')),
  rule text not null,
  by_extract_id integer,
  by_record_number bigint,
  primary key (run_id, extract_id, record_number)
);
comment on table claims.settlement is
  'The records that settling took out of a run, and why. A line of an extract that the run loaded or carried, without a row here, is kept; all lines of a replaced extract are superseded without rows.';
comment on column claims.settlement.run_id is 'The run.';
comment on column claims.settlement.extract_id is 'Extract of the record that was taken out.';
comment on column claims.settlement.record_number is 'The record that was taken out.';
comment on column claims.settlement.bucket is 'The bucket it ended in.';
comment on column claims.settlement.rule is 'Code of the rule of final action or session that took it out; claims.rule says what it says.';
comment on column claims.settlement.by_extract_id is 'Extract of the record that took its place or removed it; null where there is none.';
comment on column claims.settlement.by_record_number is 'That record; null where there is none.';

create table claims.session_finding (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  code text not null,
  primary key (run_id, extract_id, record_number, code)
);
comment on table claims.session_finding is
  'Facts about kept lines that only show beside the other lines of the claim or of the patient''s day.';
comment on column claims.session_finding.run_id is 'The run.';
comment on column claims.session_finding.extract_id is 'Extract of the line.';
comment on column claims.session_finding.record_number is 'Record of the line.';
comment on column claims.session_finding.code is 'What was found; claims.finding_code says what it means.';

create table claims.reject (
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  line_number bigint not null,
  fault_number smallint not null,
  column_name text,
  code text not null,
  sentence text not null,
  primary key (extract_id, record_number, fault_number)
);
comment on table claims.reject is 'Every fault of every rejected record: where, what was expected, what to do. No source value.';
comment on column claims.reject.extract_id is 'The extract.';
comment on column claims.reject.record_number is '1-based record of the extract, header excluded.';
comment on column claims.reject.line_number is '1-based line of the file on which the record starts, header included.';
comment on column claims.reject.fault_number is '1-based among the faults of the record.';
comment on column claims.reject.column_name is 'Header of the column at fault; null when the record as a whole is.';
comment on column claims.reject.code is 'What is wrong; claims.finding_code says what it means.';
comment on column claims.reject.sentence is 'Place, expectation and remedy, without any source value.';

create table claims.extract_note (
  extract_id integer not null references claims.extract on delete cascade,
  code text not null,
  column_name text not null default '',
  first_record_number bigint not null,
  first_line_number bigint not null,
  occurrences bigint not null,
  sentence text not null,
  primary key (extract_id, code, column_name)
);
comment on table claims.extract_note is 'What is worth knowing of an extract as a whole, although it was loaded.';
comment on column claims.extract_note.extract_id is 'The extract.';
comment on column claims.extract_note.code is 'What was found; claims.finding_code says what it means.';
comment on column claims.extract_note.column_name is 'Header of the column, or the empty text when no single column is meant.';
comment on column claims.extract_note.first_record_number is 'Record where it was first seen; 0 is the header or the file.';
comment on column claims.extract_note.first_line_number is '1-based line of the file where it was first seen.';
comment on column claims.extract_note.occurrences is 'How often it was seen.';
comment on column claims.extract_note.sentence is 'The first occurrence in words, without any source value.';

create table claims.extract_field (
  extract_id integer not null references claims.extract on delete cascade,
  field text not null,
  column_name text,
  without text not null,
  primary key (extract_id, field)
);
comment on table claims.extract_field is 'Which fields of the layout an extract''s header carries.';
comment on column claims.extract_field.extract_id is 'The extract.';
comment on column claims.extract_field.field is 'Name of the layout''s field.';
comment on column claims.extract_field.column_name is 'Header as delivered; null when the extract lacks the column.';
comment on column claims.extract_field.without is 'Which figures are lost without the field.';
