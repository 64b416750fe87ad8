-- Figures of earlier publications may be removed. The run stays, as what later ones and their extracts refer to.

alter table claims.run drop constraint run_status_check;
alter table claims.run add constraint run_status_check check (status in ('running', 'published', 'superseded', 'purged'));
comment on column claims.run.status is
  'running: not published, or failed; published: what analysts of the edition see; superseded: published earlier; purged: published earlier, and its figures were removed since.';

-- Whatever removes an extract asks which runs it took part in: once for each, over all runs times all their extracts.
create index run_extract_extract on claims.run_extract (extract_id);
comment on index claims.run_extract_extract is 'Finds the runs that an extract took part in.';

-- The same for the executions of a run: Spring Batch's own script has no index behind these foreign keys.
create index batch_job_execution_instance on batch.batch_job_execution (job_instance_id);
comment on index batch.batch_job_execution_instance is 'Finds the executions of an instance.';
create index batch_job_execution_params_execution on batch.batch_job_execution_params (job_execution_id);
comment on index batch.batch_job_execution_params_execution is 'Finds the parameters of an execution.';
create index batch_step_execution_execution on batch.batch_step_execution (job_execution_id);
comment on index batch.batch_step_execution_execution is 'Finds the steps of an execution.';
