package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples in hundreds of small ranges, read by several workers, against the same read whole by one. */
@Tag("database")
class RangedRunTest {

    private static final Path SAMPLES = Path.of("input-samples");

    private static final List<String> LOADED =
            List.of("claims.line", "claims.reject", "claims.extract_note", "claims.extract_field");

    @Test
    void linesRejectsNotesAndFiguresDoNotDependOnTheRanges() {
        TestDatabase whole = TestDatabase.migrated();
        TestDatabase ranged = TestDatabase.migrated();
        try (TestRun run = TestRun.on(whole)) {
            assertThat(run.run("main", 1, Long.MAX_VALUE, SAMPLES).status()).isEqualTo(Status.PUBLISHED);
        }
        try (TestRun run = TestRun.on(ranged)) {
            assertThat(run.run("main", 3, 4_000, SAMPLES).status()).isEqualTo(Status.PUBLISHED);
        }

        assertThat((Long) Rows.single(whole, "select max(part)::bigint from claims.extract_part"))
                .isZero();
        assertThat((Long) Rows.single(ranged, "select count(*) from claims.extract_part"))
                .isGreaterThan(400);
        for (String table : LOADED) {
            assertThat(rows(ranged, table)).as(table).isEqualTo(rows(whole, table));
        }
        assertThat(RestartTest.figures(ranged)).isEqualTo(RestartTest.figures(whole));
    }

    /** Rows beside the name of their extract, whose number depends on the order of registration alone. */
    private static List<Object> rows(TestDatabase database, String table) {
        return Rows.of(
                        database,
                        "select file_name || (to_jsonb(t) - 'extract_id') as row from " + table
                                + " t join claims.extract using (extract_id) order by 1")
                .stream()
                .map(row -> row.get("row"))
                .toList();
    }
}
