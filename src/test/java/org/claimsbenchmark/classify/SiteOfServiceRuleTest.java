package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.SITE_OF_SERVICE;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteOfServiceRuleTest {

    @ParameterizedTest
    @CsvSource({
        "22, 'Hospital outpatient, on campus', typical",
        "19, 'Hospital outpatient, off campus', typical",
        "24, Ambulatory surgical center, typical",
        "11, Office or interventional suite, accepted",
        "49, Office or interventional suite, accepted",
        "21, Inpatient hospital, atypical",
        "23, Emergency room, atypical",
        "02, Other site, atypical",
        "31, Other site, atypical",
        "99, Other site, atypical",
        "2, Unknown, atypical",
        "30, Unknown, atypical",
        "ZZ, Unknown, atypical",
        ", Not in input, atypical",
    })
    void aPlaceOfServiceNamesTheSite(String placeOfService, String site, String expectation) {
        Classification classification =
                Classified.classify(ClaimLines.professional().pos(placeOfService));
        assertThat(classification.value(SITE_OF_SERVICE)).isEqualTo(site);
        assertThat(classification.siteExpectation()).isEqualTo(expectation);
    }

    @ParameterizedTest
    @CsvSource({
        "131, 'Hospital outpatient, on campus', typical",
        "13I, 'Hospital outpatient, on campus', typical",
        "851, 'Hospital outpatient, on campus', typical",
        "831, Ambulatory surgical center, typical",
        "111, Inpatient hospital, atypical",
        "121, Inpatient hospital, atypical",
        "141, Other site, atypical",
        "731, Other site, atypical",
        "??, Other site, atypical",
        ", Not in input, atypical",
    })
    void withoutAPlaceOfServiceTheBillTypeNamesTheSite(String billType, String site, String expectation) {
        Classification classification =
                Classified.classify(ClaimLines.institutional().billType(billType));
        assertThat(classification.value(SITE_OF_SERVICE)).isEqualTo(site);
        assertThat(classification.siteExpectation()).isEqualTo(expectation);
    }

    @ParameterizedTest
    @CsvSource({
        "131, PO, 'Hospital outpatient, off campus'",
        "131, PN, 'Hospital outpatient, off campus'",
        "851, PN, 'Hospital outpatient, off campus'",
        "131, LT, 'Hospital outpatient, on campus'",
        "831, PN, Ambulatory surgical center",
        "141, PO, Other site",
    })
    void modifiersPoAndPnPutAnOutpatientDepartmentOffCampus(String billType, String modifier, String site) {
        assertThat(Classified.value(
                        SITE_OF_SERVICE,
                        ClaimLines.institutional().billType(billType).modifiers("59", modifier)))
                .isEqualTo(site);
    }

    @Test
    void aPlaceOfServiceComesBeforeTheBillTypeAlsoWhenItIsNoCode() {
        assertThat(Classified.value(
                        SITE_OF_SERVICE, ClaimLines.institutional().pos("24").billType("131")))
                .isEqualTo("Ambulatory surgical center");
        assertThat(Classified.value(
                        SITE_OF_SERVICE, ClaimLines.institutional().pos("ZZ").billType("131")))
                .isEqualTo("Unknown");
        assertThat(Classified.value(
                        SITE_OF_SERVICE,
                        ClaimLines.institutional().pos("22").billType("131").modifiers("PO")))
                .as("PO and PN qualify the bill type, not the place of service")
                .isEqualTo("Hospital outpatient, on campus");
    }

    @Test
    void theSiteDoesNotDependOnTheClaimType() {
        assertThat(Classified.value(SITE_OF_SERVICE, ClaimLines.bare().billType("831")))
                .isEqualTo("Ambulatory surgical center");
        assertThat(Classified.value(
                        SITE_OF_SERVICE, ClaimLines.professional().pos(null).billType("131")))
                .isEqualTo("Hospital outpatient, on campus");
    }

    @Test
    void offCampusIsAPlaceOfServiceSince2016() {
        assertThat(Classified.value(
                        SITE_OF_SERVICE, ClaimLines.professional().pos("19").on("2015-12-31")))
                .isEqualTo("Unknown");
        assertThat(Classified.value(
                        SITE_OF_SERVICE, ClaimLines.professional().pos("19").on("2016-01-01")))
                .isEqualTo("Hospital outpatient, off campus");
    }
}
