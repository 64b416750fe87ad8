package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout of one's own is corrected after its extract was loaded: the same file is read anew, and once. */
@Tag("database")
class CorrectedLayoutTest {

    private static final String LAYOUT = """
            layout: acme
            version: 1
            dates: {forms: [yyyy-MM-dd]}
            format: {delimiter: ";"}
            fields:
              claim_id: ref
              claim_line_number: ln
              member_id: member
              hcpcs_code: cpt
              claim_start_date: day
              charge_amount: %s
            unused: [%s]
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameExtractIsReadAnewByACorrectedLayoutAndNotAThirdTime() throws IOException {
        Path layouts = Files.createDirectory(folder.resolve("layouts"));
        Path extract = Files.writeString(folder.resolve("acme.csv"), """
                ref;ln;member;cpt;day;charged;contract
                A;1;M1;20982;2025-03-04;1000.00;400.00
                B;1;M2;20982;2025-03-04;2000.00;800.00
                """);
        TestDatabase database = TestDatabase.migrated();
        try (TestRun runs = TestRun.on(database)) {
            Files.writeString(layouts.resolve("acme.yaml"), LAYOUT.formatted("contract", "charged"));
            assertThat(runs.runWithLayouts("main", layouts, extract).status()).isEqualTo(Status.PUBLISHED);
            assertThat(billedKept(database)).isEqualByComparingTo("1200.00");

            Files.writeString(layouts.resolve("acme.yaml"), LAYOUT.formatted("charged", "contract"));
            assertThat(runs.runWithLayouts("main", layouts, extract).status()).isEqualTo(Status.PUBLISHED);
            assertThat(billedKept(database)).isEqualByComparingTo("3000.00");
            assertThat(Rows.single(database, "select string_agg(status, ' ' order by extract_id) from claims.extract"))
                    .isEqualTo("replaced published");

            assertThat(runs.runWithLayouts("main", layouts, extract).status()).isEqualTo(Status.NOTHING_NEW);
        }
    }

    private static BigDecimal billedKept(TestDatabase database) {
        return (BigDecimal) Rows.single(database, "select billed_kept from claims.extract where status = 'published'");
    }
}
