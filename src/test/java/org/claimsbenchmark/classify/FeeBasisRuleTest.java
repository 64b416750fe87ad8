package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.FEE_BASIS;

import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeBasisRuleTest {

    @ParameterizedTest
    @CsvSource({
        "19, 'Professional, facility'",
        "21, 'Professional, facility'",
        "22, 'Professional, facility'",
        "23, 'Professional, facility'",
        "24, 'Professional, facility'",
        "31, 'Professional, facility'",
        "11, 'Professional, non-facility'",
        "12, 'Professional, non-facility'",
        "49, 'Professional, non-facility'",
        "99, 'Professional, non-facility'",
        "28, Undetermined",
        "XX, Undetermined",
        ", Undetermined",
    })
    void aProfessionalClaimFollowsTheRateOfItsPlaceOfService(String placeOfService, String feeBasis) {
        assertThat(Classified.value(FEE_BASIS, ClaimLines.professional().pos(placeOfService)))
                .isEqualTo(feeBasis);
    }

    @ParameterizedTest
    @CsvSource({
        "131, Hospital outpatient facility",
        "137, Hospital outpatient facility",
        "13I, Hospital outpatient facility",
        "13, Hospital outpatient facility",
        "141, Hospital outpatient facility",
        "851, Hospital outpatient facility",
        "831, Ambulatory surgical center facility",
        "111, Hospital inpatient facility",
        "121, Hospital inpatient facility",
        "181, Undetermined",
        "211, Undetermined",
        "731, Undetermined",
        "811, Undetermined",
        "331, Undetermined",
        "1, Undetermined",
        "X31, Undetermined",
        ", Undetermined",
    })
    void anInstitutionalClaimFollowsTheFirstTwoDigitsOfItsBillType(String billType, String feeBasis) {
        assertThat(Classified.value(FEE_BASIS, ClaimLines.institutional().billType(billType)))
                .isEqualTo(feeBasis);
    }

    @Test
    void aSurgicalCenterOnAProfessionalClaimIsAFacilityWhoeverCarriesItsTaxonomy() {
        String surgicalCenter = "Ambulatory surgical center facility";
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.professional().pos("24").billingTaxonomy("261QA1903X")))
                .isEqualTo(surgicalCenter);
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.professional().pos("24").taxonomy("261QA1903X")))
                .isEqualTo(surgicalCenter);
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.professional().pos("24").specialty("49")))
                .isEqualTo(surgicalCenter);
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.professional().pos(null).specialty("49")))
                .isEqualTo(surgicalCenter);
    }

    @Test
    void aSurgicalCentersTaxonomyDoesNotMoveAnInstitutionalClaim() {
        assertThat(Classified.value(FEE_BASIS, ClaimLines.institutional().billingTaxonomy("261QA1903X")))
                .isEqualTo("Hospital outpatient facility");
    }

    @Test
    void theClaimTypeDecidesWhichFieldIsLookedAt() {
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.professional().pos("11").billType("131")))
                .isEqualTo("Professional, non-facility");
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.institutional().pos("11").billType("131")))
                .isEqualTo("Hospital outpatient facility");
        assertThat(Classified.value(
                        FEE_BASIS, ClaimLines.institutional().pos("22").billType(null)))
                .isEqualTo("Undetermined");
    }

    @Test
    void withoutAClaimTypeNothingIsGuessedFromBillTypeOrPlaceOfService() {
        Decision undetermined = new Decision("Undetermined", Rule.FEE_NO_CLAIM_FORM);
        assertThat(Classified.decide(
                        FEE_BASIS, ClaimLines.bare().billType("131").pos("11")))
                .isEqualTo(undetermined);
        assertThat(Classified.decide(FEE_BASIS, ClaimLines.bare().pos("11"))).isEqualTo(undetermined);
        assertThat(Classified.decide(FEE_BASIS, ClaimLines.bare())).isEqualTo(undetermined);
    }

    @Test
    void aPlaceOfServiceIsJudgedAsOfTheServiceDate() {
        ClaimLines telehealthAtHome = ClaimLines.professional().pos("10");
        assertThat(Classified.value(FEE_BASIS, telehealthAtHome.on("2021-12-31")))
                .isEqualTo("Undetermined");
        assertThat(Classified.value(FEE_BASIS, telehealthAtHome.on("2022-01-01")))
                .isEqualTo("Professional, non-facility");
    }

    @Test
    void aClaimTypeIsNeverOverruled() {
        assertThat(Classified.value(
                        FEE_BASIS,
                        ClaimLines.bare().type(ClaimType.PROFESSIONAL).billType("131")))
                .isEqualTo("Undetermined");
    }
}
