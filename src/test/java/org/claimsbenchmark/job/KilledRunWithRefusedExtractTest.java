package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that leaves extracts out is killed; the same command leaves the same ones out and publishes the rest. */
@Tag("database")
@Tag("any-server")
class KilledRunWithRefusedExtractTest {

    @TempDir
    private static Path folder;

    private static TestDatabase published;
    private static TestDatabase undisturbed;

    @BeforeAll
    static void publishAndRunUndisturbed() {
        published = TestDatabase.migrated();
        TestRun.once(published, "main", Extracts.write(folder, "payer.csv", Extracts.lines(1, 40)));
        undisturbed = published.copy();
        deliver();
        assertThat(TestRun.once(undisturbed, "main", folder).status()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "refused at registration, insert, claims.refusal, new.code = 'NO_LAYOUT_FITS'",
        "refused in the load, insert, claims.refusal, new.code = 'EXTRACT_TRUNCATED'",
        "refused after the load, insert, claims.refusal, new.code = 'TOO_MANY_REJECTS'",
        "left out, update, claims.run_extract, new.role = 'carried' and old.role = 'replaced'",
        "benchmark, insert, published.cell, true",
        "publish, update, claims.extract, new.status = 'published'",
        "published but not said so, update, batch.batch_job_execution, new.status = 'COMPLETED'",
    })
    void theSameCommandGoesOn(String moment, String event, String table, String when) {
        TestDatabase killed = published.copy();
        try (Gate gate = Gate.before(killed, event, table, when);
                Program program =
                        Program.start(killed, "run", folder.toAbsolutePath().toString())) {
            gate.awaitWaiting(1);
            program.kill();
        }
        RunOutcome resumed = TestRun.once(killed, "main", folder);
        assertThat(resumed.status())
                .as(resumed.text())
                .isEqualTo(moment.startsWith("published") ? Status.INPUT_REFUSED : Status.PUBLISHED_WITHOUT_SOME);
        assertThat(resumed.text())
                .contains("EXTRACT_TRUNCATED: payer.csv", "NO_LAYOUT_FITS: other.csv", "TOO_MANY_REJECTS: rejects.csv");
        assertThat(RestartTest.figures(killed)).isEqualTo(RestartTest.figures(undisturbed));
        assertThat(
                        Rows.single(
                                killed,
                                "select count(*) from claims.line join claims.extract using (extract_id) where status <> 'published'"))
                .isEqualTo(0L);
        assertThat(refused(killed)).isEqualTo(refused(undisturbed));
    }

    /** A good extract, and one that is refused at each stage; that of the load has the name of the published one. */
    private static void deliver() {
        String text = Extracts.text(Extracts.lines(200, 60));
        Extracts.write(folder, "payer.csv", text.substring(0, text.length() - 40));
        Extracts.write(folder, "other.csv", "a,b\n1,2\n");
        List<String> rejects = new ArrayList<>(Extracts.lines(300, 10));
        rejects.set(0, rejects.get(0).replace("2025-03-04", "2025-02-31"));
        Extracts.write(folder, "rejects.csv", rejects);
        Extracts.write(folder, "good.csv", Extracts.lines(400, 30));
    }

    private static List<?> refused(TestDatabase database) {
        return Rows.of(
                database,
                "select file_name, code, earlier_delivery_counts from benchmark.refused_extract order by file_name");
    }
}
