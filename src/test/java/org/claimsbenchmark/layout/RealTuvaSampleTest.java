package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsbenchmark.claim.ClaimLine;
import org.junit.jupiter.api.Test;

/** The public Tuva sample as delivered: 502 records of payer claims, none of them the procedure. */
class RealTuvaSampleTest {

    private static final Path SAMPLES = Path.of("..", "shared", "samples", "tuva");

    @Test
    void everyRecordIsReadAndNoneIsInScope() throws IOException {
        List<ParseResult> results =
                TuvaExtract.parseAll(Files.readAllBytes(sample("medical_claim_first_500.csv")), TuvaExtract.INDEX_CODE);

        assertThat(results).hasSize(502).containsOnly(new ParseResult.OutOfScope(false));
    }

    /** With every code taken for one in scope, each record becomes the line that Commons CSV reads. */
    @Test
    void everyRecordCanBecomeAClaimLine() throws IOException {
        Path sample = sample("medical_claim_first_500.csv");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser commons = CSVParser.parse(sample, StandardCharsets.UTF_8, format)) {
            List<CSVRecord> expected = commons.getRecords();
            Set<String> everyCode =
                    expected.stream().map(record -> record.get("HCPCS_CODE")).collect(Collectors.toSet());

            List<ParseResult> results = TuvaExtract.parseAll(Files.readAllBytes(sample), everyCode);

            assertThat(results).hasSize(502).hasOnlyElementsOfType(ParseResult.InScope.class);
            for (CSVRecord record : expected) {
                ClaimLine line = ((ParseResult.InScope) results.get((int) record.getRecordNumber() - 1)).line();
                assertThat(line.position().recordNumber()).isEqualTo(record.getRecordNumber());
                assertThat(line.procedureCode()).isEqualTo(record.get("HCPCS_CODE"));
                assertThat(line.identity().patientId()).isEqualTo(record.get("PATIENT_ID"));
                assertThat(line.identity().source()).isEqualTo("cclf");
                assertThat(line.claimType().name().toLowerCase(Locale.ROOT)).isEqualTo(record.get("CLAIM_TYPE"));
                assertThat(line.serviceDate().toString()).isEqualTo(serviceDate(record));
                assertThat(line.amounts().billed().dollars())
                        .isEqualByComparingTo(new BigDecimal(record.get("CHARGE_AMOUNT")));
                assertThat(line.diagnoses().codes()).isEqualTo(diagnoses(record));
            }
        }
    }

    @Test
    void todaysColumnsAreAllKnown() throws IOException {
        List<String> columns = Files.readAllLines(sample("medical_claim_columns.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        LayoutMatch match = (LayoutMatch)
                ExtractOnDisk.with("today.csv", String.join(",", columns) + "\n", LayoutCatalog.standard()::match);

        assertThat(columns).hasSize(148);
        assertThat(match.ignoredColumns()).isEmpty();
        assertThat(match.columns(ClaimField.DIAGNOSIS_CODE)).hasSize(25).doesNotContain(-1);
    }

    private static String serviceDate(CSVRecord record) {
        String lineStart = record.get("CLAIM_LINE_START_DATE");
        return lineStart.isEmpty() ? record.get("CLAIM_START_DATE") : lineStart;
    }

    private static List<String> diagnoses(CSVRecord record) {
        return IntStream.rangeClosed(1, 25)
                .mapToObj(number -> record.get("DIAGNOSIS_CODE_" + number))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Path sample(String name) {
        Path sample = SAMPLES.resolve(name);
        assumeTrue(Files.exists(sample), () -> "skipped: no real sample at " + sample);
        return sample;
    }
}
