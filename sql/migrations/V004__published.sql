-- The figures of each run, as published. Analysts read them through the views of schema benchmark.

create schema published;

create table published.cell (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  payer text not null,
  line_of_business text not null,
  site_of_service text not null,
  modifier_use text not null,
  diagnosis_group text not null,
  specialty text not null,
  state text not null,
  period text not null check (period in ('all', 'year', 'quarter', 'month')),
  period_start date,
  line_count bigint, claim_count bigint, patient_count bigint, provider_count bigint, unit_count numeric(16,3),
  denied_line_count bigint, priced_line_count bigint,
  billed_sum numeric(14,2), billed_mean numeric(14,2), billed_p10 numeric(14,2), billed_p25 numeric(14,2),
  billed_p50 numeric(14,2), billed_p75 numeric(14,2), billed_p90 numeric(14,2),
  allowed_sum numeric(14,2), allowed_mean numeric(14,2), allowed_p10 numeric(14,2), allowed_p25 numeric(14,2),
  allowed_p50 numeric(14,2), allowed_p75 numeric(14,2), allowed_p90 numeric(14,2),
  paid_sum numeric(14,2), paid_mean numeric(14,2), paid_p10 numeric(14,2), paid_p25 numeric(14,2),
  paid_p50 numeric(14,2), paid_p75 numeric(14,2), paid_p90 numeric(14,2),
  allowed_to_billed numeric(12,4), paid_to_allowed numeric(12,4), allowed_to_medicare numeric(12,4),
  suppressed boolean not null
);
create unique index cell_key on published.cell (run_id, fee_basis, payer, line_of_business, site_of_service, modifier_use,
  diagnosis_group, specialty, state, period, coalesce(period_start, '-infinity'));

create table published.modifier_frequency (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  modifier text not null,                    -- '' for lines without any modifier
  on_card boolean not null,
  line_count bigint,
  line_share numeric(7,6),                   -- of the index lines of the fee basis
  patient_count bigint,
  billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, fee_basis, modifier)
);

-- How often each whole list of modifiers occurs.
create table published.modifier_profile (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  modifiers text not null,                   -- in claim order, separated by one space; '' for none
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, fee_basis, modifiers)
);

create table published.co_billing (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,                   -- of the index line
  payer text not null,                       -- of the index line, or All
  related_code text not null,
  index_patient_day_count bigint,            -- patient-days with an index line of the fee basis and payer
  patient_day_count bigint,                  -- those that also carry the related code
  patient_day_share numeric(7,6),
  patient_count bigint,                      -- distinct patients of those
  related_line_count bigint,
  billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),  -- of the related lines
  suppressed boolean not null,
  primary key (run_id, fee_basis, payer, related_code)
);

create table published.finding (
  run_id bigint not null references claims.run on delete cascade,
  code text not null,
  fee_basis text not null,                   -- or All
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, code, fee_basis)
);

create table published.unknown_code (
  run_id bigint not null references claims.run on delete cascade,
  code_set text not null,                    -- modifier, place_of_service, diagnosis, taxonomy, specialty, payer
  code text not null,
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, code_set, code)
);

create table published.extract (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  role text not null,
  file_name text not null, sha256 text not null, layout text not null, delivery_date date not null,
  records_read bigint, records_rejected bigint, records_out_of_scope bigint, records_duplicate bigint,
  records_superseded bigint, records_kept bigint,
  billed_read numeric(16,2), billed_rejected numeric(16,2), billed_out_of_scope numeric(16,2),
  billed_duplicate numeric(16,2), billed_superseded numeric(16,2), billed_kept numeric(16,2),
  suppressed boolean not null,               -- whether any count of the row is hidden
  primary key (run_id, extract_id)
);

create table published.reject_summary (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  code text not null,
  record_count bigint,                       -- rejected records that carry the fault
  suppressed boolean not null,
  primary key (run_id, extract_id, code)
);

create table published.data_not_available (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  field text not null,
  state text not null check (state in ('column missing', 'always empty')),
  without text not null,
  primary key (run_id, extract_id, field)
);
