package org.claimsbenchmark.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfTotalsTest {

    @Test
    void aPartOfFewPatientsTakesTheSmallestOtherOfItsTotalWithIt() {
        assertThat(hidden(new long[] {30, 2, 12, 40}, List.of(new int[] {0, 1, 2, 3})))
                .containsExactly(false, true, true, false);
    }

    @Test
    void ofEachTotalThatItBelongsTo() {
        assertThat(hidden(new long[] {30, 2, 12, 40}, List.of(new int[] {1, 2}, new int[] {0, 1})))
                .containsExactly(true, true, true, false);
    }

    @Test
    void andWhatIsHiddenForOneTotalNeedsHidingInTheOthers() {
        assertThat(hidden(new long[] {30, 2, 12, 40}, List.of(new int[] {1, 2}, new int[] {2, 3})))
                .as("the 12 lines alone are of enough patients to be told")
                .containsExactly(false, true, true, false);
    }

    @Test
    void partsOfNothingHideNothing() {
        assertThat(hidden(new long[] {0, 20}, List.of(new int[] {0, 1}))).containsExactly(false, false);
    }

    private static boolean[] hidden(long[] counts, List<int[]> totals) {
        return PartsOfTotals.hidden(counts, counts, new boolean[counts.length], totals);
    }
}
