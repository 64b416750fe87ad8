package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.finding.FindingCode;

/**
 * The extracts that a run leaves out, in {@code claims.refusal}. A refusal is noted when it is found, by whichever worker;
 * what follows from all of them is done at once, when nobody loads any more. Every method works inside the caller's
 * transaction.
 */
public final class RefusalLedger {

    private final Connection connection;

    public RefusalLedger(Connection connection) {
        this.connection = connection;
    }

    /** Notes a reason, once however often it is found. */
    public void add(long runId, Refusal refusal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.refusal (run_id, file_name, sha256, extract_id, code, sentence)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setLong(1, runId);
            insert.setString(2, refusal.fileName());
            insert.setString(3, refusal.sha256());
            insert.setObject(4, refusal.extractId());
            insert.setString(5, refusal.code().name());
            insert.setString(6, refusal.sentence());
            insert.executeUpdate();
        }
    }

    /** All reasons of the run, by file name. */
    public List<Refusal> of(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select file_name, sha256, extract_id, code, sentence from claims.refusal where run_id = ?"
                        + " order by file_name collate \"C\", code collate \"C\", sentence collate \"C\"")) {
            select.setLong(1, runId);
            List<Refusal> refusals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refusals.add(new Refusal(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, Integer.class),
                            FindingCode.valueOf(row.getString(4)),
                            row.getString(5)));
                }
            }
            return refusals;
        }
    }

    /** Removes what earlier attempts at the run refused, so that this one judges it anew. */
    public void forget(long runId) throws SQLException {
        update(
                "delete from claims.extract where extract_id in (select extract_id from claims.refusal where run_id = ?)",
                runId);
        update("delete from claims.refusal where run_id = ?", runId);
    }

    /**
     * Leaves the refused extracts out of the run: none of their lines stays, and what they were to replace is carried,
     * unless its name or its content comes in, or stands, with another extract. Their rejects, notes and counts stay.
     */
    public void leaveOut(long runId) throws SQLException {
        update(
                "update claims.run_extract r set role = 'refused' where run_id = ? and exists (select from"
                        + " claims.refusal f where f.run_id = r.run_id and f.extract_id = r.extract_id)",
                runId);
        update(
                "update claims.extract e set status = 'refused' from claims.run_extract r where r.run_id = ?"
                        + " and r.role = 'refused' and r.extract_id = e.extract_id",
                runId);
        update(
                "delete from claims.line where extract_id = any (array(select extract_id from claims.run_extract"
                        + " where run_id = ? and role = 'refused'))",
                runId);
        update(
                "update claims.run_extract r set role = 'carried' from claims.extract e where r.run_id = ?"
                        + " and r.role = 'replaced' and e.extract_id = r.extract_id and not exists (select from"
                        + " claims.run_extract l join claims.extract n using (extract_id) where l.run_id = r.run_id"
                        + " and l.role in ('loaded', 'carried') and (n.file_name = e.file_name"
                        + " or n.sha256 in (e.sha256, r.replaced_by_sha256)))",
                runId);
    }

    /** Names of extracts that stay in the run although other reference tables than the run's judged their lines. */
    public List<String> judgedByOtherTables(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select e.file_name from claims.run_extract r join claims.extract e using (extract_id)"
                        + " join claims.run on run.run_id = r.run_id where r.run_id = ? and r.role = 'carried'"
                        + " and e.reference_version <> run.reference_version order by e.file_name collate \"C\"")) {
            select.setLong(1, runId);
            List<String> names = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }
    }

    /** Whether the run loads something, or computes what is published anew by another program, other tables, or under other terms. */
    public boolean changesTheFigures(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from claims.run_extract where run_id = r.run_id and role = 'loaded')"
                        + " or exists (select from claims.run b where b.run_id = r.base_run_id"
                        + " and (b.reference_version, b.program_version, b.service_from, b.service_to,"
                        + " b.least_providers, b.most_provider_percent, b.small_changes) is distinct from"
                        + " (r.reference_version, r.program_version, r.service_from, r.service_to,"
                        + " r.least_providers, r.most_provider_percent, r.small_changes))"
                        + " from claims.run r where r.run_id = ?")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void update(String sql, long runId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, runId);
            update.executeUpdate();
        }
    }
}
