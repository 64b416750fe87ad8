package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that refuses, before a run or in the middle of it: the exit code and the words say so, and nothing is lost. */
@Tag("database")
class UnusableDatabaseTest {

    private static final int OK = 0;
    private static final int DATABASE_NOT_USABLE = 4;
    private static final Path SAMPLES =
            Path.of("input-samples/tuva/a-reversal-of-a-line-delivered-twice").toAbsolutePath();
    private static final String PATIENTS_AND_CLAIMS = "patient-|claim-";

    private static String undisturbed;

    @TempDir
    private Path workingFolder;

    @BeforeAll
    static void runUndisturbed() {
        TestDatabase database = TestDatabase.migrated();
        TestRun.once(database, "main", SAMPLES);
        undisturbed = RestartTest.figures(database);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "register, insert, claims.extract, true",
        "load, insert, claims.line, true",
        "settle, insert, claims.settlement, true",
        "benchmark, insert, published.cell, true",
        "publish, update, claims.extract, new.status = 'published'",
    })
    void connectionsThatAreLostInMidRunAreSaidSo(String step, String event, String table, String when) {
        TestDatabase database = TestDatabase.migrated();
        Shell shell = shell(database);
        CompletableFuture<Integer> exitCode;
        try (Gate gate = Gate.before(database, event, table, when)) {
            exitCode = CompletableFuture.supplyAsync(() -> shell.call("run", SAMPLES.toString()));
            gate.awaitWaiting(1);
            gate.cutTheConnectionsOfAllOthers();
        }
        assertThat(exitCode.join()).as(shell.err()).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err()).contains("The same command").doesNotContainPattern(PATIENTS_AND_CLAIMS);
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
        assertThatTheSameCommandContinues(database);
    }

    @Test
    void aFullDiskIsSaidSo() {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, """
                create function public.fill() returns trigger language plpgsql as $$ begin
                  raise exception 'could not extend file "base/5/20982": No space left on device' using errcode = '53100';
                end $$;
                create trigger fill before insert on claims.line for each row execute function public.fill()
                """);
        Shell shell = shell(database);
        assertThat(shell.call("run", SAMPLES.toString())).as(shell.err()).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err())
                .contains("No space left on device")
                .contains("make room on the disk of the database server")
                .contains("Nothing is published. The same command continues")
                .doesNotContainPattern(PATIENTS_AND_CLAIMS);
        Rows.execute(database, "drop trigger fill on claims.line");
        assertThatTheSameCommandContinues(database);
    }

    @Test
    void aDatabaseThatIsReadOnlyByDefaultIsRefusedBeforeAnythingIsTried() {
        TestDatabase database = TestDatabase.fresh();
        alter(database, "set default_transaction_read_only = on");
        Shell shell = shell(database);
        assertThat(shell.call("run", SAMPLES.toString())).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err()).contains("read-only").contains("Remedy");
        alter(database, "reset default_transaction_read_only");
        assertThat(Rows.of(database, "select nspname from pg_namespace where nspname = 'claims'"))
                .isEmpty();
        assertThatTheSameCommandContinues(database);
    }

    @Test
    void aRoleThatMayOnlyCreateSchemasRunsTheWholeJobAndOneThatOwnsHalfOfThemIsToldTheRest() {
        TestDatabase superuser = TestDatabase.fresh();
        String name = (String) Rows.single(superuser, "select current_database()");
        Rows.execute(superuser, "create role " + name + "_job login password 'p'");
        Rows.execute(superuser, "grant create on database " + name + " to " + name + "_job");
        TestDatabase database = new TestDatabase(superuser.url(), name + "_job", "p");
        assertThatTheSameCommandContinues(database);

        Rows.execute(superuser, "alter schema published owner to " + superuser.user());
        Rows.execute(superuser, "alter table claims.line owner to " + superuser.user());
        Shell shell = shell(database);
        assertThat(shell.call("run", SAMPLES.toString(), "--edition", "other")).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err())
                .contains("The schema published belongs to another role")
                .contains("In schema claims these belong to another role: line.")
                .contains("Remedy");
        assertThat(RestartTest.figures(superuser)).isEqualTo(undisturbed);
    }

    @Test
    void anotherPseudonymKeyIsRefusedAndChangesNothing() {
        TestDatabase database = TestDatabase.migrated();
        assertThatTheSameCommandContinues(database);
        String everything = "select (select count(*) from claims.line), (select max(run_id) from claims.run),"
                + " (select count(*) from batch.batch_job_instance), (select fingerprint from claims.pseudonym_key)";
        Object before = Rows.of(database, everything);
        Shell shell = shell(database).with("CLAIMS_PSEUDONYM_KEY", "another key, of no worth either");
        Path others = SAMPLES.resolveSibling("eleven-patients-are-shown");
        assertThat(shell.call("run", others.toString())).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err()).contains("another pseudonym key").doesNotContain("of no worth");
        assertThat(Rows.of(database, everything)).isEqualTo(before);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    private void assertThatTheSameCommandContinues(TestDatabase database) {
        Shell shell = shell(database);
        assertThat(shell.call("run", SAMPLES.toString())).as(shell.err()).isEqualTo(OK);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    private static void alter(TestDatabase database, String change) {
        String name = (String) Rows.single(database, "select current_database()");
        Rows.execute(database, "begin; set transaction read write; alter database " + name + " " + change + "; commit");
    }

    private Shell shell(TestDatabase owned) {
        TestDatabase database = owned.loader();
        return new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
    }
}
