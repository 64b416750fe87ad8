package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;

class LayoutCatalogTest {

    private static final String REQUIRED = "claim_id,claim_line_number,person_id,hcpcs_code,claim_start_date";

    @Test
    void columnsMayStandInAnyOrderAndCase() {
        LayoutMatch match = matched(" HCPCS_Code ,CLAIM_START_DATE,\uFEFFClaim_Id,\"person_id\",claim_line_number");

        assertThat(match.layoutName()).isEqualTo("tuva-medical-claim");
        assertThat(match.columnCount()).isEqualTo(5);
        assertThat(match.column(ClaimField.HCPCS_CODE)).isZero();
        assertThat(match.column(ClaimField.CLAIM_ID)).isEqualTo(2);
        assertThat(match.header(ClaimField.CLAIM_ID)).contains("Claim_Id");
    }

    @Test
    void namesOf2023AreKnown() {
        LayoutMatch match = matched(REQUIRED.replace("person_id", "PATIENT_ID") + ",MS_DRG_CODE,APR_DRG_CODE");

        assertThat(match.header(ClaimField.PERSON_ID)).contains("PATIENT_ID");
        assertThat(match.ignoredColumns()).isEmpty();
    }

    @Test
    void memberAndLineStartDateDoInPlaceOfPersonAndClaimStartDate() {
        assertThat(decide("claim_id,claim_line_number,member_id,hcpcs_code,claim_line_start_date"))
                .isInstanceOf(LayoutMatch.class);
    }

    @Test
    void everyFieldSaysWhetherItIsDeliveredAndWhatIsLostWithoutIt() {
        LayoutMatch match = matched(REQUIRED + ",HCPCS_MODIFIER_2,HCPCS_MODIFIER_1,diagnosis_code_3");

        assertThat(match.fields())
                .extracting(LayoutMatch.FieldDelivery::field)
                .containsExactly(Stream.of(ClaimField.values())
                        .filter(field -> field.without() != null)
                        .toArray(ClaimField[]::new));
        assertThat(match.fields())
                .allSatisfy(field -> assertThat(field.without()).endsWith("."));
        assertThat(delivery(match, ClaimField.HCPCS_MODIFIER).header())
                .isEqualTo("HCPCS_MODIFIER_1 to HCPCS_MODIFIER_2");
        assertThat(delivery(match, ClaimField.DIAGNOSIS_CODE).header()).isEqualTo("diagnosis_code_3");
        assertThat(delivery(match, ClaimField.RENDERING_STATE).delivered()).isFalse();
        assertThat(delivery(match, ClaimField.RENDERING_STATE).without()).isEqualTo("State is Not in input.");
    }

    @Test
    void unknownColumnsAreReportedAndDictionaryColumnsThatNoFigureNeedsAreNot() {
        LayoutMatch match = matched(REQUIRED + ",drg_code,diagnosis_poa_25,Notes,notes,diagnosis_code_26,,4111 1111");

        assertThat(match.ignoredColumns()).extracting(Finding::code).containsOnly(FindingCode.COLUMN_IGNORED);
        assertThat(match.ignoredColumns())
                .extracting(Finding::column)
                .containsExactly("Notes", "column 9", "diagnosis_code_26", "column 11", "column 12");
        assertThat(match.ignoredColumns().get(0).sentence())
                .isEqualTo(
                        "claims.csv line 1: column 8 is not part of layout tuva-medical-claim and was ignored; rename it"
                                + " if it should be read");
    }

    @Test
    void everyMissingRequiredColumnIsNamed() {
        assertThat(refused("claim_id,claim_line_number,person_id,payer"))
                .extracting(Finding::code, Finding::column)
                .containsExactly(
                        tuple(FindingCode.REQUIRED_COLUMN_MISSING, "hcpcs_code"),
                        tuple(FindingCode.REQUIRED_COLUMN_MISSING, "claim_line_start_date or claim_start_date"));
    }

    @Test
    void aHeaderThatNoLayoutFitsGetsTheNearestLayoutAndItsMissingColumns() {
        Finding fault = refused("DESYNPUF_ID,CLM_ID,HCPCS_CD_1").get(0);

        assertThat(fault.code()).isEqualTo(FindingCode.NO_LAYOUT_FITS);
        assertThat(fault.position()).isEqualTo(new SourcePosition("claims.csv", 0, 1));
        assertThat(fault.sentence())
                .isEqualTo(
                        "claims.csv line 1: expected a header of layout tuva-medical-claim, the nearest, found 0 of its"
                                + " columns; missing claim_id, claim_line_number, hcpcs_code, person_id or member_id,"
                                + " claim_line_start_date or claim_start_date; name the columns as"
                                + " https://thetuvaproject.com/connectors/input-layer does, or write a layout of your own for"
                                + " --layouts, which check --write-layout drafts.");
    }

    @Test
    void anotherDelimiterIsGuessedFromASingleColumn() {
        assertThat(refused(REQUIRED.replace(',', '|')).get(0).sentence())
                .contains("a layout says with its delimiter how fields are separated");
    }

    @Test
    void theFirstRowOfAFileWithoutHeaderIsNeverRepeated() {
        assertThat(refused("C77,1,Jane Doe,20982,1961-05-04,Aetna").toString())
                .doesNotContain("Jane")
                .doesNotContain("C77")
                .doesNotContain("1961");
    }

    @Test
    void twoColumnsForOneFieldAreRefused() {
        assertThat(refused(REQUIRED + ",PATIENT_ID,hcpcs_code"))
                .extracting(Finding::code, Finding::column)
                .containsExactly(
                        tuple(FindingCode.COLUMN_TWICE, "PATIENT_ID"), tuple(FindingCode.COLUMN_TWICE, "hcpcs_code"));
    }

    @Test
    void headersDoNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(decide(REQUIRED.toUpperCase(Locale.ROOT))).isInstanceOf(LayoutMatch.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static LayoutDecision decide(String header) {
        return ExtractOnDisk.with("claims.csv", header + "\n", OwnLayout.shipped("tuva-medical-claim")::match);
    }

    private static LayoutMatch matched(String header) {
        return (LayoutMatch) decide(header);
    }

    private static List<Finding> refused(String header) {
        return ((LayoutDecision.Refused) decide(header)).faults();
    }

    private static LayoutMatch.FieldDelivery delivery(LayoutMatch match, ClaimField field) {
        return match.fields().get(field.ordinal());
    }
}
