package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.layout.TuvaExtract.faults;
import static org.claimsbenchmark.layout.TuvaExtract.rejected;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7: what makes a record no claim line. */
class RejectedRecordTest {

    @ParameterizedTest
    @CsvSource({
        "claim_id,'',MISSING_CLAIM_ID",
        "claim_id,~,MISSING_CLAIM_ID",
        "claim_line_number,' ',MISSING_LINE_NUMBER",
        "claim_line_start_date,2024-02-31,BAD_DATE",
        "claim_start_date,2024-13-01,BAD_DATE",
        "paid_date,soon,BAD_DATE",
        "charge_amount,12x.50,BAD_AMOUNT",
        "allowed_amount,NaN,BAD_AMOUNT",
        "paid_amount,'1,234.56',BAD_AMOUNT",
        "service_unit_quantity,one,BAD_UNITS",
        "payer,Bl\0ue,BAD_ENCODING"
    })
    void oneFaultNamesItsColumn(String column, String value, FindingCode code) {
        Finding fault = rejected(column, value).faults().get(0);

        assertThat(faults(column, value)).containsExactly(code);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.position()).isEqualTo(new SourcePosition("claims.csv", 1, 2));
        assertThat(fault.sentence()).startsWith("claims.csv record 1 (line 2), column " + column + ": expected ");
    }

    @Test
    void aPatientIsMissingWhenNeitherIdentifierIsFilled() {
        assertThat(faults("person_id", "", "member_id", "~")).containsExactly(FindingCode.MISSING_PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1970-01-01", "9999-12-31", "NULL"})
    void aServiceDateIsMissingWhenBothDatesAreBlankOrFillers(String filler) {
        assertThat(faults("claim_line_start_date", filler, "claim_start_date", ""))
                .containsExactly(FindingCode.MISSING_SERVICE_DATE);
    }

    @Test
    void everyFaultOfARecordIsListed() {
        assertThat(faults(
                        "claim_id", "",
                        "claim_line_number", "",
                        "person_id", "",
                        "member_id", "",
                        "claim_line_start_date", "2023-02-29",
                        "service_unit_quantity", "x",
                        "charge_amount", "x",
                        "paid_amount", "x"))
                .containsExactly(
                        FindingCode.MISSING_CLAIM_ID,
                        FindingCode.MISSING_LINE_NUMBER,
                        FindingCode.MISSING_PATIENT,
                        FindingCode.BAD_DATE,
                        FindingCode.BAD_UNITS,
                        FindingCode.BAD_AMOUNT,
                        FindingCode.BAD_AMOUNT);
    }

    @Test
    void theSentenceGivesPlaceExpectationAndRemedyAndNoValue() {
        assertThat(rejected("paid_amount", "12x.50").faults().get(0).sentence())
                .isEqualTo(
                        "claims.csv record 1 (line 2), column paid_amount: expected dollars such as 1234.56, at most 100"
                                + " billion, found text that is not a decimal number; correct the extract or the layout");
        assertThat(rejected("paid_date", "2024-02-31").faults().get(0).sentence())
                .contains("found a day that the calendar does not have")
                .doesNotContain("2024-02-31");
    }

    @Test
    void aRejectedRecordInScopeKeepsItsBilledDollarsForTheLedger() {
        ParseResult.Rejected rejected = rejected("claim_id", "", "charge_amount", "5000");

        assertThat(rejected.codeInScope()).isTrue();
        assertThat(rejected.billed()).isEqualTo(new Money(500_000));
        assertThat(rejected("charge_amount", "x").billed()).isNull();
        assertThat(rejected).hasToString("Rejected[1 faults]");
    }

    @Test
    void aRecordWithTooFewOrTooManyFieldsIsRejectedWhateverItsCode() {
        List<ParseResult> results = parse("""
                claim_id,claim_line_number,person_id,hcpcs_code,claim_start_date,charge_amount
                C,1,P,20982,2024-01-01
                C,1,P,20982,2024-01-01,5,000.00
                C,1,P,99213,2024-01-01
                C,1
                C,1,P,99213,2024-01-01,5000.00
                """);

        assertThat(results.subList(0, 4)).allSatisfy(result -> {
            ParseResult.Rejected rejected = (ParseResult.Rejected) result;
            assertThat(rejected.faults()).extracting(Finding::code).containsExactly(FindingCode.WRONG_FIELD_COUNT);
            assertThat(rejected.billed()).isNull();
        });
        assertThat(results.subList(0, 4))
                .extracting(result -> ((ParseResult.Rejected) result).codeInScope())
                .containsExactly(true, true, false, false);
        assertThat(((ParseResult.Rejected) results.get(1)).faults().get(0).sentence())
                .isEqualTo(
                        "claims.csv record 2 (line 3): expected 6 fields as in the header, found 7; look for a lost or an"
                                + " unquoted delimiter");
        assertThat(results.get(4)).isEqualTo(new ParseResult.OutOfScope(false));
    }

    @Test
    void anUnreadableRecordIsRejectedWithItsFault() {
        List<ParseResult> results = parse("""
                claim_id,claim_line_number,person_id,hcpcs_code,claim_start_date
                "C"1,1,P,20982,2024-01-01
                C,1,P,20982,2024-01-01
                """);

        ParseResult.Rejected rejected = (ParseResult.Rejected) results.get(0);
        assertThat(rejected.faults()).extracting(Finding::code).containsExactly(FindingCode.UNCLOSED_QUOTE);
        assertThat(rejected.codeInScope()).isFalse();
        assertThat(results.get(1)).isInstanceOf(ParseResult.InScope.class);
    }

    @Test
    void bytesThatAreNotUtf8RejectARecordInScopeAndAreNotedOnAnyOther() {
        String extract = "claim_id,claim_line_number,person_id,hcpcs_code,claim_start_date,nickname\n"
                + "C,1,P,20982,2024-01-01,Jos\u00e9\nC,1,P,99213,2024-01-01,Jos\u00e9\nC,1,P,209\u00e982,2024-01-01,x\n";
        List<ParseResult> results =
                TuvaExtract.parseAll(extract.getBytes(StandardCharsets.ISO_8859_1), TuvaExtract.INDEX_CODE);

        Finding fault = ((ParseResult.Rejected) results.get(0)).faults().get(0);
        assertThat(fault.code()).isEqualTo(FindingCode.BAD_ENCODING);
        assertThat(fault.column()).isEqualTo("nickname");
        assertThat(results.get(1)).isEqualTo(new ParseResult.OutOfScope(true));
        // a damaged code in scope is not overlooked
        assertThat(((ParseResult.Rejected) results.get(2)).codeInScope()).isTrue();
    }

    private static List<ParseResult> parse(String extract) {
        return TuvaExtract.parseAll(extract.getBytes(StandardCharsets.UTF_8), TuvaExtract.INDEX_CODE);
    }
}
