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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The default input of a run, extracts of every layout together: no case changes another's account. */
@Tag("database")
class AllSamplesTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final Path EXAMPLE = Path.of("reports/example");

    private static final Path REPORT = Path.of("target/example");

    private static TestDatabase database;

    @BeforeAll
    static void run() throws IOException {
        database = TestDatabase.fresh();
        try (TestRun application = TestRun.on(database)) {
            RunOutcome outcome = application.run("main", SAMPLES);
            assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
            FileSystemUtils.copyRecursively(application.reports().resolve("runs/1"), REPORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.md", "run.json"})
    void theExampleIsTheReportOfThisRunButForItsTimes(String file) throws IOException {
        assertThat(withoutTimes(Files.readString(REPORT.resolve(file))))
                .as("%s, beside %s", EXAMPLE.resolve(file), REPORT.resolve(file))
                .isEqualTo(withoutTimes(Files.readString(EXAMPLE.resolve(file))));
    }

    private static String withoutTimes(String report) {
        return report.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME")
                .replaceAll("(\"seconds\" : |took )[0-9.]+", "$1SECONDS")
                .replaceAll("(?m)^(\\| [A-Za-z]+ \\|) [0-9,]+\\.\\d \\|$", "$1 SECONDS |");
    }

    @Test
    void inARunOverAllSamplesEveryExtractHasTheLedgerOfItsCaseAlone() throws IOException {
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
