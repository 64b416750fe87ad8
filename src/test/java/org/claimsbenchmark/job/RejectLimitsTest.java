package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rejects an extract may have, and what is written of them. */
@Tag("database")
class RejectLimitsTest {

    private TestDatabase database;
    private TestRun application;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theFirstToSaySomethingIsHeard() {
        RejectLimits option = limits(null, "BAD_DATE", "1");
        RejectLimits other = limits("20", "BAD_DATE", "2", "BAD_UNITS", "3");
        assertThat(option.orElse(other)).isEqualTo(limits("20", "BAD_DATE", "1", "BAD_UNITS", "3"));
        assertThat(RejectLimits.NONE.orElse(RejectLimits.USUAL).overallPercent())
                .isEqualByComparingTo("5");
    }

    @Test
    void codesThatAreNoRejectsAndPercentagesBeyondHundredAreRefused() {
        assertThatThrownBy(() -> limits("5", "BAD_DATES", "1")).hasMessageContaining("BAD_DATE, BAD_AMOUNT");
        assertThatThrownBy(() -> limits("5", "EXTRACT_EMPTY", "1")).hasMessageContaining("code of a reject");
        assertThatThrownBy(() -> limits("5", "BAD_DATE", "100.1")).hasMessageContaining("from 0 to 100");
        assertThatThrownBy(() -> limits("-1")).hasMessageContaining("from 0 to 100");
    }

    @Test
    void anExtractOverTheLimitOfOneCodeIsRefusedAlthoughItIsWithinTheOverallOne() {
        RunOutcome outcome = application.run(
                "main", limits("50", "BAD_DATE", "9.99"), Extracts.write(folder, "a.csv", twentyWithFaults(2, 3)));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains("TOO_MANY_REJECTS: a.csv: 2 of 20 records are rejected for BAD_DATE, at most 9.99 % may be")
                .contains("--max-rejects BAD_DATE=PERCENT")
                .doesNotContain("--max-reject-share");
    }

    @Test
    void aCodeWithALimitOfItsOwnDoesNotCountForTheOverallOne() {
        RunOutcome outcome = application.run(
                "main", limits("5", "BAD_DATE", "10"), Extracts.write(folder, "a.csv", twentyWithFaults(2, 1)));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        RunOutcome refused = application.run(
                "other", limits("5", "BAD_DATE", "10"), Extracts.write(folder, "b.csv", twentyWithFaults(2, 2)));
        assertThat(refused.status()).as(refused.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(refused.text()).contains("2 of 20 records are rejected (BAD_AMOUNT 2), at most 5 % may be");
    }

    @Test
    void theSameCommandWithAHigherLimitLoadsWhatWasRefused() {
        Path extract = Extracts.write(folder, "a.csv", twentyWithFaults(1, 1));
        assertThat(application.run("main", extract).status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(application.run("main", limits("10"), extract).status()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.single(database, "select records_kept from claims.extract"))
                .isEqualTo(18L);
        assertThat(Rows.of(database, "select * from claims.refusal")).isEmpty();
    }

    @Test
    void theRejectsOfEveryExtractAreWrittenWithPlaceAndCodeWhetherItIsRefusedOrNot() throws IOException {
        Extracts.write(folder, "refused.csv", twentyWithFaults(2, 1));
        Extracts.write(folder.resolve("below"), "loaded.txt", twentyWithFaults(1, 0));
        RunOutcome outcome = application.run("main", folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text()).contains("rejects-*.csv (2)");
        Path run = application.reports().resolve("runs").resolve("1");
        List<String> refused = Files.readAllLines(run.resolve("rejects-refused.csv"));
        assertThat(refused).hasSize(4);
        assertThat(refused.get(0)).isEqualTo("record,line,column,code,sentence");
        assertThat(refused.get(1)).startsWith("1,2,claim_line_start_date,BAD_DATE,");
        assertThat(refused.get(3)).startsWith("20,21,charge_amount,BAD_AMOUNT,");
        assertThat(Files.readAllLines(run.resolve("rejects-below_loaded.txt.csv")))
                .hasSize(2);
    }

    @Test
    void aRunThatPublishesNothingWritesThemToo() throws IOException {
        RunOutcome outcome = application.run("main", Extracts.write(folder, "a.csv", twentyWithFaults(2, 1)));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        try (Stream<Path> runs = Files.list(application.reports().resolve("runs"))) {
            Path refused = runs.findFirst().orElseThrow();
            assertThat(refused.getFileName().toString()).startsWith("refused-");
            assertThat(Files.readAllLines(refused.resolve("rejects-a.csv"))).hasSize(4);
        }
        application.run("main", Extracts.write(folder, "a.csv", twentyWithFaults(0, 0)));
        assertThat(filesOf("2")).containsExactly("run.json", "run.md");
    }

    @Test
    void hostileNamesStayInTheFolderApartAndHarmless() throws IOException {
        Extracts.write(folder.resolve("a"), "b.csv", twentyWithFaults(1, 0));
        Extracts.write(folder, "a_b.csv", twentyWithFaults(0, 1));
        Extracts.write(folder, "A b.csv", twentyWithFaults(0, 1).subList(1, 20));
        Extracts.write(folder, "=cmd|' ..' & \"x\".csv", twentyWithFaults(1, 0).subList(0, 19));
        Extracts.write(
                folder,
                "up..%2F..%2F" + "x".repeat(150) + ".csv",
                twentyWithFaults(0, 1).subList(2, 20));
        application.run("main", limits("100"), folder);
        List<String> files = filesOf("1");
        assertThat(files)
                .hasSize(7)
                .contains("run.md", "run.json", "rejects-_cmd___.._____x_.csv")
                .allSatisfy(name -> assertThat(name).matches("run\\.(md|json)|rejects-[A-Za-z0-9._-]{1,103}\\.csv"));
        assertThat(files.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(Files.readString(application.reports().resolve("runs/1/rejects-_cmd___.._____x_.csv")))
                .doesNotContain(",=")
                .doesNotContain(",\"=")
                .contains("'=cmd");
    }

    private List<String> filesOf(String run) throws IOException {
        try (Stream<Path> files =
                Files.list(application.reports().resolve("runs").resolve(run))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The first ones with a day that is none, the last ones with an amount that is none. */
    private static List<String> twentyWithFaults(int badDates, int badAmounts) {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        for (int i = 0; i < badDates; i++) {
            lines.set(i, lines.get(i).replace("2025-03-04", "2025-02-31"));
        }
        for (int i = 20 - badAmounts; i < 20; i++) {
            lines.set(i, lines.get(i).replace("6400.00", "64x0.00"));
        }
        return lines;
    }

    private static RejectLimits limits(String overall, String... codesAndPercents) {
        Map<String, BigDecimal> byCode = new HashMap<>();
        for (int i = 0; i < codesAndPercents.length; i += 2) {
            byCode.put(codesAndPercents[i], new BigDecimal(codesAndPercents[i + 1]));
        }
        return RejectLimits.of(overall == null ? null : new BigDecimal(overall), byCode);
    }
}
