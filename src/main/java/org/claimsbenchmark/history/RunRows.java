package org.claimsbenchmark.history;

/** SQL that both the list of runs and the page of one start from. */
final class RunRows {

    /**
     * What Spring Batch calls an execution belongs to the run of the same identity. Its times have no zone, so only their
     * differences are used.
     */
    private static final String ATTEMPT = """
            identity as (
              select job_execution_id,
                max(parameter_value) filter (where parameter_name = 'edition') as edition,
                max(parameter_value) filter (where parameter_name = 'inputs') as inputs,
                max(parameter_value) filter (where parameter_name = 'base') as base,
                max(parameter_value) filter (where parameter_name = 'reference') as reference,
                max(parameter_value) filter (where parameter_name = 'program') as program
              from batch.batch_job_execution_params group by job_execution_id),
            attempt as (
              select r.run_id, e.job_execution_id, e.status, e.start_time, e.end_time, e.exit_message,
                row_number() over (partition by r.run_id order by e.job_execution_id desc) as newness,
                row_number() over (partition by r.edition order by e.job_execution_id desc) as newness_in_edition
              from claims.run r
              join identity i on (i.edition, i.inputs, i.base, i.reference, i.program) =
                (r.edition, r.inputs_sha256, coalesce(r.base_run_id, 0)::text, r.reference_version, r.program_version)
              join batch.batch_job_execution e using (job_execution_id))
            """;

    /** A run holds this lock as long as it lives; the job takes it under the same two numbers. */
    private static final String LOCKED = """
            exists (select from pg_locks l join pg_database d on d.oid = l.database
              where d.datname = current_database() and l.locktype = 'advisory' and l.objsubid = 2 and l.granted
                and l.classid::bigint = hashtext('claims-benchmark run')::bigint & 4294967295
                and l.objid::bigint = hashtext(r.edition)::bigint & 4294967295)
            """;

    private static final String STATUS = """
            case when r.status <> 'running' then r.status
              when a.status in ('STARTING', 'STARTED', 'STOPPING') and a.newness_in_edition = 1 and %s then 'in progress'
              when a.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN') then 'killed'
              when a.status = 'STOPPED' then 'stopped'
              else 'failed' end
            """.formatted(LOCKED);

    private static final String ENDED = """
            coalesce(r.published_at, r.started_at + (a.end_time
              - (select min(start_time) from attempt f where f.run_id = r.run_id)))
            """;

    /** Common table expressions; {@code run} has a row a run, {@code attempt} one a try at it. */
    static final String WITH = "with " + ATTEMPT + """
            , run as (
              select r.*, %s as standing, %s as ended_at
              from claims.run r left join attempt a on a.run_id = r.run_id and a.newness = 1)
            """.formatted(STATUS, ENDED);

    private RunRows() {}
}
