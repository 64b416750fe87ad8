package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.STATE;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateRuleTest {

    @ParameterizedTest
    @CsvSource({
        "PA, PA",
        "PR, PR",
        "ZZ, ZZ",
        "42, Not in input",
        "P, Not in input",
        "PENNSYLVANIA, Not in input",
        "ÖÄ, Not in input",
        ", Not in input",
    })
    void aStateIsTwoLettersElseNotInInput(String state, String value) {
        assertThat(Classified.value(STATE, ClaimLines.professional().state(state)))
                .isEqualTo(value);
    }
}
