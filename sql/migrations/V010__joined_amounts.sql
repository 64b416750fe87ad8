-- What was billed and what was paid for a claim line may come in records of their own. Lines never change: which two belong
-- together is written beside them, by run.

create table claims.joined_amount (
  run_id bigint not null,
  extract_id integer not null,
  record_number bigint not null,
  by_extract_id integer not null,
  by_record_number bigint not null,
  primary key (run_id, extract_id, record_number)
);
comment on table claims.joined_amount is
  'The kept lines of a run that count with what a remittance says: its allowed_cents, paid_cents, denied and paid_date take the place of the line''s own. The remittance itself is superseded by rule JOIN-1. A line without a row here counts with its own.';
comment on column claims.joined_amount.run_id is 'The run.';
comment on column claims.joined_amount.extract_id is 'Extract of the kept line.';
comment on column claims.joined_amount.record_number is 'Record of the kept line.';
comment on column claims.joined_amount.by_extract_id is 'Extract of its remittance.';
comment on column claims.joined_amount.by_record_number is 'Record of its remittance.';

-- As in claims.settlement no foreign key looks up run and extract for each row; these take rows away as one would.
create or replace function claims.delete_settlement_of_run() returns trigger language plpgsql as $$
begin
  delete from claims.settlement where run_id = old.run_id;
  delete from claims.session_finding where run_id = old.run_id;
  delete from claims.joined_amount where run_id = old.run_id;
  return old;
end $$;

create or replace function claims.delete_settlement_of_extract() returns trigger language plpgsql as $$
begin
  delete from claims.settlement s using claims.run_extract e
    where e.extract_id = old.extract_id and s.run_id = e.run_id and s.extract_id = e.extract_id;
  delete from claims.session_finding f using claims.run_extract e
    where e.extract_id = old.extract_id and f.run_id = e.run_id and f.extract_id = e.extract_id;
  delete from claims.joined_amount j using claims.run_extract e
    where e.extract_id = old.extract_id and j.run_id = e.run_id and e.extract_id in (j.extract_id, j.by_extract_id);
  return old;
end $$;

-- Whether any remittance takes part in a run is asked of every run.
create index line_remittance on claims.line (extract_id) where part = 'remittance';
comment on index claims.line_remittance is 'Finds the remittances of an extract; empty, and free, where there are none.';

comment on table claims.session_finding is
  'Facts about kept lines that only show beside other records: other lines of the claim or of the patient''s day, or the remittance that the line is joined with.';
comment on column claims.extract.records_superseded is
  'Earlier versions of a claim line: replaced, voided, reversed, or of a replaced extract; and remittances, joined or needless.';
comment on column claims.line.allowed_cents is
  'Contractually allowed amount in cents, as this record has it; null when blank; negative on reversals. What a kept line counts with may be its remittance''s: claims.joined_amount.';
comment on column claims.line.paid_cents is
  'Paid by the payer, in cents, as this record has it; null when blank; negative on reversals. What a kept line counts with may be its remittance''s: claims.joined_amount.';
comment on column claims.line.denied is
  'Denied by status, or allowed and paid both present and zero, as this record has it; of a joined line its remittance says it: claims.joined_amount.';
comment on column claims.line.paid_date is
  'When the payer paid, as this record has it; null when not delivered; of a joined line its remittance says it: claims.joined_amount.';
comment on column claims.line.findings is
  'Codes of the facts that the record alone shows; empty for none. Of a joined line those about allowed and paid amounts and the paid date are in claims.session_finding instead.';
