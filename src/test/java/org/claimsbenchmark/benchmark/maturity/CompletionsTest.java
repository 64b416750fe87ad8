package org.claimsbenchmark.benchmark.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    /** Months of service down, lags across: January 100 150 165, February 80 110, March 60; paid up to March. */
    private static final List<PaidLines> TRIANGLE = List.of(
            paid("Aetna", 1, 1, 100),
            paid("Aetna", 1, 2, 50),
            paid("Aetna", 1, 3, 15),
            paid("Aetna", 2, 2, 80),
            paid("Aetna", 2, 3, 30),
            paid("Aetna", 3, 3, 60));

    @Test
    void aMonthIsAsCompleteAsEarlierMonthsWereAtItsAge() {
        Completions completions = new Completions(TRIANGLE, "All");
        // from lag 1 to 2: 150 to 165; from lag 0 to 1: 100 + 80 to 150 + 110
        assertThat(month(completions, "Aetna", 1)).isEqualTo("1.00");
        assertThat(month(completions, "Aetna", 2)).isEqualTo("0.91"); // 150 / 165 = 0.909
        assertThat(month(completions, "Aetna", 3)).isEqualTo("0.63"); // 180 / 260 x 150 / 165 = 0.6294
    }

    @Test
    void aQuarterIsItsMonthsByTheirLines() {
        Completions completions = new Completions(TRIANGLE, "All");
        // 335 have come; expected are 165 + 110 x 1.1 + 60 / 0.62937 = 165 + 121 + 95.33
        assertThat(completions.of("Aetna", ServicePeriod.QUARTER, LocalDate.of(2025, 1, 1)))
                .isEqualTo("0.88");
        assertThat(completions.of("Aetna", ServicePeriod.YEAR, LocalDate.of(2025, 1, 1)))
                .isNull();
    }

    @Test
    void everyPayerHasItsOwnLagAndTheLatestPaymentOfItsOwn() {
        List<PaidLines> lines = new ArrayList<>(TRIANGLE);
        lines.add(paid("Medicare", 2, 2, 200));
        Completions completions = new Completions(lines, "All");
        assertThat(month(completions, "Medicare", 2)).isEqualTo("1.00");
        assertThat(month(completions, "Aetna", 2)).isEqualTo("0.91");
        // 310 of 200 + 121
        assertThat(month(completions, "All", 2)).isEqualTo("0.97");
    }

    @Test
    void withoutDatesOfPaymentOrWithFewerThanAHundredNothingIsTold() {
        List<PaidLines> lines = new ArrayList<>(TRIANGLE);
        lines.add(new PaidLines("Cigna Health", YearMonth.of(2025, 3), null, 6));
        lines.add(paid("Other payer", 3, 3, 1));
        Completions completions = new Completions(lines, "All");
        assertThat(month(completions, "Cigna Health", 3)).isNull();
        assertThat(month(completions, "Other payer", 3)).isNull();
        // 60 of 67 lines are of a payer whose lag is known, which is less than nine tenths
        assertThat(month(completions, "All", 3)).isNull();
        assertThat(month(completions, "All", 2)).isEqualTo("0.91");
    }

    @Test
    void aStepOfOneToTenLinesIsLeftOut() {
        List<PaidLines> lines = List.of(paid("Aetna", 1, 1, 100), paid("Aetna", 1, 2, 10), paid("Aetna", 2, 2, 100));
        assertThat(month(new Completions(lines, "All"), "Aetna", 2)).isEqualTo("1.00");
        List<PaidLines> more = List.of(paid("Aetna", 1, 1, 100), paid("Aetna", 1, 2, 11), paid("Aetna", 2, 2, 100));
        assertThat(month(new Completions(more, "All"), "Aetna", 2)).isEqualTo("0.90");
    }

    @Test
    void aPaymentBeforeTheServiceHasNoLag() {
        List<PaidLines> lines = List.of(paid("Aetna", 2, 1, 120), paid("Aetna", 2, 3, 30), paid("Aetna", 3, 3, 50));
        // of 150 lines of February 120 had come without a lag
        assertThat(month(new Completions(lines, "All"), "Aetna", 3)).isEqualTo("0.80");
    }

    @Test
    void matureIsFromNineteenTwentiethsOn() {
        assertThat(Completions.isMature(new BigDecimal("0.95"))).isTrue();
        assertThat(Completions.isMature(new BigDecimal("0.94"))).isFalse();
    }

    private static BigDecimal month(Completions completions, String payer, int month) {
        return completions.of(payer, ServicePeriod.MONTH, LocalDate.of(2025, month, 1));
    }

    private static PaidLines paid(String payer, int service, int paid, long lines) {
        return new PaidLines(payer, YearMonth.of(2025, service), YearMonth.of(2025, paid), lines);
    }
}
