package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.extract.x12.ClaimExamples.joined;
import static org.claimsbenchmark.extract.x12.RemittanceExamples.REMITTANCE;
import static org.claimsbenchmark.extract.x12.X12Text.replaced;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemittanceBalanceTest {

    @TempDir
    private Path folder;

    @Test
    void whatAddsUpIsSaidOnce() {
        Finding note = note(REMITTANCE, REMITTANCE);

        assertThat(note.code()).isEqualTo(FindingCode.REMITTANCE_BALANCED);
        assertThat(note.sentence()).contains("2 of 2 remittances add up");
    }

    /** 336.00 is paid for the claim. A positive provider adjustment lowers the payment, a negative one raises it. */
    @ParameterizedTest
    @CsvSource({
        "300.00, PLB*9*20251231*WO:1*36.00",
        "337.27, PLB*9*20251231*CV:CP*-1.27",
        "330.00, PLB*9*20251231*WO:1*10.00*L6:2*-4.00",
        "0, PLB*9*20251231*FB*336.00",
    })
    void providerAdjustmentsCountAgainstThePayment(String payment, String plb) {
        List<String> adjusted = joined(replaced(REMITTANCE, "BPR", "BPR*I*" + payment + "*C"), List.of(plb));

        assertThat(note(adjusted).code()).isEqualTo(FindingCode.REMITTANCE_BALANCED);
    }

    @Test
    void whatDoesNotAddUpIsCountedWithTheDifferenceOfTotals() {
        List<String> tooMuch = replaced(REMITTANCE, "BPR", "BPR*I*340.50*C");
        List<String> tooLittle = replaced(REMITTANCE, "BPR", "BPR*I*330.00*C");

        Finding note = note(REMITTANCE, tooMuch, tooLittle);

        assertThat(note.code()).isEqualTo(FindingCode.REMITTANCE_NOT_BALANCED);
        // 4.50 and 6.00; ISA and GS, 18 segments of the first transaction
        assertThat(note.sentence())
                .startsWith("x12.txt line 21, segment 21: ")
                .contains("off their total: 2 of 3, by 10.50 dollars in all", "explain: 0; services: 0;");
        assertThat(note.position().lineNumber()).isEqualTo(21);
    }

    @Test
    void anAdjustmentMissingOfAServiceIsMissingOfItsClaimToo() {
        Finding note = note(replaced(REMITTANCE, "CAS*CO*45*780.00"));

        // ISA, GS, ST, 7 segments of the header, then CLP
        assertThat(note.sentence())
                .startsWith("x12.txt line 11, segment 11: ")
                .contains("off their total: 0 of 1, by 0.00 dollars", "explain: 1; services: 1;");
    }

    @Test
    void anAdjustmentOfTheClaimExplainsNoService() {
        List<String> moved = replaced(
                replaced(REMITTANCE, "CAS*CO*45*780.00"), "NM1*QC", "CAS*CO*45*780.00", "NM1*QC*1*DOE*JO****MI*M-1");

        assertThat(note(moved).sentence()).contains("explain: 0; services: 1;");
    }

    @Test
    void whatIsNoAmountDoesNotAddUp() {
        assertThat(note(replaced(REMITTANCE, "BPR", "BPR*I*1E999999999*C")).code())
                .isEqualTo(FindingCode.REMITTANCE_NOT_BALANCED);
    }

    @Test
    void claimsHaveNoBalance() {
        assertThat(X12Text.read(folder, X12Text.interchange(X12Text.PROFESSIONAL, ClaimExamples.PROFESSIONAL))
                        .notes())
                .isEmpty();
    }

    @SafeVarargs
    private Finding note(List<String>... transactions) {
        String[] texts = new String[transactions.length];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = X12Text.transaction(X12Text.REMITTANCE, at + 1, transactions[at].toArray(String[]::new));
        }
        var read = X12Text.read(folder, X12Text.ofGroups(X12Text.group(X12Text.REMITTANCE, texts)));
        assertThat(read.refusal()).isEmpty();
        assertThat(read.notes()).hasSize(1);
        return read.notes().get(0);
    }
}
