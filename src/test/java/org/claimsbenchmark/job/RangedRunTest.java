package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Test;

/** The samples in hundreds of small ranges, read by several workers, against the same read whole by one. */
class RangedRunTest {

    private static final Path SAMPLES = Path.of("input-samples");

    private static final List<String> LOADED = List.of(
            "select file_name, l.*, null as extract_id from claims.line l join claims.extract using (extract_id)"
                    + " order by file_name, record_number",
            "select file_name, record_number, line_number, fault_number, column_name, code, sentence from claims.reject"
                    + " join claims.extract using (extract_id) order by 1, 2, 4",
            "select file_name, code, column_name, first_record_number, first_line_number, occurrences, sentence"
                    + " from claims.extract_note join claims.extract using (extract_id) order by 1, 2, 3");

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
        for (String loaded : LOADED) {
            assertThat(withoutNumber(ranged, loaded)).isEqualTo(withoutNumber(whole, loaded));
        }
        assertThat(RestartTest.figures(ranged)).isEqualTo(RestartTest.figures(whole));
    }

    private static List<Map<String, Object>> withoutNumber(TestDatabase database, String query) {
        List<Map<String, Object>> rows = Rows.of(database, query);
        rows.forEach(row -> row.remove("extract_id"));
        return rows;
    }
}
