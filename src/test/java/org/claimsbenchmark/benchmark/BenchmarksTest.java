package org.claimsbenchmark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;
import static org.claimsbenchmark.benchmark.kept.InventedLine.relatedLine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published tables of small runs, read back from PostgreSQL. A row is its columns, joined by {@code |}. */
@Tag("database")
class BenchmarksTest {

    private static final String FACILITY = "Professional, facility";
    private static final String HOSPITAL = "Hospital outpatient facility";
    private static final String CENTER = "Ambulatory surgical center facility";

    @AutoClose
    private Connection connection;

    private long run;

    @BeforeEach
    void openDatabase() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
        run = LoadedLines.run(connection);
    }

    @Test
    void cellsArriveInDollarsWithTheirKeysAndSuppressionFlag() throws SQLException {
        List<InventedLine> lines = patients(30, () -> line().units(1500L));
        lines.add(line().patient(99).value(LineDimension.FEE_BASIS, HOSPITAL));
        lines.addAll(patients(15, () -> line().value(LineDimension.FEE_BASIS, CENTER)));
        load(lines);
        BenchmarkSummary summary = publish();
        assertThat(rows("select fee_basis, period_start, line_count, unit_count, billed_sum, allowed_p50, paid_mean,"
                        + " allowed_to_billed, suppressed from published.cell where run_id = " + run
                        + " and period = 'all' and payer = 'All' and line_of_business = 'All' and specialty = 'All'"
                        + " and site_of_service = 'All' and modifier_use = 'All' and diagnosis_group = 'All'"
                        + " and state = 'All' order by 1"))
                .containsExactly(
                        "All|null|46|61.000|null|null|null|null|false",
                        CENTER + "|null|null|null|null|null|null|null|true",
                        HOSPITAL + "|null|null|null|null|null|null|null|true",
                        FACILITY + "|null|30|45.000|30000.00|400.00|320.00|0.4000|false");
        assertThat(summary.indexLines()).isEqualTo(46);
        assertThat(rows("select count(*), count(*) filter (where suppressed) from published.cell"))
                .containsExactly(summary.cells() + "|" + summary.suppressedCells());
    }

    @Test
    void onlyKeptLinesOfTheRunsOwnExtractsCount() throws SQLException {
        int extract = load(patients(12, InventedLine::line));
        LoadedLines.extract(connection, run, "replaced", patients(20, InventedLine::line));
        long otherRun = LoadedLines.run(connection);
        LoadedLines.extract(connection, otherRun, "loaded", patients(20, InventedLine::line));
        LoadedLines.execute(
                connection,
                "insert into claims.settlement (run_id, extract_id, record_number, bucket, rule) values (" + run + ", "
                        + extract + ", 3, 'duplicate', 'r'), (" + otherRun + ", " + extract
                        + ", 4, 'duplicate', 'r')");
        assertThat(publish().keptLines()).isEqualTo(11);
    }

    @Test
    void theSameRunPublishedAgainReplacesItsRowsAndChangesNone() throws SQLException {
        load(InventedLines.random(5, 1_500));
        publish();
        List<String> before = everything();
        publish();
        assertThat(before).hasSizeGreaterThan(1_000);
        assertThat(everything().equals(before)).isTrue();
    }

    @Test
    void cellsGoWithTheirRunAndWithNoOther() throws SQLException {
        load(patients(12, InventedLine::line));
        publish();
        long first = run;
        run = LoadedLines.run(connection);
        LoadedLines.extract(connection, run, "loaded", patients(12, InventedLine::line));
        long cells = publish().cells();
        LoadedLines.execute(connection, "delete from claims.extract where run_id = " + first);
        LoadedLines.execute(connection, "delete from claims.run where run_id = " + first);
        assertThat(rows("select run_id, count(*) from published.cell group by run_id"))
                .containsExactly(run + "|" + cells);
    }

    @Test
    void eachModifierCountsOnItsOwnAndTheWholeListTogether() throws SQLException {
        List<InventedLine> lines = patients(11, () -> line().modifiers("LT", "59"));
        lines.addAll(patients(11, () -> line().modifiers("59").denied(true)));
        lines.addAll(patients(22, InventedLine::line));
        load(lines);
        publish();
        assertThat(rows("select modifier, on_card, line_count, line_share, patient_count, billed_sum, suppressed"
                        + " from published.modifier_frequency where fee_basis = '" + FACILITY + "' order by 1"))
                .containsExactly(
                        "|false|22|0.500000|22|22000.00|false",
                        "59|true|22|0.500000|11|22000.00|false",
                        "LT|true|11|0.250000|11|11000.00|false");
        assertThat(rows("select modifiers, line_count, allowed_sum from published.modifier_profile"
                        + " where fee_basis = '" + FACILITY + "' order by 1"))
                .containsExactly("|22|8800.00", "59|11|4400.00", "LT 59|11|4400.00");
        assertThat(rows("select modifiers, line_count, allowed_sum from published.modifier_profile"
                        + " where fee_basis = 'All' and modifiers = '59'"))
                .containsExactly("59|11|null");
    }

    @Test
    void aModifierOfTheTableKeepsItsNameWhenHiddenAndAnyOtherTextIsPooled() throws SQLException {
        List<InventedLine> lines = patients(11, InventedLine::line);
        lines.add(line().patient(1).modifiers("RT"));
        lines.add(line().patient(2).modifiers("JOHN"));
        lines.addAll(patients(11, () -> line().modifiers("ZZ")));
        load(lines);
        publish();
        assertThat(rows("select modifier, line_count, suppressed from published.modifier_frequency"
                        + " where fee_basis = 'All' order by modifier collate \"C\""))
                .containsExactly("|11|false", "(fewer than 11 patients)|null|true", "RT|null|true", "ZZ|11|false");
    }

    @Test
    void coBillingCountsThePatientDaysThatCarryARelatedCode() throws SQLException {
        LocalDate first = LocalDate.of(2024, 5, 1);
        List<InventedLine> lines = patients(20, () -> line().on(first));
        lines.addAll(patients(20, () -> line().on(first.plusDays(1))));
        lines.addAll(patients(12, () -> relatedLine("77012").on(first).billed(100_00)));
        lines.addAll(patients(12, () -> relatedLine("77012").on(first).billed(50_00)));
        lines.addAll(patients(3, () -> relatedLine("20983").on(first)));
        load(lines);
        publish();
        assertThat(rows("select related_code, index_patient_day_count, patient_day_count, patient_day_share,"
                        + " patient_count, related_line_count, billed_sum, suppressed from published.co_billing"
                        + " where fee_basis = '" + FACILITY + "' and payer = 'All'"
                        + " and related_code in ('77012', '20983', '76942') order by 1"))
                .containsExactly(
                        "20983|null|null|null|null|null|null|true",
                        "76942|40|0|0.000000|0|0|null|false",
                        "77012|40|12|0.300000|12|24|1800.00|false");
        assertThat(rows("select distinct related_code from published.co_billing"))
                .containsExactlyInAnyOrderElementsOf(ReferenceTables.standard().relatedProcedureCodes());
    }

    @Test
    void findingsCountIndexAndRelatedLinesWithTheDollarsTheyTouch() throws SQLException {
        List<InventedLine> lines = patients(11, () -> line().findings("SITE_ATYPICAL"));
        lines.add(relatedLine("77012").patient(1).findings("SITE_ATYPICAL").without(LineAmount.PAID));
        lines.get(0).sessionFindings("UNITS_OVER_MUE");
        load(lines);
        publish();
        assertThat(rows("select code, fee_basis, line_count, patient_count, billed_sum, paid_sum, suppressed"
                        + " from published.finding order by code, fee_basis collate \"C\""))
                .containsExactly(
                        "SITE_ATYPICAL|All|12|11|null|null|false",
                        "SITE_ATYPICAL|" + FACILITY + "|12|11|12000.00|3520.00|false",
                        "UNITS_OVER_MUE|All|null|null|null|null|true",
                        "UNITS_OVER_MUE|" + FACILITY + "|null|null|null|null|true");
    }

    @Test
    void unknownCodesAreNamedOnlyWhenElevenPatientsShareThem() throws SQLException {
        List<InventedLine> lines =
                patients(11, () -> line().payerName("Sunny Valley  Health!").placeOfService("22"));
        lines.addAll(patients(6, () -> line().payerName("Jane Doe")));
        lines.addAll(patients(12, () -> line().payerName("John Doe")).subList(6, 12));
        lines.addAll(patients(11, () -> line().payerName("x".repeat(41))));
        lines.add(line().placeOfService("96"));
        load(lines);
        publish();
        assertThat(rows("select code_set, code, line_count, patient_count, billed_sum, suppressed"
                        + " from published.unknown_code order by code_set, code collate \"C\""))
                .containsExactly(
                        "payer|(fewer than 11 patients)|12|12|12000.00|false",
                        "payer|(not code-like text)|11|11|11000.00|false",
                        "payer|SUNNY VALLEY HEALTH|11|11|11000.00|false",
                        "place_of_service|(fewer than 11 patients)|null|null|null|true");
    }

    @Test
    void theLedgerHidesSmallCountsAndWhatWouldRevealThem() throws SQLException {
        int extract = load(List.of());
        LoadedLines.execute(
                connection,
                "update claims.run_extract set records_read = 1000, records_rejected = 4, records_out_of_scope = 900,"
                        + " records_duplicate = 0, records_superseded = 36, records_kept = 60, billed_read = 50000,"
                        + " billed_rejected = 1, billed_out_of_scope = 2, billed_duplicate = 0,"
                        + " billed_superseded = 3, billed_kept = 49994");
        for (int record = 1; record <= 15; record++) {
            String code = record <= 3 ? "BAD_DATE" : "BAD_AMOUNT";
            LoadedLines.execute(
                    connection,
                    "insert into claims.reject (extract_id, record_number, line_number, fault_number, code, sentence)"
                            + " values (" + extract + ", " + record + ", 1, 1, '" + code + "', 's'), (" + extract
                            + ", " + record + ", 1, 2, '" + code + "', 's')");
        }
        LoadedLines.execute(
                connection,
                "insert into claims.reject (extract_id, record_number, line_number, fault_number, code, sentence)"
                        + " select " + extract + ", n, 1, 1, 'BAD_UNITS', 's' from generate_series(101, 150) n");
        publish();
        assertThat(rows("select records_read, records_rejected, records_out_of_scope, records_duplicate,"
                        + " records_superseded, records_kept, billed_read, billed_rejected, billed_superseded,"
                        + " billed_kept, suppressed from published.extract"))
                .containsExactly("1000|null|900|0|null|60|50000.00|null|null|49994.00|true");
        assertThat(rows("select code, record_count, suppressed from published.reject_summary order by 1"))
                .containsExactly("BAD_AMOUNT|null|true", "BAD_DATE|null|true", "BAD_UNITS|50|false");
    }

    @Test
    void fieldsThatAnExtractLacksOrLeavesEmptyAreListed() throws SQLException {
        int extract = load(patients(3, () -> line().without(LineAmount.PAID).payerName("Aetna")));
        LoadedLines.execute(
                connection,
                "insert into claims.extract_field (extract_id, field, column_name, without) select " + extract
                        + ", f, c, 'w' from (values ('payer', 'payer'), ('paid_amount', 'paid_amount'),"
                        + " ('rendering_state', null), ('claim_status', 'claim_status'), ('plan', 'Plan'),"
                        + " ('rendering_npi', 'rendering_npi')) as fields (f, c)");
        publish();
        assertThat(rows("select field, state from published.data_not_available order by 1"))
                .containsExactly("paid_amount|always empty", "plan|always empty", "rendering_state|column missing");
    }

    private int load(List<InventedLine> lines) throws SQLException {
        return LoadedLines.extract(connection, run, "loaded", lines);
    }

    private BenchmarkSummary publish() throws SQLException {
        return new Benchmarks(ReferenceTables.standard(), 2).publishInto(connection, run);
    }

    /** One line for each of patients 1 to {@code count}, on a claim of its own. */
    private static List<InventedLine> patients(int count, Supplier<InventedLine> line) {
        List<InventedLine> lines = new ArrayList<>();
        for (int patient = 1; patient <= count; patient++) {
            lines.add(line.get().patient(patient).claim(patient));
        }
        return lines;
    }

    private List<String> everything() throws SQLException {
        List<String> everything = new ArrayList<>();
        for (String table : List.of("cell", "modifier_frequency", "modifier_profile", "co_billing", "finding")) {
            everything.addAll(rows("select t::text from published." + table + " t order by 1"));
        }
        return everything;
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(row.getObject(column)));
                }
                rows.add(String.join("|", columns));
            }
        }
        return rows;
    }
}
