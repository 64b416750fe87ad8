package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run's report asks for visibility right after the cells were written, when the planner knows nothing of them. */
@Tag("database")
class VisibilityPlanTest {

    private static final Pattern LOOPS = Pattern.compile("on cell .*loops=(\\d+)\\)");

    @TempDir
    private Path folder;

    @Test
    void theCellsAreReadOnceAndNotOnceForEachOfThem() {
        TestDatabase database = TestDatabase.migrated();
        TestRun.once(database, "main", Extracts.write(folder, "january.csv", Extracts.lines(1, 40)));
        StringBuilder plan = new StringBuilder();
        Rows.of(
                        database,
                        "explain (analyze, costs off, timing off)"
                                + " select * from benchmark.visibility where run_id = 1 and period = 'all'")
                .forEach(row -> plan.append(row.get("QUERY PLAN")).append('\n'));
        Matcher scans = LOOPS.matcher(plan);
        int found = 0;
        while (scans.find()) {
            assertThat(Integer.parseInt(scans.group(1))).as(plan.toString()).isEqualTo(1);
            found++;
        }
        assertThat(found).as(plan.toString()).isEqualTo(2);
    }
}
