package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SettledRecordsTest {

    /** 3,000 records of two extracts: every third is taken out, every second bears one fact, every fifth another. */
    @Test
    void everyRecordIsToldAsTheTablesSay() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // the tables' ties to runs and extracts do not matter here
            statement.execute("create temporary table ids (extract_id integer, record_number bigint)");
            statement.execute("insert into ids select e, r from generate_series(1, 2) e, generate_series(1, 3000) r");
            statement.execute("insert into claims.run (edition, inputs_sha256, reference_version, program_version)"
                    + " values ('e', 'i', 'r', 'p')");
            statement.execute(
                    "insert into claims.extract (edition, file_name, sha256, size_bytes, layout, delivery_date,"
                            + " reference_version, run_id) select 'e', n::text, n::text, 1, 'l', '2024-01-01', 'r', 1"
                            + " from generate_series(1, 2) n");
            statement.execute(
                    "insert into claims.settlement (run_id, extract_id, record_number, bucket, rule)"
                            + " select 1, extract_id, record_number, 'superseded', 'FINAL-1' from ids where record_number % 3 = 0");
            statement.execute("insert into claims.session_finding select 1, extract_id, record_number, 'ZEBRA' from ids"
                    + " where record_number % 2 = 0");
            statement.execute("insert into claims.session_finding select 1, extract_id, record_number, 'ANT' from ids"
                    + " where (record_number + extract_id) % 5 = 0");

            SettledRecords settled = SettledRecords.read(connection, 1);

            for (int extract = 1; extract <= 2; extract++) {
                for (long record = 1; record <= 3000; record++) {
                    assertThat(settled.tookOut(extract, record)).isEqualTo(record % 3 == 0);
                    assertThat(settled.findings(extract, record))
                            .isEqualTo(facts((record + extract) % 5 == 0, record % 2 == 0));
                }
            }
            assertThat(settled.tookOut(3, 3)).isFalse();
            assertThat(settled.findings(1, 3002)).isEmpty();
            connection.rollback();
        }
    }

    private static List<String> facts(boolean ant, boolean zebra) {
        return Arrays.asList(ant ? "ANT" : null, zebra ? "ZEBRA" : null).stream()
                .filter(fact -> fact != null)
                .toList();
    }
}
