package org.claimsbenchmark.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Spring Batch recorded of the attempts at runs. An attempt is one at the run of the same identity. */
final class BatchRecords {

    private static final String FIND = """
            create temporary table purged_execution on commit drop as
            with identity as (
              select job_execution_id,
                max(parameter_value) filter (where parameter_name = 'edition') as edition,
                max(parameter_value) filter (where parameter_name = 'inputs') as inputs,
                max(parameter_value) filter (where parameter_name = 'base') as base,
                max(parameter_value) filter (where parameter_name = 'reference') as reference,
                max(parameter_value) filter (where parameter_name = 'program') as program
              from batch.batch_job_execution_params group by job_execution_id)
            select e.job_execution_id, e.job_instance_id
            from identity i
            join batch.batch_job_execution e using (job_execution_id)
            join batch.batch_job_instance j using (job_instance_id)
            where i.edition = ? and j.job_name = 'claims-benchmark' and not exists (
              select from claims.run r
              where r.status <> 'purged' and (i.edition, i.inputs, i.base, i.reference, i.program) =
                (r.edition, r.inputs_sha256, coalesce(r.base_run_id, 0)::text, r.reference_version, r.program_version))
            """;

    private static final String OF_STEPS =
            "step_execution_id in (select step_execution_id from batch.batch_step_execution"
                    + " join purged_execution using (job_execution_id))";

    private static final String OF_EXECUTIONS = "job_execution_id in (select job_execution_id from purged_execution)";

    private static final String OF_INSTANCES = "job_instance_id in (select job_instance_id from purged_execution)";

    private final Connection connection;

    BatchRecords(Connection connection) {
        this.connection = connection;
    }

    /** @return rows removed, by table */
    Map<String, Long> removeAllButOfKeptRuns(String edition) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, edition);
            find.executeUpdate();
        }
        Map<String, Long> removed = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            delete(statement, "batch.batch_step_execution_context", OF_STEPS, removed);
            delete(statement, "batch.batch_step_execution", OF_EXECUTIONS, removed);
            delete(statement, "batch.batch_job_execution_context", OF_EXECUTIONS, removed);
            delete(statement, "batch.batch_job_execution_params", OF_EXECUTIONS, removed);
            delete(statement, "batch.batch_job_execution", OF_EXECUTIONS, removed);
            delete(statement, "batch.batch_job_instance", OF_INSTANCES, removed);
            statement.execute("drop table purged_execution");
        }
        return removed;
    }

    private static void delete(Statement statement, String table, String condition, Map<String, Long> removed)
            throws SQLException {
        removed.put(table, statement.executeLargeUpdate("delete from " + table + " where " + condition));
    }
}
