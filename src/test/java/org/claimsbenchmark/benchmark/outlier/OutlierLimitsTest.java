package org.claimsbenchmark.benchmark.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlierLimitsTest {

    @Test
    void quartilesThatAreTwofoldApartHaveLimitsEightfoldBeyondThem() {
        OutlierLimits limits = OutlierLimits.of(100_000, 200_000);
        assertThat(limits).isEqualTo(new OutlierLimits(12_500, 1_600_000L));
        assertThat(limits.isBelow(12_499)).isTrue();
        assertThat(limits.isBelow(12_500)).isFalse();
        assertThat(limits.isAbove(1_600_000)).isFalse();
        assertThat(limits.isAbove(1_600_001)).isTrue();
    }

    @Test
    void aLimitBetweenTwoCentsIsTheCentWithinIt() {
        // 3^4 / 4^3 = 1.27 and 4^4 / 3^3 = 9.48
        assertThat(OutlierLimits.of(3, 4)).isEqualTo(new OutlierLimits(2, 9L));
    }

    @Test
    void nothingIsAboveALimitThatNoAmountCanReach() {
        OutlierLimits limits = OutlierLimits.of(1, 10_000_000);
        assertThat(limits).isEqualTo(new OutlierLimits(1, null));
        assertThat(limits.isAbove(99_999_999_999_999L)).isFalse();
    }

    @Test
    void theLimitsAreThoseOfLogarithmsWithManyDigits() {
        Random random = new Random(3);
        MathContext digits = new MathContext(60, RoundingMode.HALF_EVEN);
        for (int i = 0; i < 2_000; i++) {
            long p25 = 1 + random.nextInt(1_000_000);
            long p75 = p25 + random.nextInt(1_000_000);
            BigDecimal times = BigDecimal.valueOf(p75)
                    .divide(BigDecimal.valueOf(p25), digits)
                    .pow(3, digits);
            OutlierLimits limits = OutlierLimits.of(p25, p75);
            BigDecimal upper = BigDecimal.valueOf(p75).multiply(times, digits);
            BigDecimal lower = BigDecimal.valueOf(p25).divide(times, digits);
            if (limits.most() != null) {
                assertThat(BigDecimal.valueOf(limits.most()))
                        .isEqualTo(upper.setScale(20, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.FLOOR));
            }
            assertThat(BigDecimal.valueOf(limits.least()))
                    .isEqualTo(lower.setScale(20, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.CEILING));
        }
    }

    @Test
    void whatIsNoQuartileOfPricesIsRefused() {
        assertThatThrownBy(() -> OutlierLimits.of(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutlierLimits.of(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
