package org.claimsbenchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.layout.RejectLimits;
import org.junit.jupiter.api.Test;

/** Limits worked by hand, over 200 records. */
class RejectForecastTest {

    private static final RejectLimits UNSAID = RejectLimits.NONE;
    private static final RejectLimits TWO_PERCENT_OF_DATES =
            new RejectLimits(new BigDecimal("1"), Map.of(FindingCode.BAD_DATE, new BigDecimal("2")));

    private static RejectForecast of(RejectLimits layout, String asked, int dates, int amounts, int both) {
        RejectForecast.Counter counter =
                new RejectForecast.Counter(new RejectLimits(asked == null ? null : new BigDecimal(asked), Map.of())
                        .orElse(layout)
                        .orElse(RejectLimits.USUAL));
        for (int i = 0; i < dates; i++) {
            counter.add(Set.of(FindingCode.BAD_DATE), "a date");
        }
        for (int i = 0; i < amounts; i++) {
            counter.add(Set.of(FindingCode.BAD_AMOUNT), "an amount");
        }
        for (int i = 0; i < both; i++) {
            counter.add(Set.of(FindingCode.BAD_DATE, FindingCode.BAD_AMOUNT), "both");
        }
        return counter.of("x.csv", 200);
    }

    @Test
    void fivePercentAreAllowedWhereNobodySaysOtherwise() {
        assertThat(of(UNSAID, null, 10, 0, 0).over()).isEmpty();
        assertThat(of(UNSAID, null, 10, 1, 0).over())
                .containsExactly(
                        "x.csv: 11 of 200 records would be rejected, at most 5 % may be; correct the extract or"
                                + " the layout, or allow more with --max-reject-share");
        assertThat(of(UNSAID, null, 10, 1, 0).percent()).isEqualByComparingTo("5.5");
    }

    @Test
    void aCodeWithALimitOfItsOwnIsJudgedByThatAlone() {
        assertThat(of(TWO_PERCENT_OF_DATES, null, 4, 2, 0).over()).isEmpty();
        assertThat(of(TWO_PERCENT_OF_DATES, null, 5, 0, 0).over())
                .singleElement()
                .asString()
                .contains("5 of 200 records would be rejected with BAD_DATE, at most 2 % may be");
    }

    @Test
    void aRecordWithOtherFaultsTooCountsForBothLimits() {
        RejectForecast forecast = of(TWO_PERCENT_OF_DATES, null, 2, 0, 3);
        assertThat(forecast.over()).hasSize(2);
        assertThat(forecast.rejected()).isEqualTo(5);
        assertThat(forecast.byCode())
                .containsExactly(Map.entry(FindingCode.BAD_DATE, 5L), Map.entry(FindingCode.BAD_AMOUNT, 3L));
    }

    @Test
    void theCommandLineComesBeforeTheLayout() {
        assertThat(of(TWO_PERCENT_OF_DATES, "3", 0, 6, 0).over()).isEmpty();
        assertThat(of(TWO_PERCENT_OF_DATES, "2.9", 0, 6, 0).over()).hasSize(1);
    }
}
