package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public files of CMS as delivered: none holds the procedure, so lines are checked after a code of theirs becomes it. */
class RealCmsSamplesTest {

    private static final Path SAMPLES = Path.of("..", "shared", "samples");
    private static final String CARRIER_A = "synpuf/DE1_0_2008_to_2010_Carrier_Claims_Sample_0A.csv";
    private static final String CARRIER_B = "synpuf/DE1_0_2008_to_2010_Carrier_Claims_Sample_0B.csv";
    private static final String OUTPATIENT = "synpuf/DE1_0_2008_to_2010_Outpatient_Claims_Sample_0.csv";
    private static final String INPATIENT = "synpuf/DE1_0_2008_to_2010_Inpatient_Claims_Sample_0.csv";

    @ParameterizedTest
    @CsvSource({
        CARRIER_A + ", synpuf-carrier",
        CARRIER_B + ", synpuf-carrier",
        OUTPATIENT + ", synpuf-outpatient",
        INPATIENT + ", synpuf-inpatient",
        "rif/outpatient.csv, rif-outpatient",
        "rif/sample-a-bcarrier.txt, rif-carrier",
        "rif/sample-a-bcarrier-multiple-lines.txt, rif-carrier"
    })
    void everyRecordIsReadByTheRightLayoutAndNoneIsInScope(String sample, String layout) throws IOException {
        String text = sample(sample);
        ExtractOnDisk.with(Path.of(sample).getFileName().toString(), text, file -> {
            LayoutDecision decision = LayoutCatalog.standard().match(file);
            assertThat(decision).isInstanceOf(LayoutMatch.class);
            assertThat(((LayoutMatch) decision).layoutName()).isEqualTo(layout);
            assertThat(((LayoutMatch) decision).ignoredColumns()).isEmpty();
            return null;
        });

        List<ParseResult> results = OwnLayout.parse(LayoutCatalog.standard(), text);

        assertThat(results)
                .hasSize(sample.startsWith("synpuf") ? filledLines(text) : text.split("\n").length - 1)
                .containsOnly(new ParseResult.OutOfScope(false));
    }

    /** Every 66984 becomes 20982. */
    @Test
    void theOneLineOfACarrierClaim() throws IOException {
        ClaimLine line = onlyLine(sample(CARRIER_A).replace(",66984,", ",20982,"));

        assertThat(line.position().recordNumber()).isEqualTo(1);
        assertThat(line.identity())
                .isEqualTo(new ClaimLine.Identity("CMS DE-SynPUF carrier", "436313306961904", "1", "0002056B40CEE448"));
        assertThat(line.claimType()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(line.serviceDate()).hasToString("2008-02-29");
        assertThat(line.amounts()).isEqualTo(new ClaimLine.Amounts(null, dollars(100), dollars(80)));
        assertThat(line.diagnoses())
                .isEqualTo(new ClaimLine.Diagnoses(
                        DiagnosisCodeSystem.ICD_9_CM, List.of("36616", "36632", "36653", "37433", "37921")));
        assertThat(line.provider().renderingNpi()).isEqualTo("8914837640");
        assertThat(line.coverage()).isEqualTo(new ClaimLine.Coverage("Medicare", null, "Medicare fee-for-service"));
        assertThat(line.deniedByStatus()).isFalse();
    }

    /** Every 90775 becomes 20982. */
    @Test
    void aLineAmongOthersHasItsOwnDiagnosisFirst() throws IOException {
        ClaimLine line = onlyLine(sample(CARRIER_B).replace(",90775,", ",20982,"));

        assertThat(line.position().recordNumber()).isEqualTo(2);
        assertThat(line.identity().claimLineNumber()).isEqualTo("2");
        assertThat(line.amounts()).isEqualTo(new ClaimLine.Amounts(null, dollars(10), dollars(10)));
        assertThat(line.diagnoses().codes()).containsExactly("V0481", "V0751", "4011", "25000");
    }

    /** Every 72114 and 99213 becomes 20982: the first line of one claim and the second of another. */
    @Test
    void whatWasPaidForAnOutpatientClaimIsOnItsFirstLine() throws IOException {
        List<ClaimLine> lines =
                lines(sample(OUTPATIENT).replace(",72114,", ",20982,").replace(",99213,", ",20982,"));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).position().recordNumber()).isEqualTo(1);
        assertThat(lines.get(0).serviceDate()).hasToString("2008-04-04");
        assertThat(lines.get(0).amounts()).isEqualTo(new ClaimLine.Amounts(null, null, dollars(70)));
        assertThat(lines.get(0).diagnoses().codes()).containsExactly("73603", "72402", "V1588");
        assertThat(lines.get(0).provider().renderingNpi()).isNull();
        assertThat(lines.get(0).setting()).isEqualTo(new ClaimLine.Setting(null, null));
        assertThat(lines.get(1).position().recordNumber()).isEqualTo(4);
        assertThat(lines.get(1).identity().claimLineNumber()).isEqualTo("2");
        assertThat(lines.get(1).amounts()).isEqualTo(new ClaimLine.Amounts(null, null, null));
        assertThat(lines.get(1).provider().renderingNpi()).isEqualTo("2484358033");
    }

    /** HCPCS_CD_1 of every claim, blank in the file, becomes 20982. */
    @Test
    void aStayHasABillTypeAndItsPayment() throws IOException {
        List<String> rows = new ArrayList<>(sample(INPATIENT).lines().toList());
        int column = List.of(rows.get(0).replace("\"", "").split(",")).indexOf("HCPCS_CD_1");
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(",", -1);
            cells[column] = "20982";
            rows.set(row, String.join(",", cells));
        }

        List<ClaimLine> lines = lines(String.join("\n", rows) + "\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).serviceDate()).hasToString("2009-02-08");
        assertThat(lines.get(0).amounts()).isEqualTo(new ClaimLine.Amounts(null, null, dollars(13_000)));
        assertThat(lines.get(0).setting().billType()).isEqualTo("11X");
        assertThat(lines.get(0).diagnoses().codes())
                .containsExactly("71537", "49390", "2875", "4254", "2720", "0416", "4280", "2811", "4019");
    }

    /** Every 92997 becomes 20982. */
    @Test
    void aCarrierLineOfTheResearchFiles() throws IOException {
        ClaimLine line =
                onlyLine(sample("rif/sample-a-bcarrier-multiple-lines.txt").replace("|92997|", "|20982|"));

        assertThat(line.position().recordNumber()).isEqualTo(3);
        assertThat(line.identity()).isEqualTo(new ClaimLine.Identity("CMS RIF carrier", "9991831999", "3", "567834"));
        assertThat(line.serviceDate()).hasToString("1999-10-27");
        assertThat(line.modifiers()).containsExactly("LT");
        assertThat(line.amounts()).isEqualTo(new ClaimLine.Amounts(dollars(85), new Money(4784), new Money(3750)));
        assertThat(line.diagnoses())
                .isEqualTo(new ClaimLine.Diagnoses(
                        DiagnosisCodeSystem.ICD_10_CM, List.of("A52", "A02", "A06", "B04", "B05")));
        assertThat(line.setting()).isEqualTo(new ClaimLine.Setting("11", null));
        assertThat(line.provider()).isEqualTo(new ClaimLine.Provider("1923124", "1234567890", null, null, "41", "IL"));
        assertThat(line.adjustment()).isEqualTo(Adjustment.ORIGINAL);
        assertThat(line.deniedByStatus()).isFalse();
    }

    /** Every G0107 becomes 20982. */
    @Test
    void anOutpatientLineOfTheResearchFiles() throws IOException {
        ClaimLine line = onlyLine(sample("rif/outpatient.csv").replace("|G0107|", "|20982|"));

        assertThat(line.position().recordNumber()).isEqualTo(4);
        assertThat(line.serviceDate()).hasToString("2015-11-11");
        assertThat(line.amounts()).isEqualTo(new ClaimLine.Amounts(new Money(574_188), null, new Money(459_350)));
        assertThat(line.diagnoses())
                .isEqualTo(new ClaimLine.Diagnoses(
                        DiagnosisCodeSystem.ICD_10_CM, List.of("I4891", "K635", "E669", "D649")));
        assertThat(line.setting()).isEqualTo(new ClaimLine.Setting(null, "131"));
        assertThat(line.provider())
                .isEqualTo(new ClaimLine.Provider("9999994996", "8886687531", null, null, null, "MA"));
        assertThat(line.adjustment()).isEqualTo(Adjustment.ORIGINAL);
    }

    /** Filled procedure columns of all rows; one for a row without any. No cell of these files holds a comma. */
    private static int filledLines(String text) {
        List<String> rows = text.lines().toList();
        List<String> header = List.of(rows.get(0).replace("\"", "").split(","));
        Pattern procedure = Pattern.compile("HCPCS_CD_\\d+");
        int filled = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            int ofRow = 0;
            for (int column = 0; column < cells.length; column++) {
                if (procedure.matcher(header.get(column)).matches() && !cells[column].isEmpty()) {
                    ofRow++;
                }
            }
            filled += Math.max(1, ofRow);
        }
        return filled;
    }

    private static ClaimLine onlyLine(String extract) {
        List<ClaimLine> lines = lines(extract);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<ClaimLine> lines(String extract) {
        return OwnLayout.parse(LayoutCatalog.standard(), extract).stream()
                .filter(ParseResult.InScope.class::isInstance)
                .map(result -> ((ParseResult.InScope) result).line())
                .toList();
    }

    private static Money dollars(long dollars) {
        return new Money(dollars * 100);
    }

    private static String sample(String name) throws IOException {
        Path sample = SAMPLES.resolve(name);
        assumeTrue(Files.exists(sample), () -> "skipped: no real sample at " + sample);
        return Files.readString(sample);
    }
}
