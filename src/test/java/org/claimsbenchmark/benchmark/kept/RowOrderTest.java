package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    @Test
    void ordersRowsByTheirKeysAndKeepsEqualKeysInRowOrder() {
        assertThat(RowOrder.by(new long[] {30, -10, 30, 20, -10})).containsExactly(1, 4, 3, 0, 2);
    }

    @Test
    void ordersKeysFromTheLeastToTheGreatestNumberThereIs() {
        assertThat(RowOrder.by(new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE, -1}))
                .containsExactly(2, 3, 1, 0);
    }

    @Test
    void ordersOnlyTheRowsItIsGiven() {
        assertThat(RowOrder.sort(new int[] {3, 0}, new long[] {7, 1, 2, 5})).containsExactly(3, 0);
    }

    @Test
    void agreesWithAComparisonSortOnAnyRange() {
        Random random = new Random(20982);
        for (int bits = 1; bits <= 64; bits++) {
            int shift = 64 - bits;
            long[] keys = LongStream.generate(() -> random.nextLong() >> shift)
                    .limit(500)
                    .toArray();
            int[] expected = IntStream.range(0, keys.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(row -> keys[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(RowOrder.by(keys)).isEqualTo(expected);
        }
    }

    @Test
    void ordersNothingAndOne() {
        assertThat(RowOrder.by(new long[0])).isEmpty();
        assertThat(RowOrder.by(new long[] {5})).containsExactly(0);
    }
}
