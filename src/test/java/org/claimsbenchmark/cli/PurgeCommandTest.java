package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.load.EditionLock;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.PreparedOnce;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What purge removes, and what it must not. */
@Tag("database")
class PurgeCommandTest {

    private static final String FIGURES = "select md5(string_agg(md5((to_jsonb(c) - 'run_id')::text), ''"
            + " order by md5((to_jsonb(c) - 'run_id')::text))) from benchmark.cell c where edition = '%s'";

    private static final PreparedOnce FIVE_PUBLISHED_AND_ONE_FAILED = new PreparedOnce();

    @TempDir
    private static Path folder;

    private TestDatabase database;
    private Shell shell;

    @BeforeEach
    void openShell() {
        openShell(TestDatabase.migrated());
    }

    private void openShell(TestDatabase opened) {
        database = opened;
        shell = new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password());
    }

    @Test
    void aDryRunPrintsExactlyWhatIsRemovedAndRemovesNothing() {
        publishFiveAndFailOne();
        loadOfRunOneWasRemote();
        Map<String, Long> before = rowsByTable();
        assertThat(shell.call("purge", "--older-than", "0d", "--dry-run")).isZero();
        String announced = shell.out();
        assertThat(announced).endsWith("nothing was removed, as this was a dry run.\n");
        assertThat(rowsByTable()).isEqualTo(before);

        assertThat(shell.call("purge", "--older-than", "0d")).as(shell.err()).isZero();
        assertThat(withoutLastLine(shell.out())).isEqualTo(withoutLastLine(announced));
        assertThat(shell.err()).isEmpty();
        Map<String, Long> removed = new TreeMap<>();
        rowsByTable().forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                removed.put(table, before.get(table) - rows);
            }
        });
        assertThat(printedRows(announced))
                .isEqualTo(removed)
                .containsKeys("published.cell", "claims.line", "claims.run", "batch.remote_portion");
        assertThat(announced)
                .containsPattern("1 +load +superseded")
                .containsPattern("6 +load +never published")
                .containsPattern("january.csv +replaced")
                .containsPattern("february.csv +withdrawn")
                .containsPattern("broken.csv +refused");
    }

    @Test
    void whatTheEditionShowsStandsAndCanBeComputedAnewAndReruns() {
        publishFiveAndFailOne();
        String figures = figures("main");
        String ofOther = figures("other");
        assertThat(shell.call("purge", "--keep", "1")).as(shell.err()).isZero();
        assertThat(figures("main")).isEqualTo(figures);
        assertThat(figures("other")).isEqualTo(ofOther);
        try (TestRun application = TestRun.on(database)) {
            RunOutcome verified = application.act("verify-5", new RunAction.Verify(5));
            assertThat(verified.status()).as(verified.text()).isEqualTo(Status.VERIFIED);
            RunOutcome again = application.run(
                    "main",
                    folder.resolve("new/january.csv"),
                    folder.resolve("march.csv"),
                    folder.resolve("february.csv"));
            assertThat(again.text()).contains("nothing new, 2 of 3 extracts were loaded before, 1 withdrawn");
            assertThat(application.act("main", new RunAction.RollBack(3)).text())
                    .contains("run 3: expected a publication of edition main, found that its figures were purged");
            assertThat(application.act("verify-1", new RunAction.Verify(1)).text())
                    .contains("run 1: expected a publication, found that its figures were purged");
            RunOutcome next = application.run("main", Extracts.write(folder, "april.csv", Extracts.lines(501, 12)));
            assertThat(next.status()).as(next.text()).isEqualTo(Status.PUBLISHED);
        }
        assertThat(shell.call("compare", "1", "5")).isEqualTo(3);
        assertThat(shell.err()).contains("run 1: expected a publication, found that its figures were purged");
        assertThat(shell.call("runs", "--csv")).isZero();
        assertThat(shell.out()).contains("\n1,load,purged,").contains("\n5,load,superseded,");
    }

    @Test
    void aKeptPublicationCanBeShownAgainWithTheExtractsThatWereReplacedOrWithdrawnSince() {
        publishFiveAndFailOne();
        assertThat(shell.call("purge", "--keep", "4")).as(shell.err()).isZero();
        try (TestRun application = TestRun.on(database)) {
            RunOutcome back = application.act("main", new RunAction.RollBack(2));
            assertThat(back.status()).as(back.text()).isEqualTo(Status.PUBLISHED);
        }
        assertThat(Rows.of(
                        database,
                        "select file_name from claims.extract where edition = 'main' and status = 'published'"))
                .hasSize(2);
    }

    @Test
    void whatIsYoungerThanTheAgeStays() {
        publishFiveAndFailOne();
        Rows.execute(
                database,
                "update claims.run set published_at = published_at - interval '91 days',"
                        + " started_at = started_at - interval '91 days' where run_id in (1, 2, 5)");
        assertThat(shell.call("purge", "--older-than", "90d")).as(shell.err()).isZero();
        assertThat(Rows.of(database, "select run_id from claims.run where status = 'purged' order by 1"))
                .extracting(row -> row.get("run_id"))
                .containsExactly(1L, 2L);
        assertThat(Rows.single(database, "select status from claims.run where run_id = 5"))
                .as("the current publication, however old")
                .isEqualTo("published");
        assertThat(Rows.single(database, "select status from claims.run where run_id = 6"))
                .as("it may be taken up")
                .isEqualTo("refused");
    }

    @Test
    void aRejectedRecordThatWasReadAgainWaitsForItsPublication() {
        publishFiveAndFailOne();
        Rows.execute(database, "update claims.run set action = 'replay' where run_id = 6");
        assertThat(shell.call("purge", "--older-than", "PT0S")).as(shell.err()).isZero();
        assertThat(Rows.single(database, "select status from claims.run where run_id = 6"))
                .isEqualTo("refused");
    }

    @Test
    void duringARunNothingIsRemoved() throws SQLException {
        publishFiveAndFailOne();
        Map<String, Long> before = rowsByTable();
        try (Connection run = database.connect()) {
            assertThat(EditionLock.tryAcquire(run, "main")).isTrue();
            assertThat(shell.call("purge", "--keep", "1")).isEqualTo(5);
            assertThat(shell.err()).contains("another run of edition main is in progress");
            assertThat(shell.call("purge", "--keep", "1", "--edition", "other")).isZero();
        }
        assertThat(rowsByTable()).isEqualTo(before);
    }

    @Test
    void whoeverMayOnlyLoadPurgesAsWellAndLeavesTheSpaceToTheServer() {
        publishFiveAndFailOne();
        String figures = figures("main");
        TestDatabase loader = database.loader();
        shell.with("SPRING_DATASOURCE_USERNAME", loader.user()).with("SPRING_DATASOURCE_PASSWORD", loader.password());
        assertThat(shell.call("purge", "--older-than", "0d")).as(shell.err()).isZero();
        assertThat(shell.err()).contains("the server's own vacuum does it later");
        assertThat(Rows.of(database, "select * from claims.run where status not in ('published', 'purged')"))
                .isEmpty();
        assertThat(figures("main")).isEqualTo(figures);
    }

    /** A table that a later migration adds is removed as well, or this test names it. */
    @Test
    void everyTableWithRowsOfARunOrAnExtractIsKnown() {
        publishFiveAndFailOne();
        assertThat(shell.call("purge", "--older-than", "0d")).as(shell.err()).isZero();
        for (Map<String, Object> column : Rows.of(
                database,
                "select table_schema || '.' || table_name as name, column_name as key from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema in ('claims', 'published') and table_type = 'BASE TABLE'"
                        + " and column_name in ('run_id', 'extract_id')"
                        + " and table_schema || '.' || table_name not in ('claims.run', 'claims.extract', 'claims.withdrawal')")) {
            String gone = column.get("key").equals("run_id")
                    ? "not in (select run_id from claims.run where status <> 'purged')"
                    : "not in (select extract_id from claims.extract)";
            assertThat(Rows.single(
                            database,
                            "select count(*) from " + column.get("name") + " where " + column.get("key") + " " + gone))
                    .as("rows of " + column.get("name") + " whose " + column.get("key") + " was purged")
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--keep 0, expected 1 or more publications",
        "--older-than ninety, 'expected an age such as 90d, P3M or PT36H'",
        "--older-than P-1D, 'expected an age such as 90d, P3M or PT36H'",
        "--older-than 1d --keep 1, mutually exclusive",
        "--dry-run, Missing required argument"
    })
    void theLimitIsOneThatCanBeMeant(String arguments, String message) {
        assertThat(shell.call(("purge " + arguments).split(" "))).isEqualTo(2);
        assertThat(shell.err()).contains(message);
    }

    @Test
    void anEditionThatIsNotThereIsNamed() {
        assertThat(shell.call("purge", "--keep", "1", "--edition", "mian")).isEqualTo(3);
        assertThat(shell.err()).contains("edition mian: expected runs, found none");
    }

    /**
     * Run 1 loads january, 2 february, 3 takes february out, 4 loads a new january, 5 march, 6 fails on a file that it
     * refuses; run 7 is of another edition.
     */
    private void publishFiveAndFailOne() {
        openShell(FIVE_PUBLISHED_AND_ONE_FAILED.copy(PurgeCommandTest::publishFiveAndFailOne));
    }

    private static void publishFiveAndFailOne(TestDatabase database) {
        List<String> january = new ArrayList<>(Extracts.lines(1, 20));
        january.add(Extracts.line("C99", "P99", "no amount"));
        try (TestRun application = TestRun.on(database)) {
            publish(application, Extracts.write(folder.resolve("old"), "january.csv", january));
            publish(application, Extracts.write(folder, "february.csv", Extracts.lines(201, 15)));
            application.act("main", new RunAction.Withdraw("february.csv"));
            publish(application, Extracts.write(folder.resolve("new"), "january.csv", Extracts.lines(301, 20)));
            publish(application, Extracts.write(folder, "march.csv", Extracts.lines(401, 12)));
            List<String> broken = new ArrayList<>(Extracts.lines(1, 2));
            broken.add(Extracts.line("C99", "P99", "no amount"));
            assertThat(application
                            .run("main", Extracts.write(folder, "broken.csv", broken))
                            .status())
                    .isEqualTo(Status.INPUT_REFUSED);
            assertThat(application.run("other", folder.resolve("february.csv")).status())
                    .isEqualTo(Status.PUBLISHED);
        }
    }

    private void loadOfRunOneWasRemote() {
        Rows.execute(database, """
                insert into batch.remote_load (job_execution_id, run_id, portions)
                  select min(job_execution_id), 1, 1 from batch.batch_job_execution;
                insert into batch.remote_input
                  select job_execution_id, 1, '/january.csv', 1, now(), false from batch.remote_load;
                insert into batch.remote_portion (step_execution_id, job_execution_id, taken, worker, taken_at)
                  select min(step_execution_id), job_execution_id, 1, 'worker', now()
                  from batch.batch_step_execution join batch.remote_load using (job_execution_id) group by job_execution_id;
                """);
    }

    private static void publish(TestRun application, Path extract) {
        RunOutcome outcome = application.run("main", extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
    }

    private String figures(String edition) {
        return (String) Rows.single(database, FIGURES.formatted(edition));
    }

    private static String withoutLastLine(String text) {
        return text.substring(0, text.stripTrailing().lastIndexOf('\n'));
    }

    /** The table of rows at the end, as it is printed. */
    private static Map<String, Long> printedRows(String text) {
        Map<String, Long> rows = new TreeMap<>();
        text.lines()
                .filter(line -> line.matches("(batch|claims|published)\\.\\S+ +\\d+"))
                .map(line -> line.split(" +"))
                .forEach(cells -> rows.put(cells[0], Long.valueOf(cells[1])));
        return rows;
    }

    private Map<String, Long> rowsByTable() {
        Map<String, Long> rows = new TreeMap<>();
        Rows.of(
                        database,
                        "select table_schema || '.' || table_name as name from information_schema.tables"
                                + " where table_schema in ('batch', 'claims', 'published', 'reference')"
                                + " and table_type = 'BASE TABLE'")
                .forEach(table -> rows.put((String) table.get("name"), (Long)
                        Rows.single(database, "select count(*) from " + table.get("name"))));
        return rows;
    }
}
