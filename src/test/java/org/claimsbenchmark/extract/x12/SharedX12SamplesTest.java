package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the guides as LinuxForHealth/x12 (Apache-2.0) has them, unmodified, beside a plain split of their text. */
class SharedX12SamplesTest {

    private static final Path SAMPLES = Path.of("../shared/samples/x12");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheSamples() {
        if (!Files.exists(SAMPLES)) {
            System.out.println("SKIPPED: the X12 samples are not at " + SAMPLES);
        }
        Assumptions.assumeTrue(Files.exists(SAMPLES), "the X12 samples are not at " + SAMPLES);
    }

    @ParameterizedTest
    @CsvSource({
        "demo.835, 2",
        "demo.837, 4",
        "demo.837i, 2",
        "demo.example1.837, 4",
        "managed-care.835, 2",
        "medicare-part-a.835, 2",
        "secondary-payment.835, 3",
        "two-claims-single-provider.837i, 3"
    })
    void everyServiceLineAndEveryClaimWithoutOneIsARecord(String name, int counted) throws IOException {
        List<String> expected = PlainX12.lines(Files.readString(SAMPLES.resolve(name)));
        assertThat(expected).hasSize(counted);

        Read read = read(name);

        assertThat(read.refusal()).isEmpty();
        List<String> found = new ArrayList<>();
        for (RawRecord record : read.records()) {
            var values = read.values((int) record.position().recordNumber());
            String charge = values.getOrDefault("sv102_sv203_charge", values.get("svc02_clp03_charge"));
            String claim = values.getOrDefault("clm01_claim_number", values.get("clp01_claim_number"));
            found.add(claim + " " + charge + " line " + record.position().lineNumber());
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aCompositeWithAnotherSeparatorThanIsaSaysIsNoProcedure() throws IOException {
        Read read = read("secondary-payment.835");

        assertThat(read.values(2))
                .doesNotContainKey("svc06_svc01_procedure_code")
                .containsEntry("amtb6_allowed", "150.00");
    }

    /**
     * demo and medicare-part-a: 138018.40 + 11980.33 - (-1.27) = 150000.00; managed-care: 450.00 + 495.00 = 945.00;
     * secondary-payment: 912.00 + 310.00 = 1222.00.
     */
    @ParameterizedTest
    @CsvSource({"demo.835", "managed-care.835", "medicare-part-a.835", "secondary-payment.835"})
    void everyRemittanceBalances(String name) throws IOException {
        assertThat(read(name).notes()).extracting(Finding::code).containsExactly(FindingCode.REMITTANCE_BALANCED);
    }

    private Read read(String name) throws IOException {
        return X12Text.read(folder, Files.readAllBytes(SAMPLES.resolve(name)));
    }
}
