package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for runs by hand, as processes. */
@Tag("database")
class RerunCommandsTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void withdrawRollbackAndVerifyEndAsTheyPromise() {
        String january = write("january.csv", 1);
        String february = write("february.csv", 101);
        assertEnds(0, "run 1: published", "run", january, february);
        assertEnds(0, "run 2: published", "withdraw", "february.csv");
        assertEnds(0, "1 withdrawn (--readmit loads such again)", "run", january, february);
        assertEnds(0, "run 3: published", "rollback", "1");
        assertEnds(3, "december.csv: the figures of edition main rest on no extract", "withdraw", "december.csv");
        assertEnds(3, "expected a publication of edition main", "rollback", "99");

        assertEnds(0, "every figure is the same, bit for bit", "verify", "3");
        Rows.execute(database, "update published.cell set line_count = line_count + 1 where run_id = 3");
        assertEnds(7, "NOT the same", "verify", "3");
        assertEnds(3, "run 99: expected a publication", "verify", "99");
    }

    @Test
    void monthsAreForEditionsOfTheirOwnAndInOrder() {
        String january = write("january.csv", 1);
        assertEnds(2, "--from and --to are for an edition of its own", "run", "--from", "2025-01", january);
        assertEnds(
                2,
                "a month that is not before --from",
                "run",
                "--edition",
                "x",
                "--from",
                "2025-02",
                "--to",
                "2025-01");
        assertEnds(2, "expected a month such as 2024-01", "run", "--edition", "x", "--to", "January");
        assertEnds(2, "a name that does not begin with verify-", "run", "--edition", "verify-1", january);
    }

    private String write(String name, int firstPatient) {
        return Extracts.write(folder, name, Extracts.lines(firstPatient, 20)).toString();
    }

    private void assertEnds(int exitCode, String text, String... arguments) {
        try (Program program = Program.start(database, arguments)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exitCode);
            assertThat(program.output()).contains(text);
        }
    }
}
