package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that are paid months after their service make recent months provisional. */
@Tag("database")
class MaturityTest {

    @TempDir
    private Path folder;

    @Test
    void aMonthOfWhichHalfIsStillToComeIsProvisional() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(line(i, "2025-01-10", i < 60 ? "2025-01-20" : "2025-02-20"));
        }
        for (int i = 120; i < 180; i++) {
            lines.add(line(i, "2025-02-10", "2025-02-25"));
        }
        Path extract =
                Extracts.write(folder, "paid.csv", Extracts.HEADER + ",paid_date\n" + String.join("\n", lines) + "\n");
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(database, "main", extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.of(
                        database,
                        "select period || ' ' || coalesce(period_start::text, '') || ' ' || coalesce(maturity, 'null') || ' '"
                                + " || coalesce(completion::numeric(4,2)::text, 'null') as told from benchmark.cell"
                                + " where edition = 'main' and fee_basis = 'All' and payer = 'Aetna'"
                                + " and line_of_business = 'All' and site_of_service = 'All' and modifier_use = 'All'"
                                + " and diagnosis_group = 'All' and specialty = 'All' and state = 'All' order by 1"))
                .extracting(row -> row.get("told"))
                .containsExactly(
                        "all  null null",
                        "month 2025-01-01 mature 1.00",
                        "month 2025-02-01 provisional 0.50",
                        // 180 of 120 and twice 60
                        "quarter 2025-01-01 provisional 0.75",
                        "year 2025-01-01 null null");
    }

    private static String line(int i, String service, String paid) {
        return Extracts.line("C" + i, "P" + i, "20982", service, "6400.00", "3000.00", "2400.00", "1") + "," + paid;
    }
}
