package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which combinations of two dimensions are known not to occur from what is shown of pairs, before anything is hidden for what
 * several sets tell together: no more is known in the end. That none of a shown cell's lines is of some part, such as the denied ones,
 * is reckoned with as known, though it is told only where their number is.
 */
final class KnownPairs {

    private final CountedSets counted;
    /** By set of two dimensions, then by fee basis. */
    private final Map<GroupingSet, List<ShownTable>> shown = new HashMap<>();

    /** By the dimensions of rows and columns and what is told, then by fee basis and part of the lines. */
    private final Map<List<LineDimension>, Map<Told, List<List<KnownZeros>>>> zeros = new HashMap<>();

    KnownPairs(ShownChoice choice, CountedSets counted) {
        this.counted = counted;
        Map<GroupingSet, List<ShownTable>> smaller = new HashMap<>();
        for (int size = 0; size <= 2; size++) {
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                List<List<ShownTable>> within = new ArrayList<>();
                smaller.forEach((other, tables) -> {
                    if (set.dimensions().containsAll(other.dimensions())) {
                        within.add(tables);
                    }
                });
                (size == 2 ? shown : smaller).put(set, choice.cells(set, within));
            }
        }
    }

    /** By part of the lines that what is told counts. */
    List<KnownZeros> zeros(LineDimension rows, LineDimension columns, Told what, int feeBasis) {
        return zeros.computeIfAbsent(List.of(rows, columns), any -> new EnumMap<>(Told.class))
                .computeIfAbsent(what, any -> zeros(rows, columns, what))
                .get(feeBasis);
    }

    private List<List<KnownZeros>> zeros(LineDimension rows, LineDimension columns, Told what) {
        GroupingSet pair = GroupingSet.byFeeBasisOf(List.of(rows, columns));
        CountedSet lines = counted.of(pair);
        List<CountedPart> parts = lines.parts(what);
        List<ShownTable> tables = shown.get(pair);
        return IntStream.range(0, tables.size())
                .mapToObj(feeBasis -> parts.stream()
                        .map(part -> new KnownZeros(tables.get(feeBasis), rows, columns, part, lines.own()[feeBasis]))
                        .toList())
                .toList();
    }
}
