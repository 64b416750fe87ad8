package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Two grouping sets of a fee basis that differ in one dimension each, such as payer by site and line of business by site, and what
 * their cells tell together of the combinations of these two dimensions, though no such combination is shown: for a value of
 * what both sets have, and a period, the one gives the totals of the rows and the other those of the columns; and so for all values,
 * or periods, that one of them hides, together. Some combinations are known not to occur.
 */
final class JointTotals {

    /** The place of the grain of all. */
    private static final int ALL = 0;

    private final ShownTable other;
    private final LineDimension rows;
    private final LineDimension columns;
    private final List<LineDimension> common;
    private final KnownZeros zeros;
    private final Supplier<JointLines> joint;

    /**
     * @param other what is shown of the set that has the rows
     * @param common what both sets have beside
     * @param zeros of rows and columns
     * @param joint the lines of all these dimensions; asked for only where some combination is known to have none
     */
    JointTotals(
            ShownTable other,
            LineDimension rows,
            LineDimension columns,
            List<LineDimension> common,
            KnownZeros zeros,
            Supplier<JointLines> joint) {
        this.other = other;
        this.rows = rows;
        this.columns = columns;
        this.common = common;
        this.zeros = zeros;
        this.joint = joint;
    }

    /**
     * Something that the second set should hide.
     *
     * @param dimension whose value it is; none when it is a period
     * @param value its code, or the period's place among those within a longer one
     * @param lines how many of those it is hidden for go with it
     */
    record ToHide(Optional<LineDimension> dimension, int value, long lines) {}

    /**
     * What of the second set should be hidden first, as the number of some lines of 1 to 10 patients follows too closely from what
     * both show.
     *
     * @param places of the periods within a longer one, or the place of all
     * @param periods of each of them, whether it is shown
     * @param shown by dimension of the second set: of each value, whether it is shown
     */
    Optional<ToHide> firstToHide(int[] places, boolean[] periods, Function<LineDimension, boolean[]> shown) {
        if (IntStream.of(places).allMatch(place -> zeros.at(place).isEmpty())
                || IntStream.of(places).noneMatch(other::showsPlace)) {
            return Optional.empty();
        }
        JointGroups groups =
                new JointGroups(rows, columns, zeros, other.valuesAt(places[0], rows), shown.apply(columns));
        JointLines lines = joint.get();
        List<Selection> selections = selections(places[0], shown, lines);
        for (int[] together : KnownTogether.of(
                places.length,
                period -> periods[period],
                period -> other.showsPlace(places[period]),
                period -> lines.occurAt(places[period]))) {
            int[] of = Arrays.stream(together).map(period -> places[period]).toArray();
            int known = of.length == 1 ? of[0] : other.longer(of[0]);
            if (groups.anyMayOccur(known)) {
                continue;
            }
            for (Selection selection : selections) {
                Optional<int[]> tell = groups.thatTellOfFew(known, of, lines, selection.combinations());
                if (tell.isPresent()) {
                    return common.isEmpty() && places[0] != ALL
                            ? cheapest(
                                    Optional.empty(),
                                    together,
                                    periods,
                                    period -> lines.lines(lines.all(), new int[] {places[period]}))
                            : cheapest(selection, tell.get(), of, lines, shown);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Lines of which both sets tell.
     *
     * @param values of each common dimension, those that are told together
     * @param combinations that have these values
     */
    private record Selection(List<int[]> values, int[] combinations) {

        Selection and(int[] more, int[] codes) {
            List<int[]> all = new ArrayList<>(values);
            all.add(more);
            return new Selection(
                    all,
                    Arrays.stream(combinations)
                            .filter(combination -> Arrays.binarySearch(more, codes[combination]) >= 0)
                            .toArray());
        }
    }

    private List<Selection> selections(int place, Function<LineDimension, boolean[]> shown, JointLines lines) {
        List<Selection> selections = List.of(new Selection(List.of(), lines.all()));
        for (LineDimension dimension : common) {
            boolean[] values = shown.apply(dimension);
            boolean[] ofOther = other.valuesAt(place, dimension);
            int[][] byValue = lines.byValue(dimension, values.length);
            List<int[]> groups = KnownTogether.of(
                    values.length, value -> values[value], value -> ofOther[value], value -> byValue[value].length > 0);
            selections = selections.stream()
                    .flatMap(selection ->
                            groups.stream().map(together -> selection.and(together, lines.codes(dimension))))
                    .toList();
        }
        return selections;
    }

    /** Of what both have in common, or of the columns where there is nothing, the value with the fewest lines. */
    private Optional<ToHide> cheapest(
            Selection selection, int[] tell, int[] places, JointLines lines, Function<LineDimension, boolean[]> shown) {
        List<LineDimension> dimensions = common.isEmpty() ? List.of(columns) : common;
        List<int[]> values = common.isEmpty() ? List.of(tell) : selection.values();
        return IntStream.range(0, dimensions.size())
                .mapToObj(i -> {
                    boolean[] ofDimension = shown.apply(dimensions.get(i));
                    int[][] byValue = lines.byValue(dimensions.get(i), ofDimension.length);
                    return cheapest(
                            Optional.of(dimensions.get(i)),
                            values.get(i),
                            ofDimension,
                            value -> lines.lines(byValue[value], places));
                })
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(ToHide::lines));
    }

    /** The shown one that is known for itself; or one to join those that are known together, with the fewest lines. */
    private static Optional<ToHide> cheapest(
            Optional<LineDimension> dimension, int[] together, boolean[] shown, IntToLongFunction lines) {
        IntStream candidates = together.length == 1 && shown[together[0]]
                ? IntStream.of(together)
                : IntStream.range(0, shown.length).filter(value -> shown[value] && lines.applyAsLong(value) > 0);
        return candidates
                .mapToObj(value -> new ToHide(dimension, value, lines.applyAsLong(value)))
                .min(Comparator.comparingLong(ToHide::lines));
    }
}
