create schema published;
comment on schema published is
  'The figures of every run, already suppressed. Analysts read them through the views of schema benchmark.';

create schema benchmark;
comment on schema benchmark is
  'What analysts read: views of the latest published run of each edition. Nothing here is about fewer than 11 patients. benchmark.data_dictionary says what every column means, benchmark.definition what the words mean.';

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
comment on table published.cell is
  'The benchmark cells of every run: one row per fee basis, one value or All in each dimension, and period. What each column means to an analyst stands at benchmark.cell.';
comment on column published.cell.run_id is 'The run.';
comment on column published.cell.fee_basis is 'Fee basis; All only in rows of counts without amounts.';
comment on column published.cell.payer is 'Payer group, or All.';
comment on column published.cell.line_of_business is 'Line of business, or All.';
comment on column published.cell.site_of_service is 'Site of service, or All.';
comment on column published.cell.modifier_use is 'Use of modifiers, or All.';
comment on column published.cell.diagnosis_group is 'Diagnosis group, or All.';
comment on column published.cell.specialty is 'Specialty, or All.';
comment on column published.cell.state is 'State of service, or All.';
comment on column published.cell.period is 'Grain of the service date: all, year, quarter or month.';
comment on column published.cell.period_start is 'First day of the period; null for all.';
comment on column published.cell.line_count is 'Index lines; null when suppressed, as every measure here.';
comment on column published.cell.claim_count is 'Distinct claims.';
comment on column published.cell.patient_count is 'Distinct patients.';
comment on column published.cell.provider_count is 'Distinct rendering, else billing providers.';
comment on column published.cell.unit_count is 'Sum of the units that are present.';
comment on column published.cell.denied_line_count is 'Denied lines.';
comment on column published.cell.priced_line_count is 'Lines with an allowed amount above zero that are not denied.';
comment on column published.cell.allowed_to_billed is 'Sum of allowed over sum of billed, over priced lines that carry both.';
comment on column published.cell.paid_to_allowed is 'Sum of paid over sum of allowed, over priced lines that carry both.';
comment on column published.cell.allowed_to_medicare is 'Mean over priced lines of allowed over the national Medicare amount.';
comment on column published.cell.suppressed is 'Whether the measures are hidden: 1 to 10 patients, or another hidden count could be derived from them.';
do $$
declare
  amount text;
  statistic text[];
begin
  foreach amount in array array['billed', 'allowed', 'paid'] loop
    foreach statistic slice 1 in array array[['sum', 'Sum'], ['mean', 'Mean'], ['p10', '10th percentile'],
      ['p25', '25th percentile'], ['p50', 'Median'], ['p75', '75th percentile'], ['p90', '90th percentile']] loop
      execute format('comment on column published.cell.%I is %L', amount || '_' || statistic[1],
        format('%s of the %s dollars of priced lines that carry the amount.', statistic[2], amount));
    end loop;
  end loop;
end $$;

create table published.modifier_frequency (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  modifier text not null,
  on_card boolean not null,
  line_count bigint,
  line_share numeric(7,6),
  patient_count bigint,
  billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, fee_basis, modifier)
);
comment on table published.modifier_frequency is 'Each modifier on its own, by fee basis: a line with two modifiers counts under both.';
comment on column published.modifier_frequency.run_id is 'The run.';
comment on column published.modifier_frequency.fee_basis is 'Fee basis of the lines, or All for counts without amounts.';
comment on column published.modifier_frequency.modifier is 'The modifier; the empty text for lines without any; texts that may not be named stand together under a label.';
comment on column published.modifier_frequency.on_card is 'Whether the modifier is on the 20982 card.';
comment on column published.modifier_frequency.line_count is 'Index lines that carry it; null when suppressed.';
comment on column published.modifier_frequency.line_share is 'Of the index lines of the fee basis, 0 to 1; null when suppressed.';
comment on column published.modifier_frequency.patient_count is 'Distinct patients of the lines; null when suppressed.';
comment on column published.modifier_frequency.billed_sum is 'Billed dollars of the lines; null when suppressed.';
comment on column published.modifier_frequency.allowed_sum is 'Allowed dollars of the lines; null when suppressed.';
comment on column published.modifier_frequency.paid_sum is 'Paid dollars of the lines; null when suppressed.';
comment on column published.modifier_frequency.suppressed is 'Whether the measures are hidden: 1 to 10 patients, or another hidden count could be derived from them.';

create table published.modifier_profile (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  modifiers text not null,
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, fee_basis, modifiers)
);
comment on table published.modifier_profile is 'How often each whole list of modifiers occurs.';
comment on column published.modifier_profile.run_id is 'The run.';
comment on column published.modifier_profile.fee_basis is 'Fee basis of the lines, or All for counts without amounts.';
comment on column published.modifier_profile.modifiers is 'The modifiers in claim order, separated by one space; the empty text for none; lists that may not be named stand together under a label.';
comment on column published.modifier_profile.line_count is 'Index lines that carry exactly this list; null when suppressed.';
comment on column published.modifier_profile.patient_count is 'Distinct patients of the lines; null when suppressed.';
comment on column published.modifier_profile.billed_sum is 'Billed dollars of the lines; null when suppressed.';
comment on column published.modifier_profile.allowed_sum is 'Allowed dollars of the lines; null when suppressed.';
comment on column published.modifier_profile.paid_sum is 'Paid dollars of the lines; null when suppressed.';
comment on column published.modifier_profile.suppressed is 'Whether the measures are hidden.';

create table published.co_billing (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  payer text not null,
  related_code text not null,
  index_patient_day_count bigint,
  patient_day_count bigint,
  patient_day_share numeric(7,6),
  patient_count bigint,
  related_line_count bigint,
  billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, fee_basis, payer, related_code)
);
comment on table published.co_billing is 'How often a related procedure stands on an index line''s patient and day.';
comment on column published.co_billing.run_id is 'The run.';
comment on column published.co_billing.fee_basis is 'Fee basis of the index line.';
comment on column published.co_billing.payer is 'Payer of the index line, or All.';
comment on column published.co_billing.related_code is 'The related procedure.';
comment on column published.co_billing.index_patient_day_count is 'Patient-days with an index line of the fee basis and payer; null when suppressed.';
comment on column published.co_billing.patient_day_count is 'Those that also carry the related code; null when suppressed.';
comment on column published.co_billing.patient_day_share is 'The one over the other, 0 to 1; null when suppressed.';
comment on column published.co_billing.patient_count is 'Distinct patients of those patient-days; null when suppressed.';
comment on column published.co_billing.related_line_count is 'Related lines on those patient-days; null when suppressed.';
comment on column published.co_billing.billed_sum is 'Billed dollars of the related lines; null when suppressed.';
comment on column published.co_billing.allowed_sum is 'Allowed dollars of the related lines; null when suppressed.';
comment on column published.co_billing.paid_sum is 'Paid dollars of the related lines; null when suppressed.';
comment on column published.co_billing.suppressed is 'Whether the measures are hidden.';

create table published.finding (
  run_id bigint not null references claims.run on delete cascade,
  code text not null,
  fee_basis text not null,
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, code, fee_basis)
);
comment on table published.finding is 'How many kept lines, index and related ones, show each fact.';
comment on column published.finding.run_id is 'The run.';
comment on column published.finding.code is 'What was found.';
comment on column published.finding.fee_basis is 'Fee basis of the lines, or All for counts without amounts.';
comment on column published.finding.line_count is 'Kept lines that show it; null when suppressed.';
comment on column published.finding.patient_count is 'Distinct patients of the lines; null when suppressed.';
comment on column published.finding.billed_sum is 'Billed dollars of the lines; null when suppressed.';
comment on column published.finding.allowed_sum is 'Allowed dollars of the lines; null when suppressed.';
comment on column published.finding.paid_sum is 'Paid dollars of the lines; null when suppressed.';
comment on column published.finding.suppressed is 'Whether the measures are hidden.';

create table published.unknown_code (
  run_id bigint not null references claims.run on delete cascade,
  code_set text not null,
  code text not null,
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, code_set, code)
);
comment on table published.unknown_code is 'Codes on index lines that no reference table knows.';
comment on column published.unknown_code.run_id is 'The run.';
comment on column published.unknown_code.code_set is 'modifier, place_of_service, diagnosis, taxonomy, specialty or payer.';
comment on column published.unknown_code.code is 'The code, or the normalised payer name; texts that may not be named stand together under a label.';
comment on column published.unknown_code.line_count is 'Index lines that carry it; null when suppressed.';
comment on column published.unknown_code.patient_count is 'Distinct patients of the lines; null when suppressed.';
comment on column published.unknown_code.billed_sum is 'Billed dollars of the lines; null when suppressed.';
comment on column published.unknown_code.allowed_sum is 'Allowed dollars of the lines; null when suppressed.';
comment on column published.unknown_code.paid_sum is 'Paid dollars of the lines; null when suppressed.';
comment on column published.unknown_code.suppressed is 'Whether the measures are hidden.';

create table published.extract (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  role text not null,
  file_name text not null, sha256 text not null, layout text not null, delivery_date date not null,
  records_read bigint, records_rejected bigint, records_out_of_scope bigint, records_duplicate bigint,
  records_superseded bigint, records_kept bigint,
  billed_read numeric(16,2), billed_rejected numeric(16,2), billed_out_of_scope numeric(16,2),
  billed_duplicate numeric(16,2), billed_superseded numeric(16,2), billed_kept numeric(16,2),
  suppressed boolean not null,
  primary key (run_id, extract_id)
);
comment on table published.extract is 'The ledger of each run as analysts may see it.';
comment on column published.extract.run_id is 'The run.';
comment on column published.extract.extract_id is 'The extract, as in claims.extract.';
comment on column published.extract.role is 'loaded, carried or replaced, as in claims.run_extract.';
comment on column published.extract.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column published.extract.sha256 is 'Hex digest of the file''s bytes.';
comment on column published.extract.layout is 'Name of the layout that read it.';
comment on column published.extract.delivery_date is 'When it was delivered.';
comment on column published.extract.records_read is 'Records of the file, header excluded; null when hidden.';
comment on column published.extract.records_rejected is 'Records that cannot be read as a claim line; null when hidden.';
comment on column published.extract.records_out_of_scope is 'Records out of scope; null when hidden.';
comment on column published.extract.records_duplicate is 'Records that repeat a kept one; null when hidden.';
comment on column published.extract.records_superseded is 'Records that were replaced, voided or reversed; null when hidden.';
comment on column published.extract.records_kept is 'Kept records; null when hidden.';
comment on column published.extract.billed_read is 'Billed dollars of all records that carry a code in scope; null when hidden.';
comment on column published.extract.billed_rejected is 'Billed dollars of the rejected records with a code in scope; null when hidden.';
comment on column published.extract.billed_out_of_scope is 'Billed dollars of the related records without an index line; null when hidden.';
comment on column published.extract.billed_duplicate is 'Billed dollars of the duplicates; null when hidden.';
comment on column published.extract.billed_superseded is 'Billed dollars of the superseded records; null when hidden.';
comment on column published.extract.billed_kept is 'Billed dollars of the kept records; null when hidden.';
comment on column published.extract.suppressed is 'Whether any count of the row is hidden.';

create table published.reject_summary (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  code text not null,
  record_count bigint,
  suppressed boolean not null,
  primary key (run_id, extract_id, code)
);
comment on table published.reject_summary is 'How many records of an extract were rejected for each fault.';
comment on column published.reject_summary.run_id is 'The run.';
comment on column published.reject_summary.extract_id is 'The extract, as in claims.extract.';
comment on column published.reject_summary.code is 'The fault.';
comment on column published.reject_summary.record_count is 'Rejected records that carry the fault; null when suppressed.';
comment on column published.reject_summary.suppressed is 'Whether the count is hidden.';

create table published.data_not_available (
  run_id bigint not null references claims.run on delete cascade,
  extract_id integer not null,
  field text not null,
  state text not null check (state in ('column missing', 'always empty')),
  without text not null,
  primary key (run_id, extract_id, field)
);
comment on table published.data_not_available is 'Fields of the layout that an extract lacks or leaves empty.';
comment on column published.data_not_available.run_id is 'The run.';
comment on column published.data_not_available.extract_id is 'The extract, as in claims.extract.';
comment on column published.data_not_available.field is 'Name of the layout''s field.';
comment on column published.data_not_available.state is 'column missing, or always empty.';
comment on column published.data_not_available.without is 'Which figures are lost without the field.';
