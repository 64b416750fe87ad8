package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimsbenchmark.oracle.PlainBinomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedianRanksTest {

    /** As in the tables of statistics books (Conover, Practical Nonparametric Statistics). */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 6",
        "8, 1, 8",
        "9, 2, 8",
        "10, 2, 9",
        "11, 2, 10",
        "20, 6, 15",
        "25, 8, 18",
        "50, 18, 33",
        "100, 40, 61"
    })
    void theMedianLiesBetweenTheTabulatedOrderStatistics(int count, int low, int high) {
        MedianRanks ranks = new MedianRanks(100);
        assertThat(ranks.bound(count)).isTrue();
        assertThat(ranks.low(count) + 1).isEqualTo(low);
        assertThat(ranks.high(count) + 1).isEqualTo(high);
    }

    @Test
    void fewerThanSixValuesAreTooFewForBounds() {
        MedianRanks ranks = new MedianRanks(6);
        for (int count = 1; count <= 5; count++) {
            assertThat(ranks.bound(count)).isFalse();
        }
        assertThat(ranks.bound(6)).isTrue();
    }

    @Test
    void everyRankIsThatOfTheExactBinomial() {
        MedianRanks ranks = new MedianRanks(1_500);
        for (int count = 6; count <= 1_500; count++) {
            int depth = PlainBinomial.depthOfMedianInterval(count);
            assertThat(ranks.low(count)).as("of %d", count).isEqualTo(depth - 1);
            assertThat(ranks.high(count)).as("of %d", count).isEqualTo(count - depth);
        }
    }

    /** The sums of so many steps stay exact enough. */
    @ParameterizedTest
    @ValueSource(ints = {4_999, 9_998, 20_000})
    void ranksAmongManyValuesAreThoseOfTheExactBinomial(int count) {
        assertThat(new MedianRanks(count).low(count)).isEqualTo(PlainBinomial.depthOfMedianInterval(count) - 1);
    }
}
