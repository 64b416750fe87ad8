package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactStatisticsTest {

    @ParameterizedTest
    @CsvSource({"10, 4, 3", "9, 4, 2", "-10, 4, -3", "-9, 4, -2", "1, 3, 0", "2, 3, 1", "-1, 2, -1", "7, 1, 7"})
    void meansRoundHalfUpAwayFromZero(long sum, long count, long mean) {
        assertThat(ExactStatistics.mean(sum, count)).isEqualTo(mean);
    }

    @Test
    void percentileOfOneAmountIsThatAmount() {
        assertThat(percentile(90, 777)).isEqualTo(777);
    }

    @Test
    void medianOfAnEvenNumberLiesHalfwayAndRoundsUp() {
        assertThat(percentile(50, 100, 101)).isEqualTo(101);
    }

    @Test
    void percentileInterpolatesBetweenTheTwoNearestAmounts() {
        // rank 0.9 * 3 = 2.7: seven tenths of the way from the third to the fourth
        assertThat(percentile(90, 10, 20, 30, 130)).isEqualTo(100);
    }

    @Test
    void percentileRoundsATieThatFloatingPointMisses() {
        // rank 0.1 * 1 = 0.1: 0 + 0.1 * 5 = 0.5, and 1 + 0.1 * 35 = 4.5
        assertThat(percentile(10, 0, 5)).isEqualTo(1);
        assertThat(percentile(10, 1, 36)).isEqualTo(5);
        assertThat(percentile(90, -5, 0)).isEqualTo(-1);
    }

    @Test
    void percentilesAgreeWithDecimalArithmetic() {
        Random random = new Random(20982);
        for (int trial = 0; trial < 2_000; trial++) {
            long[] sorted = random.longs(1 + random.nextInt(40), -1_000_00, 90_000_00)
                    .sorted()
                    .toArray();
            int percent = new int[] {10, 25, 50, 75, 90}[trial % 5];
            BigDecimal rank = BigDecimal.valueOf(percent, 2).multiply(BigDecimal.valueOf(sorted.length - 1));
            int below = rank.intValue();
            BigDecimal low = BigDecimal.valueOf(sorted[below]);
            BigDecimal high = BigDecimal.valueOf(sorted[Math.min(below + 1, sorted.length - 1)]);
            BigDecimal exact = low.add(high.subtract(low).multiply(rank.subtract(BigDecimal.valueOf(below))));
            assertThat(percentile(percent, sorted))
                    .as("%d of %s", percent, Arrays.toString(sorted))
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
    }

    @Test
    void amountsTooGreatToInterpolateAreAnErrorAndNotAWrongFigure() {
        assertThatThrownBy(() -> percentile(50, 0, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ratiosHaveFourDecimalsHalfUpAndNeedSomethingToDivideBy() {
        assertThat(ExactStatistics.ratio(1, 3)).isEqualTo("0.3333");
        assertThat(ExactStatistics.ratio(1, 32)).isEqualTo("0.0313");
        assertThat(ExactStatistics.ratio(-1, 32)).isEqualTo("-0.0313");
        assertThat(ExactStatistics.ratio(1, 0)).isNull();
    }

    @Test
    void ratiosOfGreatNumbersAgreeWithDecimalArithmetic() {
        Random random = new Random(20982);
        for (int trial = 0; trial < 2_000; trial++) {
            long numerator = random.nextLong() >> random.nextInt(63);
            long denominator = (random.nextLong() >> random.nextInt(63)) | 1;
            assertThat(ExactStatistics.ratio(numerator, denominator))
                    .isEqualTo(BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
        }
    }

    private static long percentile(int percent, long... sorted) {
        int below = ExactStatistics.rankBelow(sorted.length, percent);
        long above = sorted[Math.min(below + 1, sorted.length - 1)];
        return ExactStatistics.percentile(sorted[below], above, sorted.length, percent);
    }
}
