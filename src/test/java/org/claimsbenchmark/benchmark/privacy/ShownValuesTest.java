package org.claimsbenchmark.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.claimsbenchmark.claim.Dominance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownValuesTest {

    @Test
    void whatNeedsNoHidingIsShown() {
        assertThat(shownOfOneAxis(30, 11, 0, 15)).containsExactly(true, true, true, true);
    }

    @Test
    void asMuchIsHiddenBesideASmallGroupAsKeepsItFromBeingTheDifference() {
        assertThat(shownOfOneAxis(30, 1, 15, 40)).containsExactly(true, false, false, true);
    }

    @Test
    void smallGroupsThatAreEnoughTogetherNeedNoOther() {
        assertThat(shownOfOneAxis(30, 4, 5, 6)).containsExactly(true, false, false, false);
    }

    @Test
    void elevenPatientsTogetherAreNotEnoughWhenOneGroupIsNearlyAllOfThem() {
        // 10 and 1: with the total of 11 the greater one is 1 to 10, but could be no more than one greater
        assertThat(shownOfOneAxis(30, 10, 1, 40)).containsExactly(false, false, false, true);
    }

    @Test
    void whereNothingIsLeftToHideBehindNothingIsShown() {
        assertThat(shownOfOneAxis(20, 3)).containsExactly(false, false);
    }

    @Test
    void theSamePatientsInSeveralHiddenGroupsCountOnce() {
        CountedGroups groups = new CountedGroups(4);
        groups.add(new int[] {0}, new LineGroup(50, 50, 50));
        groups.add(new int[] {1}, new LineGroup(8, 8, 0)); // these eight ...
        groups.add(new int[] {2}, new LineGroup(8, 8, 0)); // ... are perhaps the same eight
        groups.add(new int[] {3}, new LineGroup(20, 20, 20));
        assertThat(ShownValues.of(groups, new boolean[1][4])[0]).containsExactly(true, false, false, false);
    }

    @Test
    void aGroupOfTooFewProvidersIsHiddenWithOthersThatKeepItFromBeingTheDifference() {
        CountedGroups groups = new CountedGroups(4);
        groups.add(new int[] {0}, providers(9, 90, 10), new LineGroup(90, 90, 90));
        groups.add(new int[] {1}, providers(1, 30, 30), new LineGroup(30, 30, 30));
        groups.add(new int[] {2}, providers(5, 20, 10), new LineGroup(20, 20, 20)); // 40 of 50 may be the same one's
        groups.add(new int[] {3}, providers(0, 0, 0), new LineGroup(15, 15, 15)); // names nobody: hides nobody
        assertThat(ShownValues.of(groups, new boolean[1][4])[0]).containsExactly(true, false, false, false);
        groups.add(new int[] {1}, providers(1, 1, 1), new LineGroup(1, 1, 1)); // 41 of 51 are over four fifths
        assertThat(ShownValues.of(groups, new boolean[1][4])[0]).containsExactly(false, false, false, false);
    }

    @Test
    void aPartOfAGroupMustNotBeSmallEither() {
        CountedGroups groups = new CountedGroups(3);
        groups.add(new int[] {0}, new LineGroup(50, 50, 50), new LineGroup(40, 40, 40));
        groups.add(new int[] {1}, new LineGroup(50, 50, 50), new LineGroup(3, 3, 3));
        groups.add(new int[] {2}, new LineGroup(60, 60, 60), new LineGroup(0, 0, 0));
        assertThat(ShownValues.of(groups, new boolean[1][3])[0]).containsExactly(false, false, true);
    }

    private static ProviderGroup providers(int providers, int lines, int most) {
        return new ProviderGroup(Dominance.USUAL, providers, lines, most);
    }

    @Test
    void aSmallGroupOfATableTakesItsWholeRowWithIt() {
        int[][] lines = {{40, 40, 40}, {40, 40, 40}, {10, 15, 0}, {10, 20, 0}};
        boolean[][] shown = ShownValues.of(table(lines), new boolean[][] {new boolean[4], new boolean[3]});
        assertThat(shown[0]).containsExactly(true, true, false, false);
        assertThat(shown[1]).containsExactly(true, true, true);
    }

    @Test
    void whatRowsAndColumnsTogetherLeaveIsNoSmallRestEither() {
        // the third row is hidden for its 3, then the first column, where 3 would be left; but 3 lie where both meet
        int[][] lines = {{40, 40, 40}, {40, 40, 40}, {3, 15, 0}};
        boolean[][] shown = ShownValues.of(table(lines), new boolean[2][3]);
        assertThat(shown[0]).containsExactly(false, true, false);
        assertThat(shown[1]).containsExactly(false, true, true);
    }

    @Test
    void whatIsHiddenAnywayStaysHidden() {
        boolean[][] hidden = {{true, false, false}, {false, false, false}};
        boolean[][] shown = ShownValues.of(table(new int[][] {{40, 40, 40}, {40, 40, 40}, {40, 40, 40}}), hidden);
        assertThat(shown[0]).containsExactly(false, true, true);
        assertThat(shown[1]).containsExactly(true, true, true);
        assertThat(hidden[0]).containsExactly(true, false, false);
    }

    /** Whoever knows the totals knows the table with all hidden values of an axis as one: none of its groups may be small. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatCanBeDerivedFromTotalsIsNeverOfOneToTenPatients(int axes) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed * 10L + axes);
            int[] sizes = random.ints(axes, 2, 7).toArray();
            Map<List<Integer>, Set<Integer>> patients = new HashMap<>();
            Map<List<Integer>, Integer> lines = new HashMap<>();
            Map<Integer, Integer> linesOfPatient = new HashMap<>();
            Map<List<Integer>, Integer> singles = new HashMap<>();
            int[][] drawn = new int[200 + random.nextInt(3_000)][];
            for (int line = 0; line < drawn.length; line++) {
                int[] at = new int[axes + 1];
                for (int axis = 0; axis < axes; axis++) {
                    at[axis] = Math.min(sizes[axis] - 1, (int) (-Math.log(1 - random.nextDouble())));
                }
                at[axes] = random.nextInt(drawn.length);
                linesOfPatient.merge(at[axes], 1, Integer::sum);
                drawn[line] = at;
            }
            for (int[] line : drawn) {
                List<Integer> at = Arrays.stream(line, 0, axes).boxed().toList();
                patients.computeIfAbsent(at, any -> new HashSet<>()).add(line[axes]);
                lines.merge(at, 1, Integer::sum);
                singles.merge(at, linesOfPatient.get(line[axes]) == 1 ? 1 : 0, Integer::sum);
            }
            CountedGroups groups = new CountedGroups(sizes);
            lines.forEach((at, count) -> groups.add(
                    at.stream().mapToInt(Integer::intValue).toArray(),
                    new LineGroup(count, patients.get(at).size(), singles.get(at))));
            boolean[][] hidden = new boolean[axes][];
            for (int axis = 0; axis < axes; axis++) {
                hidden[axis] = new boolean[sizes[axis]];
                hidden[axis][random.nextInt(sizes[axis])] = random.nextInt(4) == 0;
            }
            boolean[][] shown = ShownValues.of(groups, hidden);
            if (shown[0].length == 0 || !anyOf(shown[0])) {
                continue;
            }
            Map<List<Integer>, Set<Integer>> derived = new HashMap<>();
            patients.forEach((at, who) -> derived.computeIfAbsent(rest(at, shown), any -> new HashSet<>())
                    .addAll(who));
            assertThat(derived.values()).as("seed %s", seed).allMatch(who -> who.size() > 10);
        }
    }

    private static List<Integer> rest(List<Integer> at, boolean[][] shown) {
        Integer[] rest = new Integer[shown.length];
        for (int axis = 0; axis < shown.length; axis++) {
            rest[axis] = shown[axis][at.get(axis)] ? at.get(axis) : -1;
        }
        return List.of(rest);
    }

    private static boolean anyOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** Every line of a patient of its own. */
    private static boolean[] shownOfOneAxis(int... lines) {
        CountedGroups groups = new CountedGroups(lines.length);
        for (int value = 0; value < lines.length; value++) {
            if (lines[value] > 0) {
                groups.add(new int[] {value}, new LineGroup(lines[value], lines[value], lines[value]));
            }
        }
        return ShownValues.of(groups, new boolean[1][lines.length])[0];
    }

    private static CountedGroups table(int[][] lines) {
        CountedGroups groups = new CountedGroups(lines.length, lines[0].length);
        for (int row = 0; row < lines.length; row++) {
            for (int column = 0; column < lines[row].length; column++) {
                int count = lines[row][column];
                if (count > 0) {
                    groups.add(new int[] {row, column}, new LineGroup(count, count, count));
                }
            }
        }
        return groups;
    }
}
