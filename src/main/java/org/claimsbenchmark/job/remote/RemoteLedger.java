package org.claimsbenchmark.job.remote;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remote loads in schema {@code batch}. Every method works inside the caller's transaction. */
public final class RemoteLedger {

    private final Connection connection;

    public RemoteLedger(Connection connection) {
        this.connection = connection;
    }

    /** Lets workers begin, with what they need to find the extracts. */
    public void open(long jobExecutionId, long runId, int portions, List<RemoteInput> inputs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into batch.remote_load (job_execution_id, run_id, portions) values (?, ?, ?)")) {
            insert.setLong(1, jobExecutionId);
            insert.setLong(2, runId);
            insert.setInt(3, portions);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into batch.remote_input (job_execution_id, extract_id, location, size_bytes, modified_at,"
                        + " billed_is_stated) values (?, ?, ?, ?, ?, ?)")) {
            for (RemoteInput input : inputs) {
                insert.setLong(1, jobExecutionId);
                insert.setInt(2, input.extractId());
                insert.setString(3, input.location());
                insert.setLong(4, input.sizeBytes());
                insert.setObject(5, input.modifiedAt().atOffset(ZoneOffset.UTC));
                insert.setBoolean(6, input.billedIsStated());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Ends a load, if there is one: waits for blocks that are being committed, and no worker commits another. Requests that
     * a worker still holds go with its transaction.
     */
    public void close(long jobExecutionId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update batch.remote_load set closed_at = now() where job_execution_id = ? and closed_at is null")) {
            update.setLong(1, jobExecutionId);
            update.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from batch.remote_channel_message"
                + " where ctid = any (array(select m.ctid from batch.remote_channel_message m where not exists"
                + " (select from batch.remote_load l where l.closed_at is null"
                + " and lpad(to_hex(l.job_execution_id), 32, '0')::uuid::text = m.group_key)"
                + " for update skip locked))")) {
            delete.executeUpdate();
        }
    }

    /** Loads that are not closed, oldest first. */
    public List<OpenLoad> openLoads() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select l.job_execution_id, l.run_id, l.portions, r.program_version, r.reference_version"
                        + " from batch.remote_load l join claims.run r using (run_id) where l.closed_at is null"
                        + " order by l.job_execution_id")) {
            List<OpenLoad> loads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    loads.add(new OpenLoad(
                            row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5)));
                }
            }
            return loads;
        }
    }

    /** Where the extracts of a load lie. */
    public List<RemoteInput> inputs(long jobExecutionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select extract_id, location, size_bytes, modified_at, billed_is_stated from batch.remote_input"
                        + " where job_execution_id = ?")) {
            select.setLong(1, jobExecutionId);
            List<RemoteInput> inputs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    inputs.add(new RemoteInput(
                            row.getInt(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getBoolean(5)));
                }
            }
            return inputs;
        }
    }

    /**
     * Takes a portion, from whoever had it. To be committed before the work begins: else a portion that ends its worker
     * would be taken without end.
     *
     * @return nothing when its load is closed
     */
    public Optional<Hold> take(long jobExecutionId, long stepExecutionId, String worker) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(
                "insert into batch.remote_portion as p (step_execution_id, job_execution_id, taken, worker, taken_at)"
                        + " select ?, job_execution_id, 1, ?, now() from batch.remote_load"
                        + " where job_execution_id = ? and closed_at is null for share"
                        + " on conflict (step_execution_id) do update set taken = p.taken + 1,"
                        + " worker = excluded.worker, taken_at = excluded.taken_at"
                        + " returning taken, taken - given_back")) {
            take.setLong(1, stepExecutionId);
            take.setString(2, worker);
            take.setLong(3, jobExecutionId);
            try (ResultSet row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Hold(stepExecutionId, row.getInt(1), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    /** Whether a worker still may write. It may to the end of the transaction: whoever wants to change that waits. */
    public boolean holds(Hold hold) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select from batch.remote_portion p join batch.remote_load l using (job_execution_id)"
                        + " where p.step_execution_id = ? and p.taken = ? and l.closed_at is null for share")) {
            select.setLong(1, hold.stepExecutionId());
            select.setInt(2, hold.taken());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The worker ends, through no fault of the portion. */
    public void giveBack(Hold hold) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update batch.remote_portion"
                + " set given_back = given_back + 1 where step_execution_id = ? and taken = ?")) {
            update.setLong(1, hold.stepExecutionId());
            update.setInt(2, hold.taken());
            update.executeUpdate();
        }
    }

    /** @param step name that the steps of portions begin with */
    public LoadState state(long jobExecutionId, String step) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select s.portions, s.ended, s.begun, c.* from"
                + " (select count(*) as portions, count(*) filter (where status not in ('STARTING', 'STARTED')) as ended,"
                + " count(*) filter (where status = 'STARTED') as begun from batch.batch_step_execution"
                + " where job_execution_id = ? and starts_with(step_name, ?)) s,"
                + " (select coalesce(sum(c.next_byte - p.first_byte), 0), coalesce(sum(c.records_read), 0),"
                + " coalesce(sum(c.records_read - c.records_out_of_scope_by_code - c.records_rejected), 0)"
                + " from batch.remote_input i join claims.extract_part p using (extract_id)"
                + " join claims.extract_count c using (extract_id, part) where i.job_execution_id = ?) c")) {
            select.setLong(1, jobExecutionId);
            select.setObject(2, step + ":", Types.VARCHAR);
            select.setLong(3, jobExecutionId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LoadState(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5), row.getLong(6));
            }
        }
    }
}
