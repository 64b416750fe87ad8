package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTogetherTest {

    private static final Set<Integer> QUARTERS = Set.of(0, 1, 2, 3);

    @Test
    void whatBothShowIsKnownForItself() {
        assertThat(together(Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3))).containsExactly(g(0), g(1), g(2), g(3));
    }

    @Test
    void theOneThatASetHidesIsWhatTheOthersLeaveOfTheYear() {
        assertThat(together(Set.of(0, 1, 3), Set.of(0, 2))).containsExactly(g(0), g(2), g(1, 3));
    }

    @Test
    void whatBothHideIsKnownTogetherWithAllThatOneOfThemHides() {
        assertThat(together(Set.of(0, 1), Set.of(0, 2))).containsExactly(g(0), g(1, 2, 3));
    }

    @Test
    void ofAllTogetherTheYearTells() {
        assertThat(together(Set.of(0), Set.of(1))).isEmpty();
    }

    @Test
    void whatHasNoLinesIsNoneOfThem() {
        assertThat(KnownTogether.of(3, value -> value == 0, value -> true, value -> value < 2))
                .containsExactly(g(0), g(1));
    }

    private static List<int[]> together(Set<Integer> first, Set<Integer> second) {
        return KnownTogether.of(4, first::contains, second::contains, QUARTERS::contains);
    }

    private static int[] g(int... quarters) {
        return quarters;
    }
}
