package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * What a set of cells is grouped by, beside the period.
 *
 * @param byFeeBasis whether by fee basis; without, there are counts but no amounts, which are never pooled across it
 * @param dimensions grouped dimensions without the fee basis, in published order; the others are {@code All}
 */
record GroupingSet(boolean byFeeBasis, List<LineDimension> dimensions) {

    /** The published sets: none, each dimension, each pair, and two of three; first by fee basis, then pooled. */
    static List<GroupingSet> published() {
        List<List<LineDimension>> sets = new ArrayList<>();
        sets.add(List.of());
        List<LineDimension> single = List.of(
                LineDimension.PAYER,
                LineDimension.LINE_OF_BUSINESS,
                LineDimension.SITE_OF_SERVICE,
                LineDimension.MODIFIER_USE,
                LineDimension.DIAGNOSIS_GROUP,
                LineDimension.SPECIALTY,
                LineDimension.STATE);
        single.forEach(dimension -> sets.add(List.of(dimension)));
        for (int first = 0; first < single.size(); first++) {
            for (int second = first + 1; second < single.size(); second++) {
                sets.add(List.of(single.get(first), single.get(second)));
            }
        }
        sets.add(List.of(LineDimension.PAYER, LineDimension.SITE_OF_SERVICE, LineDimension.MODIFIER_USE));
        sets.add(List.of(LineDimension.PAYER, LineDimension.LINE_OF_BUSINESS, LineDimension.SITE_OF_SERVICE));
        List<GroupingSet> published = new ArrayList<>();
        sets.forEach(dimensions -> published.add(new GroupingSet(true, dimensions)));
        sets.forEach(dimensions -> published.add(new GroupingSet(false, dimensions)));
        return List.copyOf(published);
    }

    /** The published sets by fee basis of so many dimensions. */
    static List<GroupingSet> byFeeBasis(int size) {
        return published().stream()
                .filter(set -> set.byFeeBasis && set.dimensions.size() == size)
                .toList();
    }

    /** By fee basis and dimensions in any order, whether published or not. */
    static GroupingSet byFeeBasisOf(List<LineDimension> dimensions) {
        return new GroupingSet(true, dimensions.stream().sorted().toList());
    }

    /** The same over all fee bases. */
    GroupingSet pooled() {
        return new GroupingSet(false, dimensions);
    }

    /** @param mostTabled as in {@link Combinations} */
    CellSlots slots(IndexLines lines, int mostTabled) {
        return new CellSlots(new Combinations(grouped(), lines.kept(), lines.rows(), mostTabled), lines.months());
    }

    /** All grouped dimensions, the fee basis first. */
    List<LineDimension> grouped() {
        if (!byFeeBasis) {
            return dimensions;
        }
        List<LineDimension> grouped = new ArrayList<>(dimensions);
        grouped.add(0, LineDimension.FEE_BASIS);
        return grouped;
    }
}
