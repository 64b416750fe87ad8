package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.MODIFIER_USE;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifierUseRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Discontinued, 53 73 74",
        "Reduced, 52",
        "Component, 26 TC",
        "Co-surgeon or team, 62 66",
        "Assistant, 80 81 82 AS",
        "Within a global period, 78 79 58",
        "Repeat, 76 77",
        "Bilateral, 50",
        "Distinct service, 59 XE XS XP XU",
        "Multiple procedures, 51",
        "Laterality only, LT RT",
        "Other modifier, 22 GC KX PO Z9 ?",
    })
    void aModifierAloneStandsForItsUse(String use, String modifiers) {
        for (String modifier : modifiers.split(" ")) {
            assertThat(Classified.value(MODIFIER_USE, ClaimLines.professional().modifiers(modifier)))
                    .as(modifier)
                    .isEqualTo(use);
        }
    }

    @Test
    void ofSeveralModifiersTheFirstUseOfTheTableWinsInWhateverOrderTheyStand() {
        // one modifier of each use, in the order of the table; 50 stands for Bilateral
        String[] inOrder = {"53", "52", "26", "62", "80", "78", "76", "50", "59", "51", "LT", "GC"};
        for (int i = 0; i < inOrder.length; i++) {
            String first =
                    Classified.value(MODIFIER_USE, ClaimLines.professional().modifiers(inOrder[i]));
            for (int j = i + 1; j < inOrder.length; j++) {
                assertThat(Classified.value(
                                MODIFIER_USE, ClaimLines.professional().modifiers(inOrder[i], inOrder[j])))
                        .isEqualTo(first);
                assertThat(Classified.value(
                                MODIFIER_USE, ClaimLines.professional().modifiers(inOrder[j], inOrder[i])))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void leftAndRightTogetherAreBilateral() {
        assertThat(Classified.decide(MODIFIER_USE, ClaimLines.professional().modifiers("RT", "59", "LT")))
                .isEqualTo(new Decision("Bilateral", Rule.MODIFIER_BILATERAL));
        assertThat(Classified.value(MODIFIER_USE, ClaimLines.professional().modifiers("LT", "RT", "76")))
                .as("a repeat comes before both sides")
                .isEqualTo("Repeat");
    }

    @Test
    void aSideIsLateralityOnlyBesideAModifierThatStandsForNoUse() {
        assertThat(Classified.value(MODIFIER_USE, ClaimLines.professional().modifiers("GC", "LT")))
                .isEqualTo("Laterality only");
    }

    @Test
    void noModifierIsAValueOfItsOwn() {
        assertThat(Classified.value(MODIFIER_USE, ClaimLines.professional().modifiers()))
                .isEqualTo("No modifier");
    }
}
