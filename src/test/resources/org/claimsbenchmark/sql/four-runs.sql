-- Four invented runs with the same rows each: main superseded (1), main published (2), main running (3) and an edition of
-- its own, published (4). Beside them what a failed load leaves: a batch execution, rejects, lines and settlement.

insert into claims.run (run_id, edition, status, base_run_id, inputs_sha256, reference_version, program_version, started_at,
  published_at)
overriding system value values
  (1, 'main', 'superseded', null, 'a1', 'tables-1', '0.1.0', '2026-01-01 02:00Z', '2026-01-01 02:10Z'),
  (2, 'main', 'published', 1, 'a2', 'tables-2', '0.1.0', '2026-01-02 02:00Z', '2026-01-02 02:10Z'),
  (3, 'main', 'running', 2, 'a3', 'tables-3', '0.1.0', '2026-01-03 02:00Z', null),
  (4, 'what-if', 'published', null, 'a4', 'tables-1', '0.1.0', '2026-01-04 02:00Z', '2026-01-04 02:10Z');

insert into claims.finding_code (code, kind, meaning, source) values
  ('BAD_AMOUNT', 'reject', 'An amount is not a decimal number of dollars.', 'rule 7'),
  ('SITE_ATYPICAL', 'fact', 'The site of service is neither typical nor accepted on the card.', 'rule 6');
insert into claims.rule (code, dimension, sentence) values
  ('SITE-1', 'site_of_service', 'Place of service 22 is on campus.'),
  ('FINAL-2', 'bucket', 'A replacement supersedes the records of its claim line.');

-- cells: none, by payer, by site, by payer and site; for all periods, a year and a quarter
insert into published.cell (run_id, fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group,
  specialty, state, period, period_start, line_count, claim_count, patient_count, provider_count, unit_count,
  denied_line_count, priced_line_count, billed_sum, billed_mean, allowed_sum, allowed_mean, allowed_p10, allowed_p25,
  allowed_p50, allowed_p75, allowed_p90, allowed_to_billed, allowed_to_medicare, suppressed)
select r.run_id, f.fee_basis, d.payer, 'All', d.site, 'All', 'All', 'All', 'All', p.period, p.period_start,
  40 + r.run_id, 40, 30, 5, 40, 4, 36, f.mean * 72, f.mean * 2, f.mean * 36, f.mean, f.mean, f.mean, f.mean, f.mean, f.mean,
  case when f.mean is not null then 0.5 end, case when f.mean is not null then 1.25 end, false
from claims.run r
cross join (values ('Professional, facility', 400.00), ('Hospital outpatient facility', 9000.00), ('All', null::numeric))
  as f (fee_basis, mean)
cross join (values ('All', 'All'), ('Aetna', 'All'), ('Medicare', 'All'), ('All', 'Hospital outpatient, on campus'),
  ('Aetna', 'Hospital outpatient, on campus')) as d (payer, site)
cross join (values ('all', null::date), ('year', '2025-01-01'), ('quarter', '2025-04-01'), ('month', '2025-05-01'))
  as p (period, period_start);

-- one cell of each other dimension alone, and a suppressed one
insert into published.cell (run_id, fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group,
  specialty, state, period, line_count, patient_count, suppressed)
select r.run_id, 'Professional, facility', d.payer, d.line_of_business, 'All', d.modifier_use, d.diagnosis_group, d.specialty,
  d.state, 'all', d.line_count, d.line_count, d.line_count is null
from claims.run r
cross join (values
  ('All', 'Commercial', 'All', 'All', 'All', 'All', 20),
  ('All', 'All', 'Reduced', 'All', 'All', 'All', 20),
  ('All', 'All', 'All', 'Bone metastasis', 'All', 'All', 20),
  ('All', 'All', 'All', 'All', 'Interventional radiology', 'All', 20),
  ('All', 'All', 'All', 'All', 'All', 'OH', 20),
  ('Cigna Health', 'All', 'All', 'All', 'All', 'All', null))
  as d (payer, line_of_business, modifier_use, diagnosis_group, specialty, state, line_count);

insert into published.modifier_frequency
select run_id, 'Professional, facility', modifier, on_card, 20, 0.5, 20, 800, 400, 300, false
from claims.run cross join (values ('59', true), ('XS', false)) as m (modifier, on_card);
insert into published.modifier_profile select run_id, 'Professional, facility', '59 RT', 20, 20, 800, 400, 300, false from claims.run;
insert into published.co_billing
select run_id, 'Professional, facility', 'All', '77012', 40, 20, 0.5, 20, 22, 800, 400, 300, false from claims.run;
insert into published.finding
select run_id, 'SITE_ATYPICAL', fee_basis, 20, 20, 800, 400, 300, false
from claims.run cross join (values ('Professional, facility'), ('All')) as f (fee_basis);
insert into published.unknown_code select run_id, 'modifier', 'ZZ', 20, 20, 800, 400, 300, false from claims.run;
insert into published.discrepancy_effect
select run_id, 'taxonomy', '207RC0000X', 'Professional, facility', 20, 20, 800, 400, 300, false from claims.run;
insert into published.outlier_rule select run_id, 'Professional, facility', 100.35, 81000.00, 36, 12, 0, 12, 12, false from claims.run;
insert into published.payment_lag
select run_id, 'Professional, facility', 'Aetna', 'all', null, lag, lag_from, lag_to, 20, 20, so_far, 40 + run_id, completion, false
from claims.run
cross join (values ('0 to 1', 0, 1, 20, 0.5), ('2', 2, 2, 40, 1.0)) as l (lag, lag_from, lag_to, so_far, completion);
insert into published.extract
select run_id, 1, 'loaded', 'payer.csv', 'aa', 'tuva-medical-claim', '2026-01-01', 1000, 100, 700, 50, 50, 100, 1000, 100, 0,
  200, 200, 500, false
from claims.run;
insert into published.reject_summary select run_id, 1, 'BAD_AMOUNT', 100, false from claims.run;
insert into published.data_not_available
select run_id, 1, 'rendering_state', 'column missing', 'state is Not in input' from claims.run;

-- the failed load of run 3
insert into batch.batch_job_instance values (1, 0, 'benchmark', 'k');
insert into batch.batch_job_execution
values (1, 1, 1, '2026-01-03 02:00', '2026-01-03 02:00', '2026-01-03 02:05', 'FAILED', 'FAILED', 'The disk is full.');
insert into batch.batch_job_execution_params values (1, 'edition', 'java.lang.String', 'main', 'Y');
insert into batch.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time, status,
  exit_code, exit_message)
values (1, 0, 'register', 1, '2026-01-03 02:00', '2026-01-03 02:00', 'COMPLETED', 'COMPLETED', ''),
  (2, 0, 'load', 1, '2026-01-03 02:01', '2026-01-03 02:01', 'FAILED', 'FAILED', 'The disk is full.'),
  (3, 0, 'loadPortion:portion-0', 1, '2026-01-03 02:01', '2026-01-03 02:01', 'STARTED', 'EXECUTING', '');
insert into batch.remote_load (job_execution_id, run_id, portions) values (1, 3, 1);
insert into batch.remote_portion values (3, 1, 2, 0, 'host 4711 load-1', '2026-01-03 02:02Z');
insert into claims.extract (extract_id, edition, file_name, sha256, size_bytes, layout, delivery_date, reference_version, run_id,
  status, records_read, records_rejected, records_out_of_scope, records_duplicate, records_superseded, records_kept)
overriding system value values
  (1, 'main', 'payer.csv', 'aa', 90000, 'tuva-medical-claim', '2026-01-01', 'tables-2', 2, 'published', 1000, 100, 700, 50, 50, 100),
  (2, 'main', 'other.csv', 'bb', 90000, 'tuva-medical-claim', '2026-01-03', 'tables-3', 3, 'loading', null, null, null, null, null, null);
insert into claims.run_extract (run_id, extract_id, role, load_order, records_read, records_rejected, records_out_of_scope,
  records_duplicate, records_superseded, records_kept)
values (2, 1, 'loaded', 1, 1000, 100, 700, 50, 50, 100), (3, 2, 'loaded', 1, null, null, null, null, null, null);
insert into claims.extract_part values (2, 0, 0, null, 0, 2);
insert into claims.extract_count values (2, 0, 400, 390, 1, 0, false);
insert into claims.reject values
  (2, 17, 18, 1, 'charge_amount', 'BAD_AMOUNT', 'Record 17 (line 18): charge_amount is not dollars.');
insert into claims.line (extract_id, record_number, line_number, claim_key, claim_line_number, patient_key, content_key,
  procedure_code, is_index, modifiers, service_date, denied, adjustment, diagnosis_code_system, diagnosis_codes, fee_basis, payer,
  line_of_business, site_of_service, site_expectation, modifier_use, diagnosis_group, diagnosis_on_card, specialty,
  taxonomy_on_card, state, rules, findings)
values (1, 48, 49, '00000000-0000-0000-0000-000000000001', '1', '00000000-0000-0000-0000-000000000002',
  '00000000-0000-0000-0000-000000000003', '20982', true, '{59}', '2025-05-01', false, 'original', 'icd-10-cm', '{C7951}',
  'Professional, facility', 'Aetna', 'Commercial', 'Hospital outpatient, on campus', 'typical', 'Distinct service',
  'Bone metastasis', true, 'Interventional radiology', false, 'OH', '{SITE-1}', '{}');
insert into claims.line (extract_id, record_number, line_number, claim_key, claim_line_number, patient_key, content_key,
  procedure_code, is_index, modifiers, service_date, billed_cents, allowed_cents, paid_cents, denied, adjustment, part,
  diagnosis_code_system, diagnosis_codes, fee_basis, payer, line_of_business, site_of_service, site_expectation, modifier_use,
  diagnosis_group, diagnosis_on_card, specialty, taxonomy_on_card, state, rules, findings)
select extract_id, r.record_number, r.record_number + 1, '00000000-0000-0000-0000-000000000004', '1', patient_key, content_key,
  procedure_code, is_index, modifiers, service_date, 10000, r.allowed_cents, r.paid_cents, denied, adjustment, r.part,
  diagnosis_code_system, diagnosis_codes, fee_basis, payer, line_of_business, site_of_service, site_expectation, modifier_use,
  diagnosis_group, diagnosis_on_card, specialty, taxonomy_on_card, state, rules, findings
from claims.line, (values (50, 'charges', null, null), (51, 'remittance', 8000, 6000))
  as r (record_number, part, allowed_cents, paid_cents);
insert into claims.settlement values (2, 1, 48, 'superseded', 'FINAL-2', 1, 49), (2, 1, 51, 'superseded', 'JOIN-1', 1, 50);
insert into claims.joined_amount values (2, 1, 50, 1, 51);

-- what the tables of each version say of the card
insert into reference.version (reference_version) values ('tables-1'), ('tables-2'), ('tables-3');
insert into reference.reference_discrepancy (reference_version, subject, code, card_meaning, official_meaning, consequence,
  on_card, source)
select reference_version, 'taxonomy', '207RC0000X', 'one thing', 'another', 'none', true, 'invented by ' || reference_version
from reference.version;

insert into reference.modifier (reference_version, code, name, claim_side, medicare_status, indicators_allow, payment_effect,
  on_card, source)
select reference_version, '50', 'both sides', 'both', 'valid', true, 'none', true, 'invented by ' || reference_version
from reference.version;

-- an extract that each run refused before it was registered
insert into claims.finding_code (code, kind, meaning, source) values
  ('EXTRACT_EMPTY', 'refusal', 'The extract holds no record.', 'rule 7');
insert into claims.refusal (run_id, file_name, sha256, code, sentence)
select run_id, 'empty.csv', 'b' || run_id, 'EXTRACT_EMPTY', 'empty.csv line 1: expected a header and records, found none'
from claims.run;

-- what was stated of the extracts
insert into claims.control_total (extract_id, source, records) select extract_id, 'control.json', 100 from claims.extract;

insert into claims.receipt (run_id, kind, name, digest, row_count)
select run_id, 'figures', 'cell', repeat('a', 64), 1 from claims.run;

insert into claims.withdrawal (edition, sha256, file_name, run_id) values ('main', repeat('b', 64), 'out.csv', 2);
