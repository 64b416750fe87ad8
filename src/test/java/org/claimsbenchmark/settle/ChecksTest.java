package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.settle.LoadedRun.Extract;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check of {@code sql/checks} is silent on right data and speaks on each way to spoil them. */
@Tag("database")
class ChecksTest {

    private static final Path CHECKS = Path.of("sql", "checks");

    private static final String ALL_CELL = "run_id = %d and fee_basis = 'All' and payer = 'All' and period = 'all'";

    /** By check: statements, each of which makes wrong data of right ones. {@code %d} is the run. */
    private static final Map<String, List<String>> SPOILED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "ledger_balances_in_records",
                    List.of(
                            "update claims.run_extract set records_read = records_read + 1 where run_id = %d",
                            "update claims.run_extract set records_kept = null where run_id = %d",
                            "update claims.run_extract set records_duplicate = records_duplicate - 1 where run_id = %d")),
            Map.entry(
                    "ledger_balances_in_dollars",
                    List.of(
                            "update claims.run_extract set billed_kept = billed_kept + 0.01 where run_id = %d",
                            "update claims.run_extract set billed_read = null where run_id = %d")),
            Map.entry(
                    "ledger_counts_the_lines",
                    List.of(
                            "delete from claims.settlement where run_id = %d and bucket = 'duplicate'",
                            "update claims.line set billed_cents = billed_cents + 1 where extract_id in"
                                    + " (select extract_id from claims.run_extract where run_id = %d)",
                            "update claims.run_extract set role = 'replaced' where run_id = %d and role = 'loaded'")),
            Map.entry(
                    "every_line_in_one_bucket",
                    List.of(
                            "update claims.settlement set record_number = 99 where run_id = %d and rule = 'SESSION-1'",
                            "delete from claims.run_extract where run_id = %d and role = 'carried'",
                            "insert into claims.settlement select run_id, extract_id, 1, 'superseded', 'FINAL-4'"
                                    + " from claims.run_extract where run_id = %d and role = 'replaced'")),
            Map.entry(
                    "settled_by_a_record_of_the_run",
                    List.of(
                            "update claims.settlement set by_record_number = by_record_number + 1"
                                    + " where run_id = %d and bucket = 'duplicate'",
                            "update claims.settlement set by_extract_id = null where run_id = %d and bucket = 'duplicate'",
                            "update claims.line set content_key = gen_random_uuid() where (extract_id, record_number) in"
                                    + " (select extract_id, record_number from claims.settlement"
                                    + " where run_id = %d and bucket = 'duplicate')",
                            "update claims.run_extract set role = 'replaced' where run_id = %d and role = 'loaded'")),
            Map.entry(
                    "joined_amounts_are_of_kept_lines",
                    List.of(
                            "delete from claims.joined_amount where run_id = %d",
                            "update claims.joined_amount set by_record_number = 1 where run_id = %d",
                            "update claims.joined_amount set record_number = 1 where run_id = %d",
                            "update claims.settlement set rule = 'FINAL-4' where run_id = %d and rule = 'JOIN-1'",
                            "delete from claims.settlement where run_id = %d and rule = 'JOIN-1'",
                            "insert into claims.settlement select run_id, extract_id, record_number, 'superseded', 'FINAL-1'"
                                    + " from claims.joined_amount where run_id = %d",
                            "update claims.line set part = 'whole' where part = 'remittance' and extract_id in"
                                    + " (select extract_id from claims.run_extract where run_id = %d)",
                            "update claims.line set billed_cents = -1, allowed_cents = -1 where part = 'remittance'"
                                    + " and extract_id in"
                                    + " (select extract_id from claims.run_extract where run_id = %d)",
                            "update claims.run_extract set role = 'replaced' where run_id = %d and role = 'carried'")),
            Map.entry(
                    "only_final_records_are_kept",
                    List.of(
                            "delete from claims.settlement where run_id = %d and rule = 'FINAL-0'",
                            "delete from claims.settlement where run_id = %d and rule = 'FINAL-1'"
                                    + " and by_extract_id is null",
                            "delete from claims.settlement where run_id = %d and rule = 'FINAL-3'")),
            Map.entry(
                    "one_kept_record_per_claim_line",
                    List.of("delete from claims.settlement where run_id = %d and bucket = 'duplicate'")),
            Map.entry(
                    "kept_related_line_has_an_index_line",
                    List.of(
                            "delete from claims.settlement where run_id = %d and rule = 'SESSION-1'",
                            "insert into claims.settlement select e.run_id, extract_id, record_number, 'superseded', 'FINAL-1'"
                                    + " from claims.run_extract e join claims.line using (extract_id)"
                                    + " where e.run_id = %d and is_index on conflict do nothing")),
            Map.entry(
                    "findings_are_about_kept_lines",
                    List.of(
                            "insert into claims.session_finding select run_id, extract_id, record_number, 'UNITS_OVER_MUE'"
                                    + " from claims.settlement where run_id = %d",
                            "insert into claims.session_finding select run_id, extract_id, 99, 'UNITS_OVER_MUE'"
                                    + " from claims.run_extract where run_id = %d")),
            Map.entry(
                    "published_total_is_the_kept_lines",
                    List.of(
                            "update published.cell set line_count = line_count + 1 where " + ALL_CELL,
                            "delete from published.cell where " + ALL_CELL)),
            Map.entry(
                    "cells_add_up_over_payer",
                    List.of(
                            "update published.cell set line_count = line_count - 1 where " + ALL_CELL,
                            "delete from published.cell where run_id = %d and payer = 'Cigna Health' and period = 'all'",
                            "delete from published.cell where run_id = %d and payer = 'All' and period = 'year'")),
            Map.entry(
                    "one_row_per_cell",
                    List.of(
                            "insert into published.cell select * from published.cell where " + ALL_CELL,
                            "insert into published.cell select * from published.cell where run_id = %d"
                                    + " and period = 'month' and suppressed")),
            Map.entry(
                    "refused_extracts_are_in_no_figure",
                    List.of(
                            "update claims.run_extract set role = 'refused' where run_id = %d and role = 'carried'",
                            "update claims.run_extract set records_read = 0 where run_id = %d and role = 'refused'")),
            Map.entry(
                    "every_extract_was_read_to_its_end",
                    List.of(
                            "update claims.extract_count set complete = false where extract_id in"
                                    + " (select extract_id from claims.run_extract where run_id = %d and role = 'loaded')",
                            "delete from claims.extract_count where extract_id in"
                                    + " (select extract_id from claims.run_extract where run_id = %d and role = 'carried')")),
            Map.entry(
                    "small_counts_are_hidden",
                    List.of(
                            "update published.cell set patient_count = 10 where run_id = %d and not suppressed",
                            "update published.cell set patient_count = 1 where run_id = %d and not suppressed",
                            "update published.finding set suppressed = false where run_id = %d",
                            "update published.co_billing set patient_count = 5 where run_id = %d",
                            "update published.modifier_frequency set patient_count = 5 where run_id = %d",
                            "update published.modifier_profile set patient_count = 5 where run_id = %d",
                            "update published.unknown_code set patient_count = 5 where run_id = %d",
                            "update published.discrepancy_effect set patient_count = 5 where run_id = %d")),
            Map.entry(
                    "suppressed_rows_carry_no_measure",
                    List.of(
                            "update published.cell set suppressed = true where run_id = %d",
                            "update published.cell set allowed_to_medicare = 1 where run_id = %d and suppressed",
                            "update published.finding set line_count = 3 where run_id = %d",
                            "update published.co_billing set suppressed = true where run_id = %d",
                            "update published.modifier_frequency set suppressed = true where run_id = %d",
                            "update published.modifier_profile set suppressed = true where run_id = %d",
                            "update published.unknown_code set suppressed = true where run_id = %d",
                            "update published.discrepancy_effect set suppressed = true where run_id = %d"))));

    private static Connection connection;
    private static LoadedRun run;

    @BeforeAll
    static void settleAndPublish() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
        run = new LoadedRun(connection);
        run.execute("select set_config('claims_benchmark.run_id', '%d', true)", run.id);
        run.extract("replaced").line().add();
        run.extract("refused");
        Extract earlier = run.extract("carried");
        Extract latest = run.extract("loaded");
        earlier.line().claim("delivered twice").content("x").add();
        latest.line().claim("delivered twice").content("x").add();
        earlier.line().claim("voided").add();
        latest.line().claim("voided").adjustment("void").add();
        latest.line().amounts(-10_000L, null, null).add();
        latest.line().adjustment("not_final").add();
        latest.line().claim("other").add();
        earlier.line()
                .claim("told in parts")
                .part(LinePart.CHARGES)
                .amounts(10_000L, null, null)
                .add();
        latest.line().claim("told in parts").part(LinePart.REMITTANCE).add();
        latest.line().code("77012").add();
        latest.line().code("77012").day("2024-05-05").add();
        latest.count(4, 1, 999);
        new Settlement((side, code, day) -> OptionalLong.empty()).settle(connection, run.id);
        publish();
    }

    /** Three kept 20982 lines; the patients are invented, so that some cells are shown. */
    private static void publish() throws SQLException {
        cell("All", "all", "null", 3, false);
        cell("Aetna", "all", "null", 2, false);
        cell("Cigna Health", "all", "null", 1, false);
        cell("All", "year", "'2024-01-01'", 3, false);
        cell("Aetna", "year", "'2024-01-01'", 3, false);
        cell("All", "month", "'2024-03-01'", 3, false);
        cell("Aetna", "month", "'2024-03-01'", 1, false);
        cell("Cigna Health", "month", "'2024-03-01'", 1, true);
        run.execute(
                "insert into published.finding values (%d, 'SITE_ATYPICAL', 'All', null, null, null, null, null, true)",
                run.id);
        run.execute(
                "insert into published.co_billing values (%d, 'All', 'All', '77012', 20, 0, 0, 0, 0, 0, 0, 0, false)",
                run.id);
        run.execute(
                "insert into published.modifier_frequency values (%d, 'All', '', true, 2, 1, 12, 1, 1, 1, false)",
                run.id);
        run.execute("insert into published.modifier_profile values (%d, 'All', '', 2, 12, 1, 1, 1, false)", run.id);
        run.execute("insert into published.unknown_code values (%d, 'payer', 'X', 2, 12, 1, 1, 1, false)", run.id);
        run.execute(
                "insert into published.discrepancy_effect values (%d, 'diagnosis', 'R52', 'All', 2, 12, 1, 1, 1, false)",
                run.id);
    }

    private static void cell(String payer, String period, String start, int lines, boolean suppressed)
            throws SQLException {
        run.execute("""
                insert into published.cell (run_id, fee_basis, payer, line_of_business, site_of_service, modifier_use,
                  diagnosis_group, specialty, state, period, period_start, line_count, patient_count, suppressed)
                values (%d, 'All', '%s', 'All', 'All', 'All', 'All', 'All', 'All', '%s', %s, %s, %s, %s)""", run.id, payer, period, start, suppressed ? null : lines, suppressed ? null : 12, suppressed);
    }

    @AfterAll
    static void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyCheckIsSpoiledHereAndSaysWhatItHoldsAndWhatToDo() throws IOException {
        assertThat(checks()).containsExactlyElementsOf(SPOILED.keySet());
        for (String check : checks()) {
            assertThat(text(check)).startsWith("-- Holds: ").contains("\n-- When it does not: ");
        }
    }

    @TestFactory
    Stream<DynamicTest> rightDataPassEveryCheck() throws IOException {
        return checks().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check,
                        () -> assertThat(LoadedRun.rows(connection, text(check)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> spoiledDataAreFound() {
        return SPOILED.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(statement -> DynamicTest.dynamicTest(
                                entry.getKey() + ": " + statement, () -> spoil(statement, entry.getKey()))));
    }

    @Test
    void aCheckSeesOnlyTheRunThatItIsAskedAbout() throws SQLException, IOException {
        Savepoint right = connection.setSavepoint();
        for (List<String> statements : SPOILED.values()) {
            Savepoint before = connection.setSavepoint();
            run.execute(statements.get(0), run.id);
            run.execute("select set_config('claims_benchmark.run_id', '%d', true)", new LoadedRun(connection).id);
            for (String check : checks()) {
                assertThat(LoadedRun.rows(connection, text(check))).as(check).isEmpty();
            }
            connection.rollback(before);
        }
        connection.rollback(right);
    }

    private static void spoil(String statement, String check) throws SQLException, IOException {
        Savepoint right = connection.setSavepoint();
        try {
            run.execute(statement, run.id);
            assertThat(LoadedRun.rows(connection, text(check))).isNotEmpty();
        } finally {
            connection.rollback(right);
        }
    }

    private static List<String> checks() throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String check) throws IOException {
        return Files.readString(CHECKS.resolve(check + ".sql"));
    }
}
