package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One user owns the tables, another runs the job. */
@Tag("database")
class MigrateCommandTest {

    private static final String SAMPLES = Path.of("input-samples/tuva/a-reversal-of-a-line-delivered-twice")
            .toAbsolutePath()
            .toString();

    @TempDir
    Path workingFolder;

    @Test
    void theOwnerMigratesAndWhoOwnsNothingRuns() {
        TestDatabase owner = TestDatabase.fresh();
        TestDatabase loader = new TestDatabase(
                owner.url(),
                TestDatabase.migrated().loader().user(),
                TestDatabase.migrated().loader().password());

        Shell shell = shell(loader);
        assertThat(shell.call("run", SAMPLES)).as(shell.err()).isEqualTo(4);
        assertThat(shell.err())
                .contains("is not at the version of this program", "have the owner of the tables call 'migrate'")
                .contains("it has none of the tables");
        assertThat(shell.call("migrate")).as(shell.err()).isEqualTo(4);

        assertThat(shell(owner).call("migrate")).isZero();
        assertThat(shell.call("run", SAMPLES)).as(shell.err()).isZero();
        assertThat(shell.out()).contains("published");
        assertThat(shell.call("migrate")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("has the tables of this version");
        assertThat(Rows.of(owner, "select usename from pg_user where usename = '" + loader.user() + "' and usesuper"))
                .isEmpty();
    }

    @Test
    void whoIsNeitherIsToldOfBothWays() {
        TestDatabase owner = TestDatabase.migrated();
        String name = (String) Rows.single(owner, "select current_database()");
        Rows.execute(owner, "create role " + name + "_stranger login password 'p'");
        Shell shell = shell(new TestDatabase(owner.url(), name + "_stranger", "p"));
        assertThat(shell.call("run", SAMPLES)).isEqualTo(4);
        assertThat(shell.err())
                .contains("The schema claims belongs to another role")
                .contains("connect as its owner; or have it 'migrate', and: grant benchmark_loader to " + name
                        + "_stranger");
    }

    private Shell shell(TestDatabase database) {
        return new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
    }
}
