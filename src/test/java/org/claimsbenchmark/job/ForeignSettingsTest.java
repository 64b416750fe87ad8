package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a process and its database are, and what they are used to, decides no figure. */
@Tag("database")
class ForeignSettingsTest {

    private static final Path SAMPLES =
            Path.of("input-samples/tuva/two-years-five-payers").toAbsolutePath();

    @Test
    void aProcessAndADatabaseOfOtherTongueDayAndHabitsGiveTheSameFigures() {
        TestDatabase plain = TestDatabase.fresh();
        TestRun.once(plain, "main", SAMPLES);

        TestDatabase foreign = turkishDatabase(plain);
        try (Program program = Program.start(
                foreign,
                List.of(
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1"),
                "run",
                SAMPLES.toString())) {
            assertThat(program.exitCode()).as(program.output()).isZero();
        }
        assertThat(RestartTest.figures(foreign)).isEqualTo(RestartTest.figures(plain));
        assertThat(Rows.of(foreign, "select delivery_date from claims.extract order by file_name"))
                .isEqualTo(Rows.of(plain, "select delivery_date from claims.extract order by file_name"));
    }

    private static TestDatabase turkishDatabase(TestDatabase neighbour) {
        String name = Rows.single(neighbour, "select current_database()") + "_tr";
        Rows.execute(
                neighbour,
                "create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'tr-TR'");
        for (String setting : List.of(
                "timezone = 'Pacific/Pago_Pago'",
                "datestyle = 'German, DMY'",
                "intervalstyle = 'sql_standard'",
                "extra_float_digits = -15",
                "bytea_output = 'escape'",
                "search_path = 'nowhere'",
                "array_nulls = off",
                "default_transaction_isolation = 'serializable'",
                "transform_null_equals = on",
                "client_encoding = 'LATIN5'",
                "max_parallel_workers_per_gather = 0",
                "enable_hashagg = off",
                "enable_hashjoin = off")) {
            Rows.execute(neighbour, "alter database " + name + " set " + setting);
        }
        return new TestDatabase(
                neighbour.url().replaceAll("/[^/]+$", "/" + name), neighbour.user(), neighbour.password());
    }
}
