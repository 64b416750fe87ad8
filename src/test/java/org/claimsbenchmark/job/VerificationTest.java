package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.samples.SampleGenerator;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication is computed anew from what it was made of. */
@Tag("database")
class VerificationTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @AutoClose
    private final TestRun application = TestRun.on(database);

    @Test
    void itsFiguresComeOutTheSameFromOtherRangesAndNothingIsLeftBehind() throws IOException {
        Path large = folder.resolve("large.csv");
        SampleGenerator.main(new String[] {"--records", "4000", "--in-scope-share", "0.4", "--out", large.toString()});
        publish(large);
        publish(Extracts.write(folder, "february.csv", Extracts.lines(9001, 15)));
        List<?> before = all();

        RunOutcome outcome = verify(2);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.VERIFIED);
        assertThat(outcome.text()).contains("from 2 extracts").contains("bit for bit");
        assertThat(all()).isEqualTo(before);
        assertThat(verify(2).status()).as("as often as one likes").isEqualTo(Status.VERIFIED);
        assertThat(verify(1).status()).as("an earlier publication").isEqualTo(Status.VERIFIED);
    }

    @Test
    void whichOfTwoVersionsOfALineCountsIsDecidedAsItWasThen() {
        // both are delivered on the day of their registration: what came in later counts
        publish(Extracts.write(folder, "z.csv", Extracts.lines(1, 20)));
        publish(Extracts.write(
                folder,
                "a.csv",
                Extracts.lines(1, 20).stream()
                        .map(line -> line.replace("6400.00", "6500.00"))
                        .toList()));
        assertThat(verify(2).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void aFigureThatWasChangedAfterwardsIsTold() {
        publish(Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        Rows.execute(
                database,
                "update published.cell set allowed_p50 = allowed_p50 + 0.01 where fee_basis = 'Professional, non-facility'"
                        + " and payer = 'Aetna' and period = 'all' and line_of_business = 'All' and site_of_service = 'All'"
                        + " and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All' and state = 'All'");
        RunOutcome outcome = verify(1);
        assertThat(outcome.status()).isEqualTo(Status.NOT_REPRODUCED);
        assertThat(outcome.text())
                .contains("cell: the rows of run 1 are not those of its receipt")
                .contains("cell: 1 rows come out differently, the first: Professional, non-facility · Aetna");
    }

    @Test
    void withoutItsExtractsItCannotBeTold() throws IOException {
        Path january = publish(Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        Path elsewhere = Files.move(
                january, Files.createDirectory(folder.resolve("archive")).resolve("old.csv"));
        RunOutcome outcome = verify(1);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains("january.csv: expected its content, SHA-256 ")
                .contains(january.toString());
        assertThat(verify(1, elsewhere).status()).isEqualTo(Status.VERIFIED);

        Extracts.write(folder, "january.csv", Extracts.lines(1, 21));
        assertThat(verify(1).status())
                .as("another content at its place is not it")
                .isEqualTo(Status.INPUT_REFUSED);
    }

    @Test
    void oneThatBrokeOffGoesOn() {
        publish(Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as
                  $$ begin raise exception 'a fault for the test'; end $$;
                create trigger fail before insert on published.cell for each row execute function public.fail()
                """);
        assertThat(verify(1).status()).isEqualTo(Status.FAULT);
        Rows.execute(database, "drop trigger fail on published.cell");
        assertThat(verify(1).status()).isEqualTo(Status.VERIFIED);
        assertThat(Rows.single(database, "select count(*) from claims.run")).isEqualTo(1L);
    }

    private Path publish(Path extract) {
        RunOutcome outcome = application.run("main", extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        return extract;
    }

    private RunOutcome verify(long runId, Path... paths) {
        return application.act("verify-" + runId, new RunAction.Verify(runId), paths);
    }

    private List<?> all() {
        return List.of(
                Rows.of(database, "select * from claims.run order by run_id"),
                Rows.of(database, "select * from claims.extract order by extract_id"),
                Rows.of(database, "select run_id, count(*) from published.cell group by run_id order by run_id"),
                Rows.of(database, "select run_id, count(*) from claims.settlement group by run_id order by run_id"),
                Rows.of(
                        database,
                        "select extract_id, count(*) from claims.line group by extract_id order by extract_id"));
    }
}
