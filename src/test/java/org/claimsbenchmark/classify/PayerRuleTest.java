package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.PAYER;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Aetna, aetna",
        "Aetna, AETNA MEDICARE PPO",
        "Aetna, Aetna Better Health",
        "Blue Cross Blue Shield, Blue Cross & Blue Shield of Texas",
        "Blue Cross Blue Shield, BCBS-MA",
        "Blue Cross Blue Shield, Anthem",
        "Blue Cross Blue Shield, HIGHMARK INC.",
        "Blue Cross Blue Shield, Florida Blue",
        "Cigna Health, Cigna Health and Life",
        "UnitedHealthcare, UHC Community Plan",
        "UnitedHealthcare, United  Healthcare",
        "UnitedHealthcare, UMR",
        "UnitedHealthcare, OPTUM",
        "Medicare, Medicare",
        "Medicare, MEDICARE PART B",
        "Other payer, Humana Medicare",
        "Other payer, State Medicaid",
        "Other payer, Smith & Sons Benefit Trust",
        "Not in input,",
    })
    void aPayerIsKnownByAnAliasInItsName(String payer, String name) {
        assertThat(Classified.value(PAYER, ClaimLines.professional().payer(name)))
                .isEqualTo(payer);
    }
}
