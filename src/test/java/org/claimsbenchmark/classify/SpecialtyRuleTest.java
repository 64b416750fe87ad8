package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.SPECIALTY;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialtyRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Interventional radiology, 2085R0204X",
        "Diagnostic radiology, 2085R0202X 2085N0700X 2085U0001X 2085P0229X",
        "Radiation oncology, 2085R0001X 2085R0203X",
        "Orthopaedic surgery, 207X00000X 207XX0801X",
        "Anesthesiology or pain, 207L00000X 207LP2900X 208VP0000X 208VP0014X 2081P2900X",
        "Surgery, 208600000X 2086X0206X",
        "Medical oncology, 207RX0202X 207RH0003X",
        "Advanced practice, 363A00000X 363AM0700X 363L00000X 363LF0000X",
        "Other specialty, 207RC0000X 2084P0800X 207R00000X 282N00000X 261QA1903X 208100000X 183500000X 207RG0100X",
        "Unknown, 2085P0200X 2085X9999X 207X99999X 2085R0204 20850204XX UNKNOWN 2085R0204Y ABCDEFGHIX",
    })
    void aTaxonomyNamesTheSpecialty(String specialty, String taxonomies) {
        for (String taxonomy : taxonomies.split(" ")) {
            assertThat(Classified.value(SPECIALTY, ClaimLines.institutional().taxonomy(taxonomy)))
                    .as(taxonomy)
                    .isEqualTo(specialty);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Interventional radiology, 94",
        "Diagnostic radiology, 30",
        "Radiation oncology, 92",
        "Orthopaedic surgery, 20",
        "Anesthesiology or pain, 05 72",
        "Surgery, 02",
        "Medical oncology, 90 83",
        "Advanced practice, 97 50",
        "Other specialty, 06 11 49 C3",
        "Unknown, 5 940 ?? A",
    })
    void withoutATaxonomyTheCmsSpecialtyCodeNamesIt(String specialty, String cmsCodes) {
        for (String cmsCode : cmsCodes.split(" ")) {
            assertThat(Classified.value(
                            SPECIALTY, ClaimLines.institutional().taxonomy(null).specialty(cmsCode)))
                    .as(cmsCode)
                    .isEqualTo(specialty);
        }
    }

    @Test
    void theRenderingProviderComesBeforeTheBillingOneAndATaxonomyBeforeACmsCode() {
        assertThat(Classified.value(
                        SPECIALTY,
                        ClaimLines.professional()
                                .taxonomy("2085R0204X")
                                .billingTaxonomy("207X00000X")
                                .specialty("02")))
                .isEqualTo("Interventional radiology");
        assertThat(Classified.value(
                        SPECIALTY,
                        ClaimLines.professional()
                                .taxonomy(null)
                                .billingTaxonomy("207X00000X")
                                .specialty("02")))
                .isEqualTo("Orthopaedic surgery");
    }

    @Test
    void aRenderingTaxonomyThatIsNoCodeIsNotReplacedByTheNextOne() {
        assertThat(Classified.decide(
                        SPECIALTY,
                        ClaimLines.professional().taxonomy("2085P0200X").billingTaxonomy("2085R0204X")))
                .isEqualTo(new Decision("Unknown", Rule.SPECIALTY_TAXONOMY_NOT_A_CODE));
    }

    @Test
    void noCodeAtAllIsNotInInput() {
        assertThat(Classified.value(SPECIALTY, ClaimLines.professional().taxonomy(null)))
                .isEqualTo("Not in input");
    }

    @ParameterizedTest
    @CsvSource({
        "207RC0000X, true",
        "2085P0200X, true",
        "2084P0800X, true",
        "207L00000X, true",
        "2085R0204X, false",
        "UNKNOWN, false",
        ", false",
    })
    void theDecidingTaxonomyIsOnTheCardUnderItsOfficialMeaning(String taxonomy, boolean onCard) {
        assertThat(Classified.classify(ClaimLines.professional().taxonomy(taxonomy))
                        .taxonomyOnCard())
                .isEqualTo(onCard);
        assertThat(Classified.classify(
                                ClaimLines.professional().taxonomy("2085R0204X").billingTaxonomy(taxonomy))
                        .taxonomyOnCard())
                .as("the billing provider does not decide here")
                .isFalse();
    }
}
