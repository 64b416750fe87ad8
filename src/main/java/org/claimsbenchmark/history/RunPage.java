package org.claimsbenchmark.history;

import java.sql.SQLException;
import java.util.List;

/** All that the database keeps about one run. */
final class RunPage {

    private static final String RUN = RunRows.WITH
            + """
            , one as (
              select *, %s as begun, %s as ended, %s as published, %s as period from run r where run_id = ?)
            select v.name, v.value from one, lateral (values
              (1, 'run', run_id::text), (2, 'edition', edition), (3, 'action', action), (4, 'status', standing),
              (5, 'begun', begun), (6, 'ended', ended), (7, 'published', published),
              (8, 'builds on run', base_run_id::text), (9, 'restores or verifies run', restores_run_id::text),
              (10, 'service period', period), (11, 'program version', program_version),
              (12, 'reference version', reference_version), (13, 'digest of inputs', inputs_sha256)) as v (place, name, value)
            where v.value is not null order by v.place
            """.formatted(
                            Moments.utc("r.started_at"),
                            Moments.utc("r.ended_at"),
                            Moments.utc("r.published_at"),
                            Moments.period("r"));

    private static final String SETTINGS = """
            select s.key as name, s.value from claims.run r, jsonb_each_text(r.settings) s where r.run_id = ?
            order by s.key collate "C"
            """;

    private static final String INPUTS = """
            select e.extract_id, e.file_name, r.role, r.records_read, r.records_rejected, r.records_out_of_scope,
              r.records_duplicate, r.records_superseded, r.records_kept, r.billed_kept
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? order by r.load_order, e.extract_id
            """;

    private static final String FILES = """
            select e.extract_id, e.layout, e.layout_revision, e.delivery_date::text as delivery_date, e.size_bytes, e.sha256,
              e.location
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? order by r.load_order, e.extract_id
            """;

    private static final String RECEIPT = """
            select kind, name, digest, row_count from claims.receipt where run_id = ?
            order by array_position(array['program', 'reference', 'settings', 'input', 'layout', 'figures'], kind),
              name collate "C"
            """;

    private static final String REFUSALS = """
            select file_name, code, sentence from claims.refusal where run_id = ?
            order by file_name collate "C", refusal_id
            """;

    private static final String REJECTS = """
            select j.code, count(distinct (j.extract_id, j.record_number)) as records,
              count(distinct (j.extract_id, j.record_number)) filter (where j.closed_by is not null) as read_since,
              count(distinct j.extract_id) as extracts, min(f.meaning) as meaning
            from claims.run_extract r
            join claims.reject j using (extract_id)
            left join claims.finding_code f on f.code = j.code
            where r.run_id = ? and r.role in ('loaded', 'refused')
            group by j.code order by records desc, j.code collate "C"
            """;

    private static final String ATTEMPTS = RunRows.WITH + """
            select job_execution_id as execution, status, start_time::timestamp(0)::text as begun_local,
              extract(epoch from end_time - start_time)::numeric(12, 1) as seconds,
              left(split_part(exit_message, E'\\n', 1), 200) as message
            from attempt where run_id = ? order by job_execution_id
            """;

    /** Parts of a step that ran beside each other are one row. */
    private static final String STEPS = RunRows.WITH + """
            select s.job_execution_id as execution, split_part(s.step_name, ':', 1) as step, count(*) as parts,
              string_agg(distinct s.status, ', ' order by s.status) as status,
              extract(epoch from max(s.end_time) - min(s.start_time))::numeric(12, 1) as seconds,
              sum(s.commit_count)::bigint as commits, sum(s.rollback_count)::bigint as rollbacks,
              left(split_part(max(s.exit_message), E'\\n', 1), 200) as message
            from attempt a join batch.batch_step_execution s using (job_execution_id)
            where a.run_id = ? group by 1, 2 order by 1, min(s.step_execution_id)
            """;

    private RunPage() {}

    static List<Listing> of(History history, long runId) throws SQLException {
        Listing run = history.list("Run", RUN, runId);
        if (run.rows().isEmpty()) {
            throw new NotInHistory(
                    "run " + runId + ": expected the number of a run, found none; 'runs' lists those of an edition");
        }
        return List.of(
                run,
                history.list("Settings", SETTINGS, runId),
                history.list("Inputs", INPUTS, runId),
                history.list("Files", FILES, runId),
                history.list("Refused", REFUSALS, runId),
                history.list("Rejects of the loaded and refused", REJECTS, runId),
                history.list("Receipt", RECEIPT, runId),
                history.list("Attempts", ATTEMPTS, runId),
                history.list("Steps", STEPS, runId));
    }
}
