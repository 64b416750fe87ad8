-- Where the figures come from: runs, the ledger of their extracts, rejects, and what the extracts do not carry.
drop view if exists benchmark.run, benchmark.receipt, benchmark.extract, benchmark.refused_extract,
  benchmark.withdrawn_extract, benchmark.reject_summary, benchmark.data_not_available;

create view benchmark.run as
select edition, run_id, status = 'published' as is_latest, status, published_at, started_at, base_run_id, inputs_sha256,
  reference_version, program_version, action, restores_run_id, service_from, service_to,
  case
    when least_providers = 0 and most_provider_percent = 100 then 'off'
    when least_providers is not null
      then format('fewer than %s providers, or one with over %s %%', least_providers, most_provider_percent)
  end as dominance,
  small_changes, unchanged_row_count, large_change_row_count, small_change_row_count, small_changes_pass
from claims.run
where status in ('published', 'superseded');

comment on view benchmark.run is
  'Every publication whose figures are there: purge removes those of earlier ones. Exactly one run of an edition is the latest; the figures of all other views are its figures. Runs that failed or still run are not in here.';
comment on column benchmark.run.edition is 'The set of figures that the run published.';
comment on column benchmark.run.run_id is 'Number of the run; grows with time.';
comment on column benchmark.run.is_latest is 'true for the run whose figures the other views show.';
comment on column benchmark.run.status is 'published: the latest of its edition; superseded: an earlier publication.';
comment on column benchmark.run.published_at is 'When its figures became visible.';
comment on column benchmark.run.started_at is 'When the run began; of a restarted run, its first attempt.';
comment on column benchmark.run.base_run_id is 'The publication that it built on; null for the first of an edition. It may have been purged since.';
comment on column benchmark.run.inputs_sha256 is 'Hex digest over the contents of its inputs: equal digests, equal inputs.';
comment on column benchmark.run.reference_version is
  'Hex digest of the reference tables that judged its lines; benchmark.reference_discrepancy belongs to it.';
comment on column benchmark.run.program_version is 'Version of the program that ran.';
comment on column benchmark.run.action is
  'What the run did: load extracts; replay rejected records of one; withdraw one; roll_back to an earlier publication.';
comment on column benchmark.run.restores_run_id is
  'Of a run that rolled back, the publication whose figures it shows again; else null.';
comment on column benchmark.run.service_from is 'First service date that the figures are about; null for no limit.';
comment on column benchmark.run.service_to is 'Last service date that the figures are about; null for no limit.';
comment on column benchmark.run.dominance is
  'When the run withholds a price because it would be that of too few providers; off where it never does. Null for a run from before there was such a rule, which withheld nothing.';
comment on column benchmark.run.small_changes is
  'Rule of the edition: tell, figures that change by 1 to 10 patients are published, and said to; hold, a publication with such figures is not made.';
comment on column benchmark.run.unchanged_row_count is
  'Rows of figures, shown by this run and by the publication before it (base_run_id), that are the same in both. Null where there was none, and of a run from before this was counted.';
comment on column benchmark.run.large_change_row_count is
  'Such rows that differ by 11 patients or more.';
comment on column benchmark.run.small_change_row_count is
  'Such rows that differ by fewer than 11 patients, net, and totals of which the part that is not shown differs by fewer than 11 lines. Whoever kept the earlier figures can tell what these few brought.';
comment on column benchmark.run.small_changes_pass is
  'Why the rows that changed by few were published, as a sentence; null where there is none.';

create view benchmark.receipt as
select r.edition, c.run_id, c.kind, c.name, c.digest, c.row_count
from claims.receipt c
join claims.run r on r.run_id = c.run_id and r.status in ('published', 'superseded');

comment on view benchmark.receipt is
  'What every publication was made of and what it says, as digests. The command verify computes one anew and compares.';
comment on column benchmark.receipt.edition is 'The set of figures that the run published.';
comment on column benchmark.receipt.run_id is 'The publication, as in benchmark.run.';
comment on column benchmark.receipt.kind is
  'input: an extract that counts; layout: what read it; reference: the tables that judged; program: what computed; settings: what it was told; figures: a table of figures.';
comment on column benchmark.receipt.name is 'Of inputs and layouts the extract''s name, of figures the view''s name; otherwise the kind.';
comment on column benchmark.receipt.digest is
  'input: SHA-256 of the content; layout: name and revision; reference and program: version; settings: SHA-256 of the service period; figures: SHA-256 over the SHA-256 of every row.';
comment on column benchmark.receipt.row_count is 'Of figures the rows of the table; otherwise null.';

create view benchmark.extract as
select r.edition, r.run_id, e.extract_id, e.role, e.file_name, e.sha256, e.layout, e.delivery_date,
  e.records_read, e.records_rejected, e.records_out_of_scope, e.records_duplicate, e.records_superseded, e.records_kept,
  e.billed_read, e.billed_rejected, e.billed_out_of_scope, e.billed_duplicate, e.billed_superseded, e.billed_kept,
  e.suppressed
from published.extract e
join claims.run r on r.run_id = e.run_id and r.status = 'published';

comment on view benchmark.extract is
  'The ledger: one row per delivered file behind the figures, and where each of its records went. Read = rejected + out of scope + duplicate + superseded + kept, in records and in dollars. Counts that could tell of fewer than 11 patients are hidden.';
comment on column benchmark.extract.edition is 'The set of figures; filter on one.';
comment on column benchmark.extract.run_id is 'The latest published run of the edition.';
comment on column benchmark.extract.extract_id is 'Number of the extract; the same in benchmark.reject_summary and benchmark.data_not_available.';
comment on column benchmark.extract.role is
  'loaded: new in this run; carried: from an earlier run, still counted; replaced: a newer file of the same name counts instead.';
comment on column benchmark.extract.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column benchmark.extract.sha256 is 'Hex digest of the file''s bytes.';
comment on column benchmark.extract.layout is 'Name of the layout that read it.';
comment on column benchmark.extract.delivery_date is
  'From the extract''s own file date, else its name, else the day of registration. Of two versions of a claim line the later delivery counts.';
comment on column benchmark.extract.records_read is 'Records of the file, header excluded. Null when hidden.';
comment on column benchmark.extract.records_rejected is
  'Records that cannot be read as a claim line; benchmark.reject_summary says why. Null when hidden.';
comment on column benchmark.extract.records_out_of_scope is
  'Readable records of another procedure, related procedures without a kept 20982 line of the same patient and date, and in an edition of some months those of other service dates. Null when hidden.';
comment on column benchmark.extract.records_duplicate is
  'Records that repeat the claim line and content of a kept record. Null when hidden.';
comment on column benchmark.extract.records_superseded is
  'Earlier versions of a claim line: replaced, voided, reversed, or in an extract that was replaced; with them the void and reversal records themselves, what is not the final action, and remittances that count on a charges record. Null when hidden.';
comment on column benchmark.extract.records_kept is
  'Index lines, and related lines on an index line''s patient and date. Null when hidden.';
comment on column benchmark.extract.billed_read is
  'Billed dollars of all records with 20982 or a related code; negative amounts count. Null when hidden.';
comment on column benchmark.extract.billed_rejected is
  'Billed dollars of the rejected among them, where the amount could be read. Null when hidden.';
comment on column benchmark.extract.billed_out_of_scope is
  'Billed dollars of related procedures without an index line. Null when hidden.';
comment on column benchmark.extract.billed_duplicate is 'Billed dollars of the duplicates. Null when hidden.';
comment on column benchmark.extract.billed_superseded is
  'Billed dollars of the superseded records; negative where reversals outweigh. Null when hidden.';
comment on column benchmark.extract.billed_kept is 'Billed dollars of the kept records. Null when hidden.';
comment on column benchmark.extract.suppressed is 'true: at least one count of the row is hidden.';

create view benchmark.refused_extract as
select distinct r.edition, r.run_id, f.file_name, f.sha256, f.code, c.meaning,
  exists (
    select from published.extract e
    where e.run_id = f.run_id and e.file_name = f.file_name and e.role = 'carried') as earlier_delivery_counts
from claims.refusal f
join claims.run r on r.run_id = f.run_id and r.status = 'published'
left join claims.finding_code c on c.code = f.code;

comment on view benchmark.refused_extract is
  'Delivered files that are not in the figures although the latest run of the edition was given them, and why: one row a reason. Files that a later run refused, without publishing anything, are not in here.';
comment on column benchmark.refused_extract.edition is 'The set of figures; filter on one.';
comment on column benchmark.refused_extract.run_id is 'The latest published run of the edition.';
comment on column benchmark.refused_extract.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column benchmark.refused_extract.sha256 is 'Hex digest of the file''s bytes.';
comment on column benchmark.refused_extract.code is 'The reason, short and stable.';
comment on column benchmark.refused_extract.meaning is 'The reason in one sentence.';
comment on column benchmark.refused_extract.earlier_delivery_counts is
  'true: an earlier file of the same name is in the figures in its place; false: nothing of this name is.';

create view benchmark.withdrawn_extract as
select edition, file_name, sha256, run_id
from claims.withdrawal;

comment on view benchmark.withdrawn_extract is
  'Extracts that were taken out of an edition, by hand or with a return to an earlier publication. Their content stays out until it is readmitted; other content under the same name is loaded as usual.';
comment on column benchmark.withdrawn_extract.edition is 'The set of figures; filter on one.';
comment on column benchmark.withdrawn_extract.file_name is 'Name of the file; of a file of a folder its path below the folder that the run was given.';
comment on column benchmark.withdrawn_extract.sha256 is 'Hex digest of the file''s bytes.';
comment on column benchmark.withdrawn_extract.run_id is 'The run that took it out.';

create view benchmark.reject_summary as
select r.edition, r.run_id, s.extract_id, e.file_name, s.code, c.meaning, s.record_count, s.suppressed
from published.reject_summary s
join claims.run r on r.run_id = s.run_id and r.status = 'published'
left join published.extract e on e.run_id = s.run_id and e.extract_id = s.extract_id
left join claims.finding_code c on c.code = s.code;

comment on view benchmark.reject_summary is
  'Why records of an extract are rejected, those aside that were read after all later. A record with two faults counts under both; rejected records are in no figure.';
comment on column benchmark.reject_summary.edition is 'The set of figures; filter on one.';
comment on column benchmark.reject_summary.run_id is 'The latest published run of the edition.';
comment on column benchmark.reject_summary.extract_id is 'The extract, as in benchmark.extract.';
comment on column benchmark.reject_summary.file_name is 'Name of its file; of a file of a folder its path below the folder that the run was given.';
comment on column benchmark.reject_summary.code is 'The fault, short and stable.';
comment on column benchmark.reject_summary.meaning is 'The fault in one sentence.';
comment on column benchmark.reject_summary.record_count is 'Rejected records that carry the fault. Never 1 to 10. Null when suppressed.';
comment on column benchmark.reject_summary.suppressed is 'true: the count is hidden, because 1 to 10 records carry the fault.';

create view benchmark.data_not_available as
select r.edition, r.run_id, n.extract_id, e.file_name, n.field, n.state, n.without
from published.data_not_available n
join claims.run r on r.run_id = n.run_id and r.status = 'published'
left join published.extract e on e.run_id = n.run_id and e.extract_id = n.extract_id;

comment on view benchmark.data_not_available is
  'Fields that an extract lacks or leaves empty on every record in scope, and which figures that takes away. Read it before calling a Not in input a finding.';
comment on column benchmark.data_not_available.edition is 'The set of figures; filter on one.';
comment on column benchmark.data_not_available.run_id is 'The latest published run of the edition.';
comment on column benchmark.data_not_available.extract_id is 'The extract, as in benchmark.extract.';
comment on column benchmark.data_not_available.file_name is 'Name of its file; of a file of a folder its path below the folder that the run was given.';
comment on column benchmark.data_not_available.field is 'Name of the layout''s field.';
comment on column benchmark.data_not_available.state is
  'column missing: the header does not have it; always empty: it does, and no record in scope carries a value. Not the state of service.';
comment on column benchmark.data_not_available.without is 'Which figures are lost without the field.';
