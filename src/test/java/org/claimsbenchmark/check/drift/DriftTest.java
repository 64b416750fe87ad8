package org.claimsbenchmark.check.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.check.drift.Drift.Change;
import org.claimsbenchmark.check.drift.Drift.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drift worked by hand. */
class DriftTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);

    private static Profile profile(LocalDate from, LocalDate to, List<CodeMix> mixes, String... columns) {
        return new Profile(
                Profile.FORMAT,
                "x.csv",
                "own",
                1,
                100,
                100,
                from,
                to,
                List.of(columns).stream()
                        .map(column -> column.split("="))
                        .map(column -> new Profile.Column(column[0], new BigDecimal(column[1])))
                        .toList(),
                mixes);
    }

    private static Profile columns(String... columns) {
        return profile(JANUARY, MARCH, List.of(), columns);
    }

    private static List<String> found(Profile earlier, Profile later) {
        return Drift.between(earlier, later).changes().stream()
                .map(change -> change.kind() + " " + change.subject())
                .toList();
    }

    @Test
    void theSameExtractHasNoDrift() {
        Profile profile = columns("a=100.0", "b=50.0");
        assertThat(Drift.between(profile, profile).changes()).isEmpty();
    }

    @Test
    void aColumnThatComesOrGoesMovesNoOther() {
        assertThat(found(columns("a=1", "b=1", "c=1", "d=1"), columns("new=1", "A=1", "c=1", "d=1")))
                .containsExactly("COLUMN_GONE b", "COLUMN_NEW new");
    }

    @Test
    void ofTwoThatChangePlacesTheFewestMoved() {
        assertThat(Drift.between(columns("a=1", "b=1", "c=1", "d=1"), columns("d=1", "a=1", "b=1", "c=1"))
                        .changes())
                .containsExactly(new Change(Kind.COLUMN_MOVED, "d", "column d is number 1, before 4"));
    }

    @ParameterizedTest
    @CsvSource({"60.0, 70.0, false", "60.0, 70.1, true", "60.0, 49.9, true", "60.0, 50.0, false"})
    void fillMayChangeByTenPoints(String before, String now, boolean drifts) {
        assertThat(found(columns("a=" + before), columns("a=" + now)))
                .isEqualTo(drifts ? List.of("FILL_CHANGED a") : List.of());
    }

    private static CodeMix mix(int first, int second, int third) {
        CodeMix.Counter counter = new CodeMix.Counter("modifier");
        counter.add("RT", first);
        counter.add("LT", second);
        counter.add("59", third);
        return counter.mix();
    }

    /** Half of |0.5-0.4| + |0.3-0.4| + |0.2-0.2| is 0.1; half of 0.1 + 0.11 + 0.01 is 0.11. */
    @ParameterizedTest
    @CsvSource({
        "50, 30, 20, 40, 40, 20, false",
        "50, 30, 20, 39, 40, 21, true",
        "49, 0, 0, 0, 100, 0, false",
        "50, 0, 0, 0, 50, 0, true"
    })
    void mixesMayDifferByATenthWhereBothHaveFiftyCodes(int a, int b, int c, int x, int y, int z, boolean drifts) {
        assertThat(found(
                        profile(JANUARY, MARCH, List.of(mix(a, b, c))), profile(JANUARY, MARCH, List.of(mix(x, y, z)))))
                .isEqualTo(drifts ? List.of("CODES_SHIFTED modifier") : List.of());
    }

    @Test
    void theDistanceIsHalfTheSumOfDifferences() {
        assertThat(mix(50, 30, 20).distance(mix(39, 40, 21))).isEqualByComparingTo("0.11");
        assertThat(mix(10, 0, 0).distance(mix(0, 5, 5))).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2025-06-30, false",
        "2025-02-01, 2025-06-30, false",
        "2025-05-02, 2025-06-30, false",
        "2025-05-03, 2025-06-30, true",
        "2025-01-01, 2025-03-31, false",
        "2025-01-01, 2025-03-30, true"
    })
    void datesFollowOnWithinAMonthAndDoNotEndEarlier(LocalDate from, LocalDate to, boolean drifts) {
        assertThat(found(profile(JANUARY, MARCH, List.of()), profile(from, to, List.of())))
                .isEqualTo(drifts ? List.of("DATES_NOT_FOLLOWING service dates") : List.of());
    }
}
