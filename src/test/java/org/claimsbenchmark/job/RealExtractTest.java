package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.oracle.PlainRecomputation;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real synthetic extract of 502 institutional claim lines in the headers of 2023 (tuva_demo, Apache-2.0). */
@Tag("database")
class RealExtractTest {

    private static final Path EXTRACT = Path.of("../shared/samples/tuva/medical_claim_first_500.csv");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheExtract() {
        if (!Files.exists(EXTRACT)) {
            System.out.println("SKIPPED: the real extract is not at " + EXTRACT);
        }
        Assumptions.assumeTrue(Files.exists(EXTRACT), "the real extract is not at " + EXTRACT);
    }

    @Test
    void unmodifiedItRunsThroughWithNothingInScopeAndNothingLost() {
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(database, "main", EXTRACT);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        Map<String, Object> ledger =
                Rows.of(database, "select * from claims.extract").get(0);
        assertThat(ledger)
                .containsEntry("records_read", 502L)
                .containsEntry("records_out_of_scope", 502L)
                .containsEntry("records_rejected", 0L)
                .containsEntry("records_kept", 0L);
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
    }

    /**
     * The substitution: every record, also those without a code, becomes 20982. The file has the claim's charge on each of
     * its lines; its claims charge $788,689.46 in all, and its lines together more than twelve times that.
     */
    @Test
    void withEveryCodeSubstitutedEachInstitutionalClaimCountsItsChargesOnce() throws IOException {
        List<List<String>> rows;
        try (CSVParser parser = CSVParser.parse(EXTRACT, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            rows = parser.stream().map(row -> new ArrayList<>(row.toList())).collect(Collectors.toList());
        }
        int code = rows.get(0).indexOf("HCPCS_CODE");
        int claim = rows.get(0).indexOf("CLAIM_ID");
        int charge = rows.get(0).indexOf("CHARGE_AMOUNT");
        Map<String, BigDecimal> chargeByClaim = new HashMap<>();
        BigDecimal everyLine = BigDecimal.ZERO;
        for (List<String> row : rows.subList(1, rows.size())) {
            row.set(code, "20982");
            chargeByClaim.put(row.get(claim), new BigDecimal(row.get(charge)));
            everyLine = everyLine.add(new BigDecimal(row.get(charge)));
        }
        BigDecimal once = chargeByClaim.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Path substituted = Files.write(
                folder.resolve("every-code.csv"),
                rows.stream().map(row -> String.join(",", row)).toList());
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(database, "main", substituted);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);

        Map<String, Object> ledger =
                Rows.of(database, "select * from claims.extract").get(0);
        assertThat(ledger).containsEntry("records_read", 502L);
        assertThat((BigDecimal) ledger.get("billed_read")).isEqualByComparingTo(once);
        assertThat(everyLine).isGreaterThan(once.multiply(BigDecimal.valueOf(12)));
        assertThat(Rows.of(
                        database,
                        "select occurrences from claims.extract_note where code = 'CLAIM_AMOUNT_APPORTIONED'"))
                .containsExactly(Map.of("occurrences", 502L));
    }

    /**
     * The substitution: every record of three frequent codes is made an index line (A9270, 36415 and G0463 become 20982)
     * and every 85025 a related one (77012).
     */
    @Test
    void withCodesSubstitutedEveryFigureIsThatOfThePlainRecomputation() throws IOException {
        String text = Files.readString(EXTRACT)
                .replace(",A9270,", ",20982,")
                .replace(",36415,", ",20982,")
                .replace(",G0463,", ",20982,")
                .replace(",85025,", ",77012,");
        Path substituted = Files.writeString(folder.resolve("substituted.csv"), text);
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(database, "main", substituted);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);

        PlainRecomputation oracle = PlainRecomputation.of(List.of(substituted));
        Map<String, Object> ledger =
                Rows.of(database, "select * from claims.extract").get(0);
        Map<String, BigDecimal> expected = oracle.ledgers().get("substituted.csv");
        assertThat(Rows.numbers(ledger, expected.keySet()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(expected);
        assertThat((Long) ledger.get("records_kept")).isGreaterThanOrEqualTo(60);

        WholeJobTest.compare(
                oracle.cells(),
                Rows.of(database, "select * from published.cell"),
                WholeJobTest::cellKey,
                WholeJobTest.MEASURES);
    }
}
