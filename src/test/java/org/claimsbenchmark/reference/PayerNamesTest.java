package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimsbenchmark.reference.ReferenceTables.PayerMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayerNamesTest {

    private static final ReferenceTables TABLES = ReferenceTables.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aetna                                    | Aetna",
                "AETNA BETTER HEALTH OF OHIO              | Aetna",
                "Meritain Health                          | Aetna",
                "Anthem Blue Cross                        | Blue Cross Blue Shield",
                "HIGHMARK INC.                            | Blue Cross Blue Shield",
                "CareFirst BlueChoice, Inc.               | Blue Cross Blue Shield",
                "Premera                                  | Blue Cross Blue Shield",
                "regence of oregon                        | Blue Cross Blue Shield",
                "Independence                             | Blue Cross Blue Shield",
                "Florida Blue                             | Blue Cross Blue Shield",
                "Horizon NJ Health                        | Blue Cross Blue Shield",
                "Wellmark                                 | Blue Cross Blue Shield",
                "BC/BS of Michigan                        | Blue Cross Blue Shield",
                "B.C.B.S.                                 | Blue Cross Blue Shield",
                "BCBSIL PPO                               | Blue Cross Blue Shield",
                "Blue Shield of California                | Blue Cross Blue Shield",
                "Empire BlueCross                         | Blue Cross Blue Shield",
                "Excellus                                 | Blue Cross Blue Shield",
                "Capital BlueCross                        | Blue Cross Blue Shield",
                "CIGNA-HEALTHSPRING                       | Cigna Health",
                "Evernorth Behavioral                     | Cigna Health",
                "UnitedHealthcare                         | UnitedHealthcare",
                "UNITED  HEALTHCARE COMMUNITY PLAN        | UnitedHealthcare",
                "UHC                                      | UnitedHealthcare",
                "UMR                                      | UnitedHealthcare",
                "Optum                                    | UnitedHealthcare",
                "Oxford Health Plans                      | UnitedHealthcare",
                "Humana                                   | Other payer",
                "Kaiser Permanente                        | Other payer",
            })
    void aBrandIsKnownByAnyOfItsNames(String name, String payer) {
        assertThat(TABLES.payer(name)).hasValueSatisfying(match -> {
            assertThat(match.payer()).isEqualTo(payer);
            assertThat(match.brand()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEDICARE                       | Medicare",
                "Medicare Part B (Noridian JE)  | Medicare",
                "NOVITAS SOLUTIONS              | Medicare",
                "Palmetto GBA                   | Medicare",
                "National Government Services   | Medicare",
                "WPS GHA                        | Medicare",
                "CGS Administrators             | Medicare",
                "FCSO                           | Medicare",
                "State Medicaid                 | Other payer",
            })
    void aProgrammeIsKnownByItsNameAndItsContractors(String name, String payer) {
        assertThat(TABLES.payer(name)).hasValueSatisfying(match -> {
            assertThat(match.payer()).isEqualTo(payer);
            assertThat(match.brand()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AETNA MEDICARE PPO            | Aetna",
                "MEDICARE ADVANTAGE BY HUMANA  | Other payer",
                "MEDICAID - ANTHEM             | Blue Cross Blue Shield",
                "AARP Medicare Complete        | UnitedHealthcare",
            })
    void aBrandBeatsTheWordsMedicareAndMedicaid(String name, String payer) {
        assertThat(TABLES.payer(name).map(PayerMatch::payer)).hasValue(payer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Independence American Insurance                    | Other payer",
                "WPS Government Health Administrators               | Medicare",
                "Wisconsin Physicians Service Government Health Administrators | Medicare",
                "Wisconsin Physicians Service Insurance             | Other payer",
            })
    void anAliasInsideALongerOneDoesNotCount(String name, String payer) {
        assertThat(TABLES.payer(name).map(PayerMatch::payer)).hasValue(payer);
    }

    @Test
    void amongTwoBrandsTheLongerAliasWins() {
        assertThat(TABLES.payer("UMR / Cigna network")).map(PayerMatch::payer).hasValue("Cigna Health");
        assertThat(TABLES.payer("Cigna network / UMR")).map(PayerMatch::payer).hasValue("Cigna Health");
    }

    @Test
    void amongTwoProgrammesOfEqualLengthTheFirstWins() {
        assertThat(TABLES.payer("MEDICARE MEDICAID PLAN"))
                .map(PayerMatch::payer)
                .hasValue("Medicare");
        assertThat(TABLES.payer("MEDICAID MEDICARE PLAN"))
                .map(PayerMatch::payer)
                .hasValue("Other payer");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "--", "Acme Benefit Trust", "New Horizons Trust", "Aetnaville Schools", "Empire"})
    void aNameWithoutAnyAliasAsAWholeWordMeansNoKnownPayer(String name) {
        assertThat(TABLES.payer(name)).isEmpty();
    }

    @Test
    void aNameIsNormalisedTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ReferenceTables.normalisedName(" Cigna--Health\t(PPO)_1 "))
                    .isEqualTo("CIGNA HEALTH PPO 1");
            assertThat(ReferenceTables.standard().payer("cigna health").map(PayerMatch::payer))
                    .hasValue("Cigna Health");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commercial                   | Commercial",
                "Self-insured                 | Commercial",
                "MEDICARE                     | Medicare fee-for-service",
                "Medicare fee-for-service     | Medicare fee-for-service",
                "Original Medicare            | Medicare fee-for-service",
                "Medicare Advantage           | Medicare Advantage",
                "medicare_advantage           | Medicare Advantage",
                "Medicare Part C              | Medicare Advantage",
                "HMO Medicare Risk            | Medicare Advantage",
                "Managed Medicaid             | Medicaid",
                "Medicaid individual          | Medicaid",
                "Employer group Medicare HMO  | Medicare Advantage",
                "Medicare Supplement          | Other",
                "Workers' Compensation        | Other",
            })
    void anExtractsOwnWordsNameTheLineOfBusiness(String words, String lineOfBusiness) {
        assertThat(TABLES.lineOfBusiness(words)).hasValue(lineOfBusiness);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "?", "PPO", "Gold 80"})
    void wordsThatNameNoLineOfBusinessMeanNone(String words) {
        assertThat(TABLES.lineOfBusiness(words)).isEmpty();
    }
}
