-- Runs that do not load: an extract that is taken out, an earlier publication that is shown again; and what a run was told and
-- found, so that it can be computed anew and compared.

alter table claims.run
  add column action text not null default 'load' check (action in ('load', 'replay', 'withdraw', 'roll_back', 'verify')),
  add column restores_run_id bigint references claims.run on delete set null,
  add column service_from date,
  add column service_to date,
  add column settings jsonb not null default '{}';
comment on column claims.run.action is
  'What the run does: load extracts; replay rejects of one; withdraw one; roll_back to an earlier publication; verify one, which publishes nothing.';
comment on column claims.run.restores_run_id is
  'Of a run that rolls back, the publication whose figures it shows again; of one that verifies, the publication that it computes anew; else null, and when that run is gone.';
comment on column claims.run.service_from is 'First service date that the figures are about; null for no limit.';
comment on column claims.run.service_to is 'Last service date that the figures are about; null for no limit.';
comment on column claims.run.settings is
  'What the run was told beside its inputs, by name: limits of rejects, whether control totals are required, which extract is replaced. Nothing of it changes a figure of an extract that is loaded.';
create index run_restores on claims.run (restores_run_id) where restores_run_id is not null;
comment on index claims.run_restores is 'Finds the runs that rest on the figures of a run that is removed.';

alter table claims.run_extract add column replaced_by_sha256 text;
comment on column claims.run_extract.replaced_by_sha256 is
  'Of a replaced extract, the digest of the input that takes its place; null otherwise, and in runs of earlier versions of the program.';

alter table claims.extract add column location text;
comment on column claims.extract.location is
  'Where its file lay when it was registered: an absolute path, of an entry of a ZIP archive that of the archive. Null for extracts of earlier versions of the program.';

alter table claims.extract drop constraint extract_status_check;
alter table claims.extract add constraint extract_status_check
  check (status in ('loading', 'published', 'replaced', 'withdrawn', 'refused'));
comment on column claims.extract.status is
  'loading: not in a publication yet; published: in the edition''s latest publication; replaced: a newer file took its place; withdrawn: taken out, or loaded by a publication that was rolled back; refused: left out by its run, with no line loaded; claims.refusal says why.';

create table claims.withdrawal (
  edition text not null,
  sha256 text not null,
  file_name text not null,
  run_id bigint references claims.run on delete set null,
  primary key (edition, sha256)
);
create index withdrawal_run on claims.withdrawal (run_id);
comment on table claims.withdrawal is
  'Content that was taken out of an edition by a withdrawal or by rolling back: a run that is given it leaves it out, until it is readmitted.';
comment on index claims.withdrawal_run is 'Finds what a run that is removed had taken out; it stays out.';
comment on column claims.withdrawal.edition is 'The edition.';
comment on column claims.withdrawal.sha256 is 'Hex digest of the content.';
comment on column claims.withdrawal.file_name is 'Name of the extract that brought it.';
comment on column claims.withdrawal.run_id is 'The run that took it out; null when that run is gone.';

create table claims.receipt (
  run_id bigint not null references claims.run on delete cascade,
  kind text not null check (kind in ('input', 'layout', 'reference', 'program', 'settings', 'figures')),
  name text not null,
  digest text not null,
  row_count bigint,
  primary key (run_id, kind, name)
);
comment on table claims.receipt is
  'What a publication was made of and what it says, as digests: computing it anew from the same must give the same. Written by the transaction that publishes.';
comment on column claims.receipt.run_id is 'The publication.';
comment on column claims.receipt.kind is
  'input: an extract that counts; layout: what read it; reference: the tables that judged; program: what computed; settings: what it was told; figures: a table of schema published.';
comment on column claims.receipt.name is 'Of inputs and layouts the extract''s name, of figures the table; otherwise the kind.';
comment on column claims.receipt.digest is
  'input: SHA-256 of the content; layout: name and revision; reference and program: version; settings: SHA-256 of service period; figures: SHA-256 over the SHA-256 of every row as text without its run, in byte order.';
comment on column claims.receipt.row_count is 'Of figures the rows of the table; otherwise null.';
