package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd settings of the machine and the server, other programs, and a server that fails: figures stay what they are. */
@Tag("database")
class UnfriendlySurroundingsTest {

    private static final String SAMPLES =
            Path.of("input-samples/tuva/two-years-five-payers").toAbsolutePath().toString();

    private static String plain;

    @BeforeAll
    static void runInPlainSurroundings() {
        TestDatabase database = TestDatabase.migrated();
        run(database, 0, "run", SAMPLES);
        plain = RestartTest.figures(database);
    }

    @Test
    void timeZonesLanguagesAndFormatsOfMachineAndServerChangeNoFigure() {
        TestDatabase database = TestDatabase.migrated();
        String name = (String) Rows.single(database, "select current_database()");
        for (String setting : List.of(
                "timezone = 'Pacific/Pago_Pago'",
                "datestyle = 'German, DMY'",
                "intervalstyle = 'sql_standard'",
                "bytea_output = 'escape'",
                "extra_float_digits = -15")) {
            Rows.execute(database, "alter database " + name + " set " + setting);
        }
        List<String> oddMachine = List.of(
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1");
        try (Program program = Program.start(database, oddMachine, "run", SAMPLES)) {
            assertThat(program.exitCode()).isZero();
        }
        for (String setting : List.of("timezone", "datestyle", "extra_float_digits")) {
            Rows.execute(database, "alter database " + name + " reset " + setting);
        }
        assertThat(RestartTest.figures(database)).isEqualTo(plain);
    }

    @Test
    void ofTwoProgramsOnOneEditionTheSecondEndsAtOnceAndTheFirstPublishes() {
        TestDatabase database = TestDatabase.migrated();
        Gate gate = Gate.before(database, "insert", "claims.settlement", "true");
        try (Program first = Program.start(database, "run", SAMPLES)) {
            gate.awaitWaiting(1);
            run(database, 5, "run", SAMPLES);
            gate.open();
            assertThat(first.exitCode()).as(first.output()).isZero();
        }
        assertThat(RestartTest.figures(database)).isEqualTo(plain);
    }

    @Test
    void aServerThatCutsTheConnectionsEndsTheRunWithFourAndTheSameCommandGoesOn() {
        TestDatabase database = TestDatabase.migrated();
        Gate gate = Gate.before(database, "insert", "claims.settlement", "true");
        try (Program cut = Program.start(database, "run", SAMPLES)) {
            gate.awaitWaiting(1);
            Rows.execute(
                    database,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and application_name like 'claims-benchmark%'");
            assertThat(cut.exitCode()).as(cut.output()).isEqualTo(4);
            assertThat(cut.output()).contains("Nothing is published");
        }
        gate.open();
        run(database, 0, "run", SAMPLES);
        assertThat(RestartTest.figures(database)).isEqualTo(plain);
    }

    @Test
    void aFullDiskOfTheServerEndsTheRunWithFourAndTheSameCommandGoesOn() {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, """
                create function public.full_disk() returns trigger language plpgsql as
                  $$ begin raise exception 'could not extend file: no space left on device' using errcode = '53100'; end $$;
                create trigger full_disk before insert on published.cell for each row execute function public.full_disk()
                """);
        String told = run(database, 4, "run", SAMPLES);
        assertThat(told).contains("53100").contains("no space left");
        Rows.execute(database, "drop trigger full_disk on published.cell");
        run(database, 0, "run", SAMPLES);
        assertThat(RestartTest.figures(database)).isEqualTo(plain);
    }

    @Test
    void aReadOnlyDatabaseEndsTheRunWithFour() {
        TestDatabase database = TestDatabase.migrated();
        String name = (String) Rows.single(database, "select current_database()");
        Rows.execute(database, "alter database " + name + " set default_transaction_read_only = on");
        assertThat(run(database, 4, "run", SAMPLES)).contains("read-only");
    }

    private static String run(TestDatabase database, int exitCode, String... arguments) {
        try (Program program = Program.start(database, arguments)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exitCode);
            return program.output();
        }
    }
}
