-- What was read, line by line, under keyed pseudonyms: for the job and for auditors, never for analysts.

create schema claims;

create table claims.pseudonym_key (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null,          -- HMAC-SHA-256 of a fixed text under the key, hex: tells keys apart, reveals none
  created_at timestamptz not null default now()
);

create table claims.run (
  run_id bigint generated always as identity primary key,
  edition text not null,
  status text not null default 'running' check (status in ('running', 'published', 'superseded')),
  base_run_id bigint references claims.run,  -- the edition's latest published run when this one began, null for the first
  inputs_sha256 text not null,               -- hex digest over the contents of the run's inputs
  reference_version text not null,           -- hex digest of the reference tables that judged the lines
  program_version text not null,
  started_at timestamptz not null default now(),
  published_at timestamptz
);
create unique index run_identity on claims.run (edition, inputs_sha256, reference_version, program_version,
  coalesce(base_run_id, 0));
create unique index run_current on claims.run (edition) where status = 'published';

create table claims.extract (
  extract_id integer generated always as identity primary key,
  edition text not null,
  file_name text not null,                   -- without folder
  sha256 text not null,                      -- hex digest of the file's bytes
  size_bytes bigint not null,
  layout text not null,
  delivery_date date not null,               -- from the extract's file_date, else its name, else the day of registration
  reference_version text not null,           -- of the tables that classified its lines
  run_id bigint not null references claims.run,  -- the run that loaded it
  status text not null default 'loading' check (status in ('loading', 'published', 'replaced')),
  replaced_by integer references claims.extract,
  -- as of the edition's latest publication; null before the first
  records_read bigint,
  records_rejected bigint,
  records_out_of_scope bigint,
  records_duplicate bigint,
  records_superseded bigint,
  records_kept bigint,
  -- dollars over the records that carry a code in scope
  billed_read numeric(16,2),
  billed_rejected numeric(16,2),
  billed_out_of_scope numeric(16,2),
  billed_duplicate numeric(16,2),
  billed_superseded numeric(16,2),
  billed_kept numeric(16,2)
);
create unique index extract_content on claims.extract (edition, sha256) where status = 'published';
create unique index extract_name on claims.extract (edition, file_name) where status = 'published';

-- The ledger of every run: each extract that took part, and where its records went.
create table claims.run_extract (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  role text not null check (role in ('loaded', 'carried', 'replaced')),  -- new in this run, from an earlier one, or replaced by this one
  load_order integer not null,               -- 1-based, by delivery date, earlier runs first, then file name and digest
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

-- What the load step counted, committed with the lines of each block.
create table claims.extract_count (
  extract_id integer not null references claims.extract on delete cascade,
  part integer not null,                     -- 0-based part of the extract that one worker reads
  records_read bigint not null,              -- up to the last committed block
  records_out_of_scope_by_code bigint not null,  -- neither 20982 nor related
  records_rejected bigint not null,
  billed_rejected_cents bigint not null,     -- of rejected records with a code in scope and a readable billed amount
  complete boolean not null,                 -- whether the part was read to its end
  primary key (extract_id, part)
);

-- One readable record whose code is 20982 or related. Never changed after it is loaded.
create table claims.line (
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  line_number bigint not null,
  claim_key uuid not null,                   -- pseudonym of source and claim identifier
  claim_line_number text not null,
  patient_key uuid not null,                 -- pseudonym of the patient
  provider_key uuid,                         -- pseudonym of the rendering, else billing NPI
  content_key uuid not null,                 -- pseudonym of everything on the line: equal content, equal key
  claim_type text check (claim_type in ('professional', 'institutional')),
  procedure_code text not null,
  is_index boolean not null,                 -- the code is 20982
  modifiers text[] not null,
  service_date date not null,
  paid_date date,
  units numeric(14,3),
  billed_cents bigint,
  allowed_cents bigint,
  paid_cents bigint,
  denied boolean not null,                   -- by status, or allowed and paid both zero
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
  rules text[] not null,                     -- codes of the rules that decided, in the order of the dimensions above
  findings text[] not null,                  -- facts that the line alone shows
  primary key (extract_id, record_number)
);

-- The records that settling took out of a run, and why. A line of the run without a row here is kept.
create table claims.settlement (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  bucket text not null check (bucket in ('out_of_scope', 'duplicate', 'superseded')),
  rule text not null,                        -- which rule of final action or session took it out
  by_extract_id integer,                     -- the record that took its place or removed it, where there is one
  by_record_number bigint,
  primary key (run_id, extract_id, record_number)
);

-- Facts about kept lines that only show beside the other lines of the claim or the patient's day.
create table claims.session_finding (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  code text not null,
  primary key (run_id, extract_id, record_number, code)
);

create table claims.reject (
  extract_id integer not null references claims.extract on delete cascade,
  record_number bigint not null,
  line_number bigint not null,
  fault_number smallint not null,            -- 1-based among the faults of the record
  column_name text,
  code text not null,
  sentence text not null,                    -- place, expectation and remedy, without any source value
  primary key (extract_id, record_number, fault_number)
);

-- What is worth knowing of an extract as a whole.
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

-- Which fields of the layout an extract's header carries.
create table claims.extract_field (
  extract_id integer not null references claims.extract on delete cascade,
  field text not null,                       -- name of the layout's field
  column_name text,                          -- header as delivered, null when the extract lacks the column
  without text not null,                     -- which figures are lost without the field
  primary key (extract_id, field)
);
