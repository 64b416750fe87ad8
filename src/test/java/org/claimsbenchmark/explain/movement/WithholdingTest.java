package org.claimsbenchmark.explain.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.junit.jupiter.api.Test;

/** Parts of movements add up, and none about 1 to 10 patients is told or can be had from those that are. */
class WithholdingTest {

    @Test
    void whateverMovesNothingAboutFewPatientsIsToldOrLeftOver() {
        Random random = new Random(20982);
        int toldInParts = 0;
        int toldOfValues = 0;
        for (int i = 0; i < 2000; i++) {
            Split split = new Split(changes(random));
            Withholding withholding = new Withholding(split, split.figures());
            for (Figure figure : split.figures()) {
                if (withholding.tells(figure)) {
                    Set<Cause> together = withholding.withheld(figure);
                    Movement summed = split.moved(figure, together);
                    for (Cause cause : split.causes(figure)) {
                        if (!together.contains(cause)) {
                            summed = summed.plus(split.moved(figure, Set.of(cause)));
                            assertAboutMany(split, figure, Set.of(cause));
                            toldInParts++;
                        }
                    }
                    assertAboutMany(split, figure, together);
                    assertThat(summed).isEqualTo(split.moved(figure, split.causes(figure)));
                    if (figure.dimension() != null) {
                        toldOfValues++;
                        assertThat(sameDimension(split, figure))
                                .as("the others of it")
                                .allMatch(withholding::tells);
                        assertThat(withholding.withheld(figure)).isEmpty();
                        Figure all = Figure.ofAll(figure.feeBasis());
                        assertThat(split.figures().contains(all) ? withholding.withheld(all) : Set.of())
                                .as("what its values add up to")
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(toldInParts).isGreaterThan(1000);
        assertThat(toldOfValues).isGreaterThan(1000);
    }

    @Test
    void aPartOfFewIsToldWithTheNextSmallest() {
        List<Change> changes = new ArrayList<>();
        List<String> values = List.of("fee", "payer", "a", "b", "c", "d", "e", "f");
        for (int patient = 0; patient < 60; patient++) {
            Cause cause = patient < 3 ? Cause.LATE : patient < 23 ? Cause.WITHDRAWN : Cause.NEW_CLAIMS;
            Side side = new Side(values, new UUID(1, patient), true, 100);
            changes.add(cause == Cause.NEW_CLAIMS ? new Change(cause, null, side) : new Change(cause, side, null));
        }
        Split split = new Split(changes);
        Figure all = Figure.ofAll("fee");
        assertThat(new Withholding(split, split.figures()).withheld(all))
                .containsExactlyInAnyOrder(Cause.LATE, Cause.WITHDRAWN);
        assertThat(new Withholding(split, List.of()).tells(all))
                .as("a figure that is not shown")
                .isFalse();
    }

    /** Counted anew: patients of lines that came or went, and of all that differ. */
    private static void assertAboutMany(Split split, Figure figure, Set<Cause> causes) {
        assertThat(split.touched(figure, causes).patients())
                .as(figure + " " + causes)
                .satisfiesAnyOf(
                        patients -> assertThat(patients).isZero(),
                        patients -> assertThat(patients).isGreaterThan(10));
        assertThat(split.touched(figure, causes).mustBeHidden()).isFalse();
    }

    private static List<Figure> sameDimension(Split split, Figure figure) {
        return split.figures().stream()
                .filter(other -> other.feeBasis().equals(figure.feeBasis()) && other.dimension() == figure.dimension())
                .toList();
    }

    /** Lines that come, go, move between values or change their price; few of some values and causes, many of others. */
    private static List<Change> changes(Random random) {
        List<Change> changes = new ArrayList<>();
        int groups = 2 + random.nextInt(8);
        for (int group = 0; group < groups; group++) {
            Cause cause = Cause.values()[random.nextInt(Cause.values().length)];
            List<String> before = values(random);
            List<String> after = random.nextInt(3) == 0 ? values(random) : before;
            int kind = random.nextInt(3);
            int lines = random.nextBoolean() ? 1 + random.nextInt(12) : 12 + random.nextInt(30);
            for (int i = 0; i < lines; i++) {
                UUID patient = new UUID(1, random.nextInt(150));
                long allowed = random.nextInt(1000);
                changes.add(new Change(
                        cause,
                        kind == 0 ? null : new Side(before, patient, true, allowed),
                        kind == 1 ? null : new Side(after, patient, random.nextInt(9) > 0, allowed + 1)));
            }
        }
        return changes;
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        values.add("fee " + random.nextInt(2));
        for (int dimension = 1; dimension < LineDimension.values().length; dimension++) {
            values.add(dimension < 4 ? "value " + random.nextInt(3) : "same");
        }
        return values;
    }
}
