package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.samples.ExpectedOutcome;
import org.claimsbenchmark.samples.ExpectedOutcome.ExpectedExtract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The X12 samples are whole, their remittances balance, and they hold as many records and dollars as is said beside them. */
class X12SampleExtractsTest {

    /** Of the codes in scope, those that the samples carry. */
    private static final Set<String> IN_SCOPE = Set.of("20982", "77012");

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everySampleHoldsWhatIsSaidOfIt() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("input-samples"))) {
            List<DynamicTest> tests = paths.filter(path -> path.toString().matches(".*[.]83[57]"))
                    .sorted()
                    .map(path -> dynamicTest(path.toString(), () -> assertHoldsWhatIsSaid(path)))
                    .toList();
            assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
            return tests;
        }
    }

    private void assertHoldsWhatIsSaid(Path path) throws IOException {
        ExpectedExtract expected = ExpectedOutcome.read(path.resolveSibling("expected.yaml"))
                .extracts()
                .get(path.getFileName().toString());
        Read read = X12Text.read(folder, Files.readAllBytes(path));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.notes())
                .extracting(Finding::code)
                .isEqualTo(path.toString().endsWith("835") ? List.of(FindingCode.REMITTANCE_BALANCED) : List.of());
        assertThat(new BigDecimal(read.records().size()))
                .isEqualTo(expected.ledger().get("records_read"));
        BigDecimal billed = BigDecimal.ZERO;
        for (int record = 1; record <= read.records().size(); record++) {
            Map<String, String> values = read.values(record);
            String code = values.getOrDefault(
                    "sv101_sv202_procedure_code", values.getOrDefault("svc06_svc01_procedure_code", ""));
            if (IN_SCOPE.contains(code)) {
                billed = billed.add(
                        new BigDecimal(values.getOrDefault("sv102_sv203_charge", values.get("svc02_clp03_charge"))));
            }
        }
        assertThat(billed).isEqualByComparingTo(expected.ledger().get("billed_read"));
    }
}
