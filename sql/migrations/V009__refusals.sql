-- An extract that cannot be loaded is left out of its run, and the others go on.

alter table claims.extract drop constraint extract_status_check;
alter table claims.extract add constraint extract_status_check
  check (status in ('loading', 'published', 'replaced', 'refused'));
comment on column claims.extract.status is
  'loading: not in a publication yet; published: in the edition''s latest publication; replaced: a newer file of the same name took its place; refused: left out by its run, with no line loaded; claims.refusal says why.';

alter table claims.run_extract drop constraint run_extract_role_check;
alter table claims.run_extract add constraint run_extract_role_check
  check (role in ('loaded', 'carried', 'replaced', 'refused'));
comment on column claims.run_extract.role is
  'loaded: new in this run; carried: from an earlier run, still counted; replaced: a newer file of the same name counts instead, and all its lines are superseded; refused: left out, in no count.';

create table claims.refusal (
  refusal_id bigint generated always as identity primary key,
  run_id bigint not null references claims.run on delete cascade,
  file_name text not null,
  sha256 text not null,
  extract_id integer references claims.extract on delete cascade,
  code text not null,
  sentence text not null
);
create unique index refusal_reason on claims.refusal (run_id, sha256, code, md5(sentence));
create index refusal_extract on claims.refusal (extract_id);
comment on table claims.refusal is
  'Why a run left an extract out: one row a reason. The next attempt at the same run judges the extract anew.';
comment on index claims.refusal_reason is 'A reason is said once, whichever worker saw it.';
comment on index claims.refusal_extract is 'Finds the reasons of an extract that is removed.';
comment on column claims.refusal.refusal_id is 'Key.';
comment on column claims.refusal.run_id is 'The run that left it out.';
comment on column claims.refusal.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column claims.refusal.sha256 is 'Hex digest of the file''s bytes.';
comment on column claims.refusal.extract_id is
  'The extract, with its rejects, notes and counts; null when it was refused before it was registered.';
comment on column claims.refusal.code is 'The reason; claims.finding_code says what it means.';
comment on column claims.refusal.sentence is 'Place, expectation and remedy, without any source value.';
comment on sequence claims.refusal_refusal_id_seq is 'Numbers the refusals.';

-- What a delivery says that an extract holds is held against what was read of it.
create table claims.control_total (
  extract_id integer not null references claims.extract on delete cascade,
  source text not null,
  records bigint,
  billed_cents bigint,
  period_from date,
  period_to date,
  primary key (extract_id, source)
);
comment on table claims.control_total is
  'What is stated of an extract beside it or in it, one row a source. Null where it does not say. A stated SHA-256 is compared before the extract is registered.';
comment on column claims.control_total.extract_id is 'The extract.';
comment on column claims.control_total.source is 'Who says so: the control file, or which records of the extract.';
comment on column claims.control_total.records is 'Records, header excluded.';
comment on column claims.control_total.billed_cents is 'Billed cents over all records, in scope or not.';
comment on column claims.control_total.period_from is 'First service date.';
comment on column claims.control_total.period_to is 'Last service date.';

alter table claims.extract_count add column billed_total_cents bigint;
alter table claims.extract_count alter column billed_total_cents set default 0;
comment on column claims.extract_count.billed_total_cents is
  'Billed cents over all records read, in scope or not, as far as they can be read; null when no billed total is stated, as such records are then passed over.';

-- Rejects of a published extract can be loaded again, once layout or reference tables can read them.
alter table claims.reject
  add column closed_by_run_id bigint references claims.run on delete set null,
  add column closed_by text;
create index reject_closed_by_run on claims.reject (closed_by_run_id) where closed_by_run_id is not null;
comment on index claims.reject_closed_by_run is 'Finds the rejects that a run closed.';
comment on column claims.reject.closed_by_run_id is
  'The run that read the record after all; null while it is open, and when that run is gone.';
comment on column claims.reject.closed_by is
  'What read the record after all: layout, program and version of the reference tables; null while the reject is open.';
