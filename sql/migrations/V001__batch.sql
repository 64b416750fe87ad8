-- Spring Batch 6.0.6 job repository, as its own schema-postgresql.sql has it, in a schema of its own. Written by the framework alone.

create schema batch;

CREATE TABLE batch.BATCH_JOB_INSTANCE (
	JOB_INSTANCE_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT,
	JOB_NAME VARCHAR(100) NOT NULL,
	JOB_KEY VARCHAR(32) NOT NULL,
	constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
) ;

CREATE TABLE batch.BATCH_JOB_EXECUTION (
	JOB_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT,
	JOB_INSTANCE_ID BIGINT NOT NULL,
	CREATE_TIME TIMESTAMP NOT NULL,
	START_TIME TIMESTAMP DEFAULT NULL,
	END_TIME TIMESTAMP DEFAULT NULL,
	STATUS VARCHAR(10),
	EXIT_CODE VARCHAR(2500),
	EXIT_MESSAGE VARCHAR(2500),
	LAST_UPDATED TIMESTAMP,
	constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID)
	references batch.BATCH_JOB_INSTANCE(JOB_INSTANCE_ID)
) ;

CREATE TABLE batch.BATCH_JOB_EXECUTION_PARAMS (
	JOB_EXECUTION_ID BIGINT NOT NULL,
	PARAMETER_NAME VARCHAR(100) NOT NULL,
	PARAMETER_TYPE VARCHAR(100) NOT NULL,
	PARAMETER_VALUE VARCHAR(2500),
	IDENTIFYING CHAR(1) NOT NULL,
	constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID)
	references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE batch.BATCH_STEP_EXECUTION (
	STEP_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT NOT NULL,
	STEP_NAME VARCHAR(100) NOT NULL,
	JOB_EXECUTION_ID BIGINT NOT NULL,
	CREATE_TIME TIMESTAMP NOT NULL,
	START_TIME TIMESTAMP DEFAULT NULL,
	END_TIME TIMESTAMP DEFAULT NULL,
	STATUS VARCHAR(10),
	COMMIT_COUNT BIGINT,
	READ_COUNT BIGINT,
	FILTER_COUNT BIGINT,
	WRITE_COUNT BIGINT,
	READ_SKIP_COUNT BIGINT,
	WRITE_SKIP_COUNT BIGINT,
	PROCESS_SKIP_COUNT BIGINT,
	ROLLBACK_COUNT BIGINT,
	EXIT_CODE VARCHAR(2500),
	EXIT_MESSAGE VARCHAR(2500),
	LAST_UPDATED TIMESTAMP,
	constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID)
	references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE batch.BATCH_STEP_EXECUTION_CONTEXT (
	STEP_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
	SHORT_CONTEXT VARCHAR(2500) NOT NULL,
	SERIALIZED_CONTEXT TEXT,
	constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID)
	references batch.BATCH_STEP_EXECUTION(STEP_EXECUTION_ID)
) ;

CREATE TABLE batch.BATCH_JOB_EXECUTION_CONTEXT (
	JOB_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
	SHORT_CONTEXT VARCHAR(2500) NOT NULL,
	SERIALIZED_CONTEXT TEXT,
	constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID)
	references batch.BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE SEQUENCE batch.BATCH_STEP_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.BATCH_JOB_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.BATCH_JOB_INSTANCE_SEQ MAXVALUE 9223372036854775807 NO CYCLE;

comment on schema batch is
  'Spring Batch job repository: which job ran, which of its steps ended how, and where a restart goes on. Written by the framework alone, and free of any value from a patient or claim field. Times carry no zone: they are the local time of the program that ran the job.';

comment on table batch.batch_job_instance is
  'One row per run identity: the job''s name and its identifying parameters. A restart is a further execution of the same instance.';
comment on column batch.batch_job_instance.job_instance_id is 'Key, from batch_job_instance_seq.';
comment on column batch.batch_job_instance.version is 'Optimistic lock counter of the framework.';
comment on column batch.batch_job_instance.job_name is 'Name of the job.';
comment on column batch.batch_job_instance.job_key is 'Digest of the identifying parameters, 32 hex digits: equal parameters, equal instance.';

comment on table batch.batch_job_execution is
  'One row per attempt to run an instance. The newest row of an instance says how it stands.';
comment on column batch.batch_job_execution.job_execution_id is 'Key, from batch_job_execution_seq.';
comment on column batch.batch_job_execution.version is 'Optimistic lock counter of the framework.';
comment on column batch.batch_job_execution.job_instance_id is 'The instance that this execution attempts.';
comment on column batch.batch_job_execution.create_time is 'When the attempt was recorded.';
comment on column batch.batch_job_execution.start_time is 'When its first step could begin; null when it never did.';
comment on column batch.batch_job_execution.end_time is 'When it ended; null while it runs, and after the program was killed.';
comment on column batch.batch_job_execution.status is
  'COMPLETED, FAILED, STOPPED, ABANDONED, or STARTING, STARTED, STOPPING while it runs. STARTED without a live program means that it was killed: the next start recovers it.';
comment on column batch.batch_job_execution.exit_code is 'What the execution reports to whoever started it; mostly the status.';
comment on column batch.batch_job_execution.exit_message is 'Why it failed: place and remedy, no source value; empty after a success.';
comment on column batch.batch_job_execution.last_updated is 'When the framework last wrote the row.';

comment on table batch.batch_job_execution_params is 'The parameters that each execution was started with, one row each.';
comment on column batch.batch_job_execution_params.job_execution_id is 'The execution.';
comment on column batch.batch_job_execution_params.parameter_name is 'Name of the parameter.';
comment on column batch.batch_job_execution_params.parameter_type is 'Java class of the value.';
comment on column batch.batch_job_execution_params.parameter_value is 'The value as text.';
comment on column batch.batch_job_execution_params.identifying is 'Y when the parameter is part of the instance''s identity, N when not.';

comment on table batch.batch_step_execution is
  'One row per attempt at a step of an execution; a partitioned step has a row of its own and one per partition (step name, colon, partition).';
comment on column batch.batch_step_execution.step_execution_id is 'Key, from batch_step_execution_seq.';
comment on column batch.batch_step_execution.version is 'Optimistic lock counter of the framework.';
comment on column batch.batch_step_execution.step_name is 'Name of the step or partition.';
comment on column batch.batch_step_execution.job_execution_id is 'The execution that the attempt belongs to.';
comment on column batch.batch_step_execution.create_time is 'When the attempt was recorded.';
comment on column batch.batch_step_execution.start_time is 'When the step began; null when it never did.';
comment on column batch.batch_step_execution.end_time is 'When it ended; null while it runs, and after the program was killed.';
comment on column batch.batch_step_execution.status is 'As in batch_job_execution.status. A restart skips steps that are COMPLETED.';
comment on column batch.batch_step_execution.commit_count is 'Chunks committed.';
comment on column batch.batch_step_execution.read_count is 'Items read. An item may be a block of records: records are counted in claims.extract_count.';
comment on column batch.batch_step_execution.filter_count is 'Items that the processor dropped.';
comment on column batch.batch_step_execution.write_count is 'Items written.';
comment on column batch.batch_step_execution.read_skip_count is 'Items skipped on reading: always 0, a bad record becomes a row of claims.reject.';
comment on column batch.batch_step_execution.write_skip_count is 'Items skipped on writing: always 0, a failed write ends the step.';
comment on column batch.batch_step_execution.process_skip_count is 'Items skipped on processing: always 0.';
comment on column batch.batch_step_execution.rollback_count is 'Chunks rolled back.';
comment on column batch.batch_step_execution.exit_code is 'What the step reports to the job; mostly the status.';
comment on column batch.batch_step_execution.exit_message is 'Why it failed: place and remedy, no source value; empty after a success.';
comment on column batch.batch_step_execution.last_updated is 'When the framework last wrote the row; with every chunk while the step runs.';

comment on table batch.batch_step_execution_context is 'What each step keeps for its restart, committed with its chunks.';
comment on column batch.batch_step_execution_context.step_execution_id is 'The step execution.';
comment on column batch.batch_step_execution_context.short_context is 'The state, or its beginning when it is long.';
comment on column batch.batch_step_execution_context.serialized_context is 'The whole state when it is long, else null.';

comment on table batch.batch_job_execution_context is 'What the steps of an execution hand to each other and to a restart.';
comment on column batch.batch_job_execution_context.job_execution_id is 'The execution.';
comment on column batch.batch_job_execution_context.short_context is 'The state, or its beginning when it is long.';
comment on column batch.batch_job_execution_context.serialized_context is 'The whole state when it is long, else null.';

comment on sequence batch.batch_step_execution_seq is 'Numbers the rows of batch_step_execution.';
comment on sequence batch.batch_job_execution_seq is 'Numbers the rows of batch_job_execution.';
comment on sequence batch.batch_job_instance_seq is 'Numbers the rows of batch_job_instance.';
