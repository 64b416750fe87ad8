package org.claimsbenchmark.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10, true", "11, false", "5000000000, false"})
    void hidesOneToTenAndShowsNobodyAndElevenOrMore(long count, boolean hidden) {
        assertThat(Suppression.hides(count)).isEqualTo(hidden);
    }

    @Test
    void hidesNoPartWhenEveryPartIsZeroOrElevenOrMore() {
        assertThat(Suppression.hiddenParts(new long[] {0, 11, 500})).containsExactly(false, false, false);
    }

    @Test
    void hidesTheNextSmallestPartBesideASingleSmallOne() {
        assertThat(Suppression.hiddenParts(new long[] {3, 0, 40, 25, 900}))
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void hidesOnlyTheSmallPartsWhenTogetherTheyAreElevenOrMore() {
        assertThat(Suppression.hiddenParts(new long[] {5, 6, 40})).containsExactly(true, true, false);
    }

    @Test
    void hidesAThirdPartWhenTwoSmallOnesTogetherAreStillSmall() {
        assertThat(Suppression.hiddenParts(new long[] {2, 3, 40, 90})).containsExactly(true, true, true, false);
    }

    @Test
    void hidesTheTotalWhenThePartsCannotCoverEachOther() {
        assertThat(Suppression.hidesTotal(new long[] {0, 4, 0})).isTrue();
        assertThat(Suppression.hidesTotal(new long[] {4, 5, 0})).isTrue();
        assertThat(Suppression.hidesTotal(new long[] {4, 5, 60})).isFalse();
        assertThat(Suppression.hidesTotal(new long[] {0, 0})).isFalse();
    }

    @Test
    void neverLeavesOneHiddenPartOrFewerThanElevenRecordsToDerive() {
        Random random = new Random(20982);
        for (int trial = 0; trial < 2_000; trial++) {
            long[] parts = random.longs(5, 0, random.nextBoolean() ? 12 : 60).toArray();
            boolean[] hidden = Suppression.hiddenParts(parts);
            long hiddenSum = 0;
            int hiddenParts = 0;
            for (int part = 0; part < parts.length; part++) {
                if (hidden[part]) {
                    hiddenSum += parts[part];
                    hiddenParts++;
                } else {
                    assertThat(Suppression.hides(parts[part])).isFalse();
                }
            }
            if (hiddenParts > 0 && !Suppression.hidesTotal(parts)) {
                assertThat(hiddenParts).isGreaterThan(1);
                assertThat(hiddenSum).isGreaterThanOrEqualTo(11);
            }
        }
    }
}
