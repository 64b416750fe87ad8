package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The lines that final action left, narrow and in a temporary table {@code kept_line}, so that sessions, findings and
 * ledger need not read the wide lines again.
 */
final class KeptLines {

    private KeptLines() {}

    static void create(Connection connection, long runId) throws SQLException {
        drop(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table kept_line on commit drop as
                    select l.extract_id, l.record_number, l.claim_key, l.claim_type, l.procedure_code, l.is_index,
                           l.patient_key, l.service_date, l.units, l.billed_cents
                    from claims.line l
                    join claims.run_extract e using (extract_id)
                    left join claims.settlement s
                      on s.run_id = e.run_id and s.extract_id = l.extract_id and s.record_number = l.record_number
                    where e.run_id = %d and e.role <> 'replaced' and s.run_id is null
                    """.formatted(runId));
            statement.execute("analyze pg_temp.kept_line");
        }
    }

    /** Sessions: a related line stays only beside an index line of the same patient and service date. */
    static void takeOutStrays(Connection connection, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with stray as (
                  delete from pg_temp.kept_line r
                  where not r.is_index
                    and not exists (
                      select from pg_temp.kept_line i
                      where i.is_index and i.patient_key = r.patient_key and i.service_date = r.service_date)
                  returning r.extract_id, r.record_number)
                insert into claims.settlement (run_id, extract_id, record_number, bucket, rule)
                select ?, extract_id, record_number, ?, ? from stray
                """)) {
            statement.setLong(1, runId);
            statement.setString(2, Bucket.OUT_OF_SCOPE.column());
            statement.setString(3, SettlementRule.SESSION.code());
            statement.executeUpdate();
        }
    }

    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp.kept_line");
        }
    }
}
