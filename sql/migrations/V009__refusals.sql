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
