package org.claimsbenchmark.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownMarginsTest {

    /** So far apart are ten numbers. */
    private static final int TEN = 9;

    @Test
    void whatIsInNeitherOfTwoTotalsThatShareNothingIsWhatTheyLeave() {
        int[][] lines = {{0, 23}, {28, 5}};
        assertThat(new KnownMargins(lines, new boolean[][] {{false, true}, {true, true}}).leavesOpen(1, 1, TEN))
                .isFalse();
        assertThat(new KnownMargins(lines, new boolean[][] {{true, true}, {true, true}}).leavesOpen(1, 1, TEN))
                .as("where they may share lines")
                .isTrue();
    }

    @Test
    void aGroupIsOpenWhereLinesCanGoRoundOverSeveralOthers() {
        int[][] lines = {{5, 20, 0}, {0, 20, 20}, {20, 0, 20}};
        boolean[][] possible = {{true, true, false}, {false, true, true}, {true, false, true}};
        assertThat(new KnownMargins(lines, possible).leavesOpen(0, 0, TEN)).isTrue();
        possible[1][1] = false;
        lines[1][1] = 0;
        assertThat(new KnownMargins(lines, possible).leavesOpen(0, 0, TEN)).isFalse();
    }

    /** The oracle looks at every table of the same totals. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aGroupIsOpenWhereTheTablesOfItsTotalsSaySo(long seed) {
        Random random = new Random(seed);
        int open = 0;
        for (int times = 0; times < 60; times++) {
            int[][] lines = new int[3][3];
            boolean[][] possible = new boolean[3][3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    possible[row][column] = random.nextInt(3) > 0;
                    lines[row][column] = possible[row][column] ? random.nextInt(8) : 0;
                }
            }
            KnownMargins margins = new KnownMargins(lines, possible);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    if (possible[row][column]) {
                        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
                        tables(new int[3][3], 0, lines, possible, row, column, range);
                        boolean expected = range[1] - range[0] >= ShownValues.LEAST_POSSIBLE - 1;
                        assertThat(margins.leavesOpen(row, column, TEN))
                                .as("seed %s, table %s, group %s %s", seed, times, row, column)
                                .isEqualTo(expected);
                        open += expected ? 1 : 0;
                    }
                }
            }
        }
        assertThat(open).as("groups that are open").isPositive();
    }

    /** Widens the range by what the group is in every table of the same totals. */
    private static void tables(
            int[][] table, int at, int[][] lines, boolean[][] possible, int row, int column, int[] range) {
        if (at == 9) {
            for (int i = 0; i < 3; i++) {
                if (sumOfColumn(table, i) != sumOfColumn(lines, i)) {
                    return;
                }
            }
            range[0] = Math.min(range[0], table[row][column]);
            range[1] = Math.max(range[1], table[row][column]);
            return;
        }
        int i = at / 3;
        int j = at % 3;
        int left = sumOfRow(lines, i) - (sumOfRow(table, i) - table[i][j]);
        int least = j == 2 ? left : 0;
        int most = Math.min(possible[i][j] ? left : 0, sumOfColumn(lines, j));
        for (int number = least; number <= most; number++) {
            table[i][j] = number;
            tables(table, at + 1, lines, possible, row, column, range);
        }
        table[i][j] = 0;
    }

    private static int sumOfRow(int[][] table, int row) {
        return table[row][0] + table[row][1] + table[row][2];
    }

    private static int sumOfColumn(int[][] table, int column) {
        return table[0][column] + table[1][column] + table[2][column];
    }
}
