package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.samples.ExpectedOutcome;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The default input of a run, extracts of every layout together: no case changes another's account. */
@Tag("database")
class AllSamplesTest {

    private static final Path SAMPLES = Path.of("input-samples");

    @Test
    void inARunOverAllSamplesEveryExtractHasTheLedgerOfItsCaseAlone() throws IOException {
        TestDatabase database = TestDatabase.fresh();
        RunOutcome outcome = TestRun.once(database, "main", SAMPLES);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);

        Map<String, Map<String, Object>> ledger =
                Rows.by(Rows.of(database, "select * from claims.extract"), row -> (String) row.get("file_name"));
        int extracts = 0;
        for (Path folder : cases()) {
            for (Map.Entry<String, ExpectedOutcome.ExpectedExtract> extract : ExpectedOutcome.read(
                            folder.resolve("expected.yaml"))
                    .extracts()
                    .entrySet()) {
                String name =
                        SAMPLES.relativize(folder).resolve(extract.getKey()).toString();
                Map<String, BigDecimal> expected = extract.getValue().ledger();
                assertThat(ledger).containsKey(name);
                assertThat(Rows.numbers(ledger.get(name), expected.keySet()))
                        .as("ledger of %s", name)
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
                extracts++;
            }
        }
        assertThat(ledger).hasSize(extracts);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.walk(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
