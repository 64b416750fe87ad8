package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong at or after the moment of publication: a run never says "nothing is published" of figures that are. */
@Tag("database")
class PublishedAllTheSameTest {

    private static final Path SAMPLES = Path.of("input-samples/tuva/eleven-patients-are-shown");

    @Test
    void aFaultAfterThePublicationDoesNotMakeItAFailedRun() {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as
                  $$ begin raise exception 'a fault for the test'; end $$;
                create trigger fail before update on batch.batch_job_execution for each row
                  when (new.status = 'COMPLETED') execute function public.fail()
                """);
        RunOutcome outcome = TestRun.once(database, "main", SAMPLES);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.of(database, "select * from benchmark.cell")).isNotEmpty();
        assertThat(TestRun.once(database, "main", SAMPLES).status()).isEqualTo(Status.NOTHING_NEW);
    }

    @Test
    void connectionsThatAreLostAfterThePublicationTheLocksAmongThemDoNotMakeItAFailedRun() {
        TestDatabase database = TestDatabase.migrated();
        CompletableFuture<RunOutcome> outcome;
        try (Gate gate = Gate.before(database, "update", "batch.batch_job_execution", "new.status = 'COMPLETED'")) {
            outcome = CompletableFuture.supplyAsync(() -> TestRun.once(database, "main", SAMPLES));
            gate.awaitWaiting(1);
            gate.cutTheConnectionsOfAllOthers();
        }
        assertThat(outcome.join().status()).as(outcome.join().text()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aDatabaseThatIsGoneAtTheCommitLeavesItOpenWhetherItPublished() {
        TestDatabase database = TestDatabase.migrated();
        TestDatabase administrators = TestDatabase.fresh();
        String name = (String) Rows.single(database, "select current_database()");
        String lastBeforeTheCommit = "new.step_name = 'publish' and new.commit_count > 0";
        System.setProperty(TestRun.PATIENCE, "300");
        try {
            CompletableFuture<RunOutcome> outcome;
            try (Gate gate = Gate.before(database, "update", "batch.batch_step_execution", lastBeforeTheCommit)) {
                outcome = CompletableFuture.supplyAsync(() -> TestRun.once(database, "main", SAMPLES));
                gate.awaitWaiting(1);
                Rows.execute(administrators, "alter database " + name + " allow_connections false");
                gate.cutTheConnectionsOfAllOthers();
            }
            assertThat(outcome.join().status()).isEqualTo(Status.DATABASE_NOT_USABLE);
            assertThat(outcome.join().text())
                    .contains("Whether the figures were published cannot be asked now")
                    .doesNotContain("Nothing is published");
        } finally {
            System.clearProperty(TestRun.PATIENCE);
        }
        Rows.execute(administrators, "alter database " + name + " allow_connections true");
        assertThat(TestRun.once(database, "main", SAMPLES).status()).isEqualTo(Status.PUBLISHED);
    }
}
