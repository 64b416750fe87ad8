package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.LINE_OF_BUSINESS;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineOfBusinessRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Commercial, commercial",
        "Medicare fee-for-service, Medicare FFS",
        "Medicare fee-for-service, Medicare Fee-for-Service",
        "Medicare Advantage, MEDICARE ADVANTAGE",
        "Medicaid, medicaid",
        "Other, Other",
        "Other, Workers' paradise",
    })
    void theExtractsOwnColumnComesFirst(String lineOfBusiness, String column) {
        assertThat(Classified.value(
                        LINE_OF_BUSINESS,
                        ClaimLines.professional()
                                .payer("CIGNA MEDICARE ADVANTAGE")
                                .plan("COMMUNITY PLAN")
                                .lineOfBusiness(column)))
                .isEqualTo(lineOfBusiness);
    }

    @Test
    void theBareWordMedicareInTheColumnMeansAdvantageForAnInsurerAndTheProgrammeOtherwise() {
        ClaimLines line = ClaimLines.professional().lineOfBusiness("Medicare");
        assertThat(Classified.decide(LINE_OF_BUSINESS, line.payer("Aetna")))
                .isEqualTo(new Decision("Medicare Advantage", Rule.LINE_OF_BUSINESS_COLUMN_MEDICARE));
        assertThat(Classified.decide(LINE_OF_BUSINESS, line.payer("Medicare")))
                .isEqualTo(new Decision("Medicare fee-for-service", Rule.LINE_OF_BUSINESS_COLUMN));
        assertThat(Classified.decide(LINE_OF_BUSINESS, line.payer(null)))
                .isEqualTo(new Decision("Medicare fee-for-service", Rule.LINE_OF_BUSINESS_COLUMN));
        assertThat(Classified.value(LINE_OF_BUSINESS, line.payer("Aetna").lineOfBusiness("Medicare FFS")))
                .as("the column says which")
                .isEqualTo("Medicare fee-for-service");
    }

    @ParameterizedTest
    @CsvSource({
        "AETNA MEDICARE PPO, , Medicare Advantage",
        "AETNA, MEDICARE VALUE HMO, Medicare Advantage",
        "UnitedHealthcare, Dual-Advantage, Medicare Advantage",
        "AARP MedicareComplete, , Medicare Advantage",
        "HUMANA, GOLD PLUS MEDICARE, Medicare Advantage",
        "MEDICARE ADVANTAGE, , Medicare Advantage",
        "MEDICARE, MEDICARE ADVANTAGE PPO, Medicare Advantage",
        "SMITH HEALTH, MEDICARE CHOICE, Medicare Advantage",
        "SMITH ADVANTAGE, , Commercial",
        "MEDICARE, , Medicare fee-for-service",
        "MEDICARE PART B, ADVANCED CARE, Medicare fee-for-service",
        "UHC COMMUNITY PLAN, , Medicaid",
        "AETNA, BETTER HEALTH OF OHIO, Medicaid",
        "STATE MEDICAID, , Medicaid",
        "CIGNA, OPEN ACCESS PLUS, Commercial",
        "SMITH & SONS BENEFIT TRUST, , Commercial",
        ", AETNA CHOICE POS, Commercial",
        ", AETNA MEDICARE PLAN, Medicare Advantage",
        ", MEDICARE PART B, Medicare fee-for-service",
        ", COMMUNITY PLAN, Medicaid",
        ", GOLD PPO 500, Not in input",
        ", , Not in input",
    })
    void withoutTheColumnTheWordsOfPayerAndPlanTell(String payer, String plan, String lineOfBusiness) {
        assertThat(Classified.value(
                        LINE_OF_BUSINESS,
                        ClaimLines.professional().payer(payer).plan(plan).lineOfBusiness(null)))
                .isEqualTo(lineOfBusiness);
    }
}
