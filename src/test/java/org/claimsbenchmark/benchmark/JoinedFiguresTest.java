package org.claimsbenchmark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.settle.Settlement;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same lines delivered whole, and as charges with remittances of an extract of their own: every figure is the same. */
@Tag("database")
class JoinedFiguresTest {

    private static final int LINES = 1_500;

    /** What loading finds on the amounts and dates that a line itself carries. */
    private static final String FIND = """
            update claims.line set findings = findings || array_remove(array[
              case when paid_cents > 0 and paid_cents > allowed_cents then 'PAID_ABOVE_ALLOWED' end,
              case when allowed_cents > 0 and allowed_cents > billed_cents then 'ALLOWED_ABOVE_BILLED' end,
              case when paid_date < service_date then 'PAID_BEFORE_SERVICE' end], null)
            where extract_id = %d
            """;

    /** Charges as an X12 837 has them, from the whole lines; a fact about their own dates, which must not count, is on each. */
    private static final String CHARGES = """
            create temporary table charges as select * from claims.line where extract_id = %d;
            update pg_temp.charges set extract_id = %d, part = 'charges', allowed_cents = null, paid_cents = null,
              paid_date = null, denied = false, content_key = gen_random_uuid(),
              findings = array_append(findings, 'PAID_BEFORE_SERVICE');
            insert into claims.line select * from pg_temp.charges
            """;

    /** Remittances as an X12 835 has them: of a patient known by another number, in another order, some of them recoded. */
    private static final String REMITTANCES = """
            create temporary table remittances as select * from claims.line where extract_id = %d;
            update pg_temp.remittances set extract_id = %d, part = 'remittance', record_number = 100000 - record_number,
              content_key = gen_random_uuid(), patient_key = gen_random_uuid(), provider_key = null, modifiers = '{}',
              procedure_code = case when record_number %% 10 = 0 then '20983' else procedure_code end,
              is_index = is_index and record_number %% 10 > 0, payer = 'Not in input', fee_basis = 'Undetermined',
              state = 'Not in input', findings = '{TAXONOMY_MISSING}';
            insert into claims.line select * from pg_temp.remittances
            """;

    @AutoClose
    private Connection connection;

    @BeforeEach
    void openDatabase() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
    }

    @Test
    void chargesAndRemittancesGiveTheFiguresOfWholeLines() throws SQLException, IOException {
        long whole = LoadedLines.run(connection);
        int wholeLines = LoadedLines.extract(connection, whole, "loaded", InventedLines.random(11, LINES));
        execute("update claims.line set claim_line_number = record_number::text, claim_type = 'professional',"
                + " billed_cents = coalesce(billed_cents, 150000),"
                + " paid_date = service_date + (record_number % 30 - 3)::integer");
        execute(FIND.formatted(wholeLines));
        long inParts = LoadedLines.run(connection);
        int charges = LoadedLines.extract(connection, inParts, "carried", List.of());
        int remittances = LoadedLines.extract(connection, inParts, "loaded", List.of());
        execute(CHARGES.formatted(wholeLines, charges));
        execute(REMITTANCES.formatted(wholeLines, remittances));
        execute("insert into claims.extract_count select extract_id, 0, count(*), 0, 0, 0, true from claims.line"
                + " group by extract_id");

        settleAndPublish(whole);
        settleAndPublish(inParts);

        assertThat(rows("select by_record_number from claims.joined_amount")).hasSizeGreaterThan(1000);
        for (String table : List.of(
                "cell",
                "modifier_frequency",
                "modifier_profile",
                "co_billing",
                "finding",
                "unknown_code",
                "discrepancy_effect",
                "outlier_rule",
                "payment_lag")) {
            assertThat(published(table, inParts)).as(table).isEqualTo(published(table, whole));
        }
        assertThat(published("cell", inParts)).hasSizeGreaterThan(1000);
        assertThat(published("payment_lag", inParts)).hasSizeGreaterThan(20);
        assertThat(rows("select code from published.finding where run_id = " + inParts
                        + " and fee_basis = 'All' and not suppressed"))
                .contains("PAID_ABOVE_ALLOWED", "ALLOWED_ABOVE_BILLED", "PAID_BEFORE_SERVICE")
                .doesNotContain("TAXONOMY_MISSING");
        assertEveryCheckHolds(inParts);
    }

    private void settleAndPublish(long run) throws SQLException {
        ReferenceTables reference = ReferenceTables.standard();
        assertThat(new Settlement(reference).settle(connection, run).balances()).isTrue();
        new Benchmarks(reference, 2).publishInto(connection, run);
    }

    private List<String> published(String table, long run) throws SQLException {
        return rows("select (to_jsonb(t) - 'run_id')::text from published." + table + " t where run_id = " + run
                + " order by 1");
    }

    private void assertEveryCheckHolds(long run) throws SQLException, IOException {
        execute("select set_config('claims_benchmark.run_id', '" + run + "', true)");
        try (Stream<Path> checks = Files.list(Path.of("sql", "checks"))) {
            for (Path check : checks.sorted().toList()) {
                assertThat(rows(Files.readString(check))).as(check.toString()).isEmpty();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        LoadedLines.execute(connection, sql);
    }

    /** The first column of each row. */
    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
